import { momentAfter, type RoundDates } from '#contract/admissions/dates.ts'
import { rounds } from '#council/admissions/rounds.ts'

/** The last round whose last day is over, whatever day it is. */
export function closedRound(): RoundDates {
  const last = rounds.filter(({ closes }) => momentAfter(closes) <= new Date()).at(-1)
  if (!last) throw new Error('No round of the council is closed yet')
  return last
}
