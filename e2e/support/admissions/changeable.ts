import { formRounds } from '#services/school-place/rounds.ts'

/**
 * Whether families may change an application for Reception today: from September until the closing date in January. What
 * tests see of it goes by that, so that they say the truth all the year.
 */
export function changeableNow(now = new Date().toISOString()): boolean {
  return formRounds.some(
    ({ phase, opensAt, changesEndAt }) => phase === 'reception' && opensAt <= now && now < changesEndAt,
  )
}
