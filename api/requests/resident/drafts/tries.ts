import type { SavedDraft } from './model.ts'

/** Wrong codes that lock a form for good. */
export const mostWrong = 10
/** Wrong codes that nobody waits for. */
const freeWrong = 2
const firstWaitMs = 30_000

export const isLocked = ({ wrong }: Pick<SavedDraft, 'wrong'>): boolean => wrong >= mostWrong

/** Milliseconds until the next try after this many wrong ones: none, none, 30 seconds, 1 minute, 2, 4 and so on. */
export const waitAfter = (wrong: number): number =>
  wrong > freeWrong ? firstWaitMs * 2 ** (wrong - freeWrong - 1) : 0

/** Seconds, rounded up, until a code may be tried; 0 when it may. */
export function secondsToWait({ waitUntil }: Pick<SavedDraft, 'waitUntil'>, now: Date): number {
  return waitUntil ? Math.max(0, Math.ceil((Date.parse(waitUntil) - now.getTime()) / 1000)) : 0
}
