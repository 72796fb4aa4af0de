import { formRounds } from '#services/school-place/rounds.ts'

type End = 'changesEndAt' | 'lateEndsAt'

function receptionUntil(end: End, now: string): boolean {
  return formRounds.some((round) => round.phase === 'reception' && round.opensAt <= now && now < round[end])
}

/**
 * Whether families may change an application for Reception today: from September until the closing date in January. What
 * tests see of it goes by that, so that they say the truth all the year.
 */
export const changeableNow = (now = new Date().toISOString()): boolean => receptionUntil('changesEndAt', now)

/** Whether families may ask to have put right what is held: as long as late applications are taken. */
export const correctableNow = (now = new Date().toISOString()): boolean => receptionUntil('lateEndsAt', now)
