import { yearsInWords } from '../erasable.ts'
import { wrong } from '../law/wrong.ts'

/** For how long at least the summary of an allegation is kept that is concluded now: `10 years`. */
export function summaryKept(): string {
  const clock = wrong.findLast(({ id, until }) => id === 'kept-allegation' && until === undefined)
  if (!clock) throw new Error('Nothing says for how long a summary is kept')
  return yearsInWords(clock.length)
}
