import { council } from '#council'
import { ApiProblem } from './api.ts'
import { isCodeMissing } from './load/codeMissing.ts'

/**
 * Whether the page itself is wrong: its code, or an answer that is not as agreed. Not the API's no, not a missing
 * connection, and not what was given up.
 */
export function isFault(problem: unknown): boolean {
  if (problem instanceof DOMException) return !['AbortError', 'TimeoutError'].includes(problem.name)
  return !(problem instanceof ApiProblem || isCodeMissing(problem))
}

/** What is said of a fault, beside whatever was typed. */
export const faultWords = `Sorry, something went wrong on our side. Nothing that you entered is lost. Try again, or call us on ${council.phone}`

/** Puts a fault into the browser's console, where whoever looks into it finds it. */
export function report(problem: unknown): void {
  globalThis.reportError?.(problem)
}

/** For what has a way on of its own: a fault is still seen. */
export function reportFault(problem: unknown): void {
  if (isFault(problem)) report(problem)
}

/** What to say of what failed: `otherwise`, unless it is a fault. */
export function wordsUnlessFault(problem: unknown, otherwise: string): string {
  if (!isFault(problem)) return otherwise
  report(problem)
  return faultWords
}
