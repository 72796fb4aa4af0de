import { SchoolVacancies } from '#contract/admissions/vacancies.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { Link } from '#web/design/Link.tsx'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { addresses } from '../addresses.ts'
import { asks } from '../api/desk.ts'
import { useMay, useSeats } from '../useMay.ts'

/** What staff do outside the rounds. */
export function DuringTheYear() {
  const may = useMay()
  return (
    <>
      <h2 className="govuk-heading-m">During the school year</h2>
      <ul className="govuk-list">
        {may('see', 'vacancy') && (
          <li>
            <Link href={addresses.vacancies}>Which schools have room</Link>
          </li>
        )}
        {may('see', 'fair-access') && (
          <li>
            <Link href={addresses.fairAccess}>Fair Access</Link>
          </li>
        )}
      </ul>
    </>
  )
}

/** What a school does at its own seat outside the rounds. */
export function OwnSchools() {
  const { schools } = useSeats()
  return (
    <>
      <h2 className="govuk-heading-m">During the school year</h2>
      {schools.map((school) => (
        <Asked
          key={school}
          query={asks(SchoolVacancies, ['vacancies', school])}
          waiting="Opening your schools…"
        >
          {(view) => <OwnSchool view={view} />}
        </Asked>
      ))}
    </>
  )
}

function OwnSchool({ view: { school, asked } }: { view: SchoolVacancies }) {
  return (
    <>
      <h3 className="govuk-heading-s">{school.name}</h3>
      <ul className="govuk-list">
        <li>
          <Link href={addresses.vacanciesOf(school.id)}>
            Free places
            <span className="govuk-visually-hidden">{` at ${school.name}`}</span>
          </Link>
          {asked && (
            <span>
              {asked.dueOn
                ? `: please report by ${dayInWords(asked.dueOn)}`
                : ': please report within 2 school days'}
            </span>
          )}
        </li>
        <li>
          <Link href={addresses.proposals(school.id)}>
            Children you are asked to take
            <span className="govuk-visually-hidden">{` at ${school.name}`}</span>
          </Link>
        </li>
      </ul>
    </>
  )
}
