import { SeatList } from '#contract/admissions/seat.ts'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { useSeats } from '../useMay.ts'
import { School } from './School.tsx'

/** What waits for whoever works for one school; who works for several chooses one. */
export function MySchools() {
  const { schools } = useSeats()
  const [only] = schools
  if (only && schools.length === 1) return <School school={only} own />
  return (
    <>
      <h2 className="govuk-heading-m">Your schools</h2>
      <Asked query={asks(SeatList, ['seats'])} waiting="Opening your schools…">
        {({ seats }) => (
          <ul className="govuk-list">
            {seats
              .filter(({ school }) => schools.includes(school.id))
              .map(({ school }) => (
                <li key={school.id}>
                  <Link href={addresses.school(school.id)}>{school.name}</Link>
                </li>
              ))}
          </ul>
        )}
      </Asked>
    </>
  )
}
