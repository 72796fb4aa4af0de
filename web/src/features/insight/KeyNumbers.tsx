import '#web/design/charts/charts.scss'
import type { Figures } from '#contract/insight/performance.ts'
import { ageInWords, count, lengthInWords, lookBack, ofMany, partCount, partInWords } from './words.ts'

interface Tile {
  readonly before?: string
  readonly value: string
  readonly after?: string
}

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
  const numbers: Tile[] = [
    { value: count(received), after: ofMany(received, what) },
    { value: partCount(finished), after: 'finished' },
    { value: partCount(open), after: stillOpen },
    { value: partCount(overdue), after: 'of them later than we said' },
  ]
  if (age) {
    numbers.push(ageTile('Half of open requests are', age.median))
    numbers.push(ageTile('9 in 10 open requests are', age.p90))
  }
  if (toAcknowledge)
    numbers.push({ before: '9 in 10 reach the department within', value: lengthInWords(toAcknowledge.p90) })
  if (promise)
    numbers.push({
      value: partInWords(promise.kept, promise.of),
      after: 'looked at within our published time',
    })
  if (toFinish) numbers.push({ before: '9 in 10 are finished within', value: lengthInWords(toFinish.p90) })
  return (
    <ul className="app-numbers govuk-list">
      {numbers.map(({ before, value, after }) => (
        <li key={`${before} ${after}`} className="app-numbers__one">
          {before && <p className="app-numbers__what">{before}</p>}
          <p className="app-numbers__number">{value}</p>
          {after && <p className="app-numbers__what">{after}</p>}
        </li>
      ))}
    </ul>
  )
}

/** "Half of open requests are no more than 227 days old": a tile reads as one sentence from its top. */
const ageTile = (who: string, days: number): Tile => ({
  before: days === 0 ? who : `${who} no more than`,
  value: ageInWords(days),
  after: 'old',
})
