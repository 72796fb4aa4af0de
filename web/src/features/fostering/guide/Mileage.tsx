import { dayInWords } from '#contract/calendar/words.ts'
import { mileages, type Mileage as Rates } from '#contract/fostering/money.ts'

const when = ({ from, until }: Rates) =>
  until ? `From ${dayInWords(from)} to ${dayInWords(until)}` : `Since ${dayInWords(from)}`

/** What is paid for a mile by the day of the journey, the newest first. */
export function Mileage() {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {[...mileages].reverse().map((rates) => (
        <li key={rates.from}>
          {`${when(rates)}: ${rates.first.pence}p a mile by car or van for the first ${rates.first.miles.toLocaleString('en-GB')} miles of a tax year, and ${rates.beyond}p after that.`}
        </li>
      ))}
    </ul>
  )
}
