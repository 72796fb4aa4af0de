import { dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { allowances } from '#contract/fostering/money.ts'
import { council } from '#council'
import { fosteringProfile } from '#council/fostering/profile.ts'
import { Phone } from '#web/app/frame/Phone.tsx'
import { Table } from '#web/design/Table.tsx'

const pounds = (pence: number) => `£${pence / 100}`

/** The newest minimum allowances that are known, with the days that they are for. */
export function Allowances() {
  const newest = allowances.at(-1)
  if (!newest) return null
  const { from, until, weekly } = newest
  return (
    <>
      <Table
        caption={`The least you get each week for each child, ${until ? `${dayInWords(from)} to ${dayInWords(until)}` : `from ${dayInWords(from)}`}`}
        captionSize="s"
        head={[{ text: 'Age of the child' }, { text: 'A week', numeric: true }]}
        firstCellIsHeader
        rows={weekly.map(({ ages: [first, last], pence }) => [
          `${first} to ${last}`,
          pounds(pence[fosteringProfile.area]),
        ])}
      />
      {until && until < dayInEngland(new Date()) && (
        <p className="govuk-body">
          <span>{`These are the rates for ${from.slice(0, 4)} to ${until.slice(0, 4)}.`}</span>{' '}
          <span>
            Call us on <Phone number={council.phone} /> for this year’s rates.
          </span>
        </p>
      )}
    </>
  )
}
