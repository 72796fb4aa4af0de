import '#web/design/charts/charts.scss'
import type { Figures } from '#contract/insight/performance.ts'
import { ageInWords, count, lengthInWords, lookBack, ofMany, partCount, partInWords } from './words.ts'

interface Props {
  figures: Figures
  what?: string
  /** What the open ones are: those of all time, unless it is said otherwise. */
  open?: string
}

/** The few numbers that say most. */
export function KeyNumbers({
  figures,
  what = `requests in ${lookBack}`,
  open: stillOpen = 'still open, including older ones',
}: Props) {
  const { received, finished, open, overdue, age, toAcknowledge, toFinish, promise } = figures
  const numbers: [value: string, what: string][] = [
    [count(received), ofMany(received, what)],
    [partCount(finished), 'finished'],
    [partCount(open), stillOpen],
    [partCount(overdue), 'of them later than we said'],
  ]
  if (age) {
    numbers.push([ageInWords(age.median), 'is the longest that half of all open requests have been open'])
    numbers.push([ageInWords(age.p90), 'is the longest that 9 in 10 open requests have been open'])
  }
  if (toAcknowledge)
    numbers.push([
      lengthInWords(toAcknowledge.p90),
      'is the longest that 9 in 10 took to reach the department',
    ])
  if (promise) numbers.push([partInWords(promise.kept, promise.of), 'looked at within our published time'])
  if (toFinish) numbers.push([lengthInWords(toFinish.p90), 'is the longest that 9 in 10 took to finish'])
  return (
    <ul className="app-numbers govuk-list">
      {numbers.map(([value, what]) => (
        <li key={what} className="app-numbers__one">
          <p className="app-numbers__number">{value}</p>
          <p className="app-numbers__what">{what}</p>
        </li>
      ))}
    </ul>
  )
}
