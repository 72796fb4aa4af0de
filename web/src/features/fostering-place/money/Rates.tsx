import { dayInWords } from '#contract/calendar/words.ts'
import { type Mileage, mileages, type PerMile, perMiles, rateFor } from '#contract/fostering/money.ts'
import { Details } from '#web/design/Details.tsx'
import { today } from './shown.ts'

const since = (row: Mileage | PerMile) =>
  row.until ? `from ${dayInWords(row.from)} to ${dayInWords(row.until)}` : `from ${dayInWords(row.from)}`

const others = [
  ['Motorcycle', perMiles.motorcycle],
  ['Bicycle', perMiles.bicycle],
  ['Each passenger in a car or van', perMiles.passenger],
] as const

/** What a mile is paid, by the day of the journey. */
export function Rates() {
  const { row: now } = rateFor(mileages, today(), today()) ?? {}
  if (!now) return null
  return (
    <Details summary="What we pay for a mile">
      <p className="govuk-body">
        {`By car or van we pay ${now.first.pence}p a mile for the first ${now.first.miles.toLocaleString('en-GB')} miles in a tax year, and ${now.beyond}p after that. We use the rate for the day of your journey.`}
      </p>
      <h3 className="govuk-heading-s">Other rates, and earlier ones</h3>
      <ul className="govuk-list govuk-list--bullet">
        {mileages
          .filter((row) => row !== now && row.from <= today())
          .map((row) => (
            <li key={row.from}>{`Car or van: ${row.first.pence}p, then ${row.beyond}p, ${since(row)}`}</li>
          ))}
        {others.flatMap(([what, rows]) =>
          rows.map((row) => <li key={`${what} ${row.from}`}>{`${what}: ${row.pence}p, ${since(row)}`}</li>),
        )}
      </ul>
      <p className="govuk-body">
        If we do not have the rate for this year yet, we use the last one. If a rate goes up for days that we
        have already paid you for, we pay you the difference. You do not have to ask.
      </p>
    </Details>
  )
}
