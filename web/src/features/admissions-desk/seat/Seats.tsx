import { SeatList } from '#contract/admissions/seat.ts'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { rankingNames } from '../words.ts'

/** The schools that whoever is signed in looks for, with the rounds in which children applied to them. */
export function Seats() {
  return (
    <Asked query={asks(SeatList, ['seats'])} waiting="Opening your schools…">
      {({ seats }) =>
        seats.map(({ school, rounds }) => (
          <section key={school.id} aria-labelledby={`seat-${school.id}`}>
            <h2 className="govuk-heading-m" id={`seat-${school.id}`}>
              {school.name}
            </h2>
            <ul className="govuk-list">
              <li>
                <Link href={addresses.inYearSeat(school.id)}>Places during the year</Link>
              </li>
              {rounds.map(({ id, title, ranking }) => (
                <li key={id}>
                  <Link href={addresses.seat(school.id, id)}>{title}</Link>
                  <span>{` – list: ${rankingNames[ranking].toLowerCase()}`}</span>
                </li>
              ))}
            </ul>
          </section>
        ))
      }
    </Asked>
  )
}
