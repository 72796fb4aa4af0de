import type { RoundView } from '#contract/admissions/staff.ts'
import { Link } from '#web/design/Link.tsx'
import { addresses } from '../addresses.ts'
import { WideTable } from '../parts/WideTable.tsx'
import { useSeats } from '../useMay.ts'
import { rankingNames } from '../words.ts'

/** The schools of a round, with their admission numbers and how each one's list is made. */
export function Schools({ view: { id: round, schools } }: { view: RoundView }) {
  const { sees } = useSeats()
  return (
    <WideTable
      caption="Schools"
      head={[{ text: 'School' }, { text: 'Admission number', numeric: true }, { text: 'List' }]}
      rows={schools.map(({ id, name, number, ranking }) => [
        name,
        number ?? 'None set',
        ranking !== 'by-policy' && sees(id) ? (
          <Link key="seat" href={addresses.seat(id, round)}>
            <span>{rankingNames[ranking]}</span>
            <span className="govuk-visually-hidden">{`: list of ${name}`}</span>
          </Link>
        ) : (
          rankingNames[ranking]
        ),
      ])}
    />
  )
}
