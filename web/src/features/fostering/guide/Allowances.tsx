import { dayInWords } from '#contract/calendar/words.ts'
import { allowances } from '#contract/fostering/money.ts'
import { fosteringProfile } from '#council/fostering/profile.ts'
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
        caption={`What you got at least for each child and week, ${dayInWords(from)}${until ? ` to ${dayInWords(until)}` : ' on'}`}
        captionSize="s"
        head={[{ text: 'Age of the child' }, { text: 'A week', numeric: true }]}
        firstCellIsHeader
        rows={weekly.map(({ ages: [first, last], pence }) => [
          `${first} to ${last}`,
          pounds(pence[fosteringProfile.area]),
        ])}
      />
      {until && (
        <p className="govuk-body">
          {`These are the rates until ${dayInWords(until)}. Call us for today’s rates.`}
        </p>
      )}
    </>
  )
}
