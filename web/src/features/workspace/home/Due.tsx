import { useQuery } from '@tanstack/react-query'
import { seatsOf } from '#admissions/rights/appeals.ts'
import { may, mayInYear, maySeat } from '#admissions/rights/may.ts'
import { AppealsHome } from '#contract/admissions/appeals/staff.ts'
import { AdmissionsDay } from '#contract/admissions/day/day.ts'
import { SchoolDay } from '#contract/admissions/starts/starts.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { DayView } from '#contract/fostering/day.ts'
import { EnquiryList } from '#contract/fostering/staff-enquiries.ts'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { whoMay } from '#fostering/rights/enquiries.ts'
import { paths } from '#web/app/paths.ts'
import { Link } from '#web/design/Link.tsx'
import { deskApi } from '#web/staff/desk/deskApi.ts'
import { worksInFostering } from '#web/staff/desk/fostering.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { ofAdmissions, ofAppeals, ofEnquiries, ofFostering, ofSchool, type Waiting } from './due.ts'

const admissionsDay = deskApi('admissions/day')
const appeals = deskApi('appeals')
const seats = deskApi('admissions/seats')
const fostering = deskApi('fostering')

/** Each school is asked for by itself; of more than this, only how many there are. */
const mostSchools = 12

/** What is due in admissions, appeals and fostering for whoever comes here, by the day lists that there are. */
export function Due() {
  const staff = useStaff()
  const schools = [...new Set(staff.grants.flatMap(({ schools: own = [] }) => own))].filter((school) =>
    maySeat(staff, 'confirm', school),
  )
  return (
    <>
      {(may(staff, 'see', 'round') || mayInYear(staff, 'see')) && <Admissions />}
      {seatsOf(staff).includes('clerk') && <Appeals />}
      {schools.slice(0, mostSchools).map((school) => (
        <School key={school} school={school} />
      ))}
      {schools.length > mostSchools && <MoreSchools many={schools.length - mostSchools} />}
      {worksInFostering(staff) && (
        <Fostering enquiries={whoMay(staff, 'see', fosteringDepartment) !== undefined} />
      )}
    </>
  )
}

function Admissions() {
  const { data, error } = useQuery(admissionsDay.asks(AdmissionsDay, []))
  return (
    <Section
      id="due-admissions"
      title="School admissions: what is due"
      waiting={data && ofAdmissions(data)}
      failed={error !== null}
      all={{ href: `${paths.admissionsDesk}/today`, text: 'Open admissions today' }}
    />
  )
}

function Appeals() {
  const { data, error } = useQuery(appeals.asks(AppealsHome, []))
  return (
    <Section
      id="due-appeals"
      title="School appeals: what is due"
      waiting={data && ofAppeals(data)}
      failed={error !== null}
      all={{ href: paths.appeals, text: 'Open school appeals' }}
    />
  )
}

function School({ school }: { school: string }) {
  const { data, error } = useQuery(seats.asks(SchoolDay, [school]))
  const name = data?.school.name ?? 'Your school'
  return (
    <Section
      id={`due-${school}`}
      title={`${name}: what is due`}
      waiting={data && ofSchool(data)}
      failed={error !== null}
      all={{ href: `${paths.admissionsDesk}/seats/${encodeURIComponent(school)}`, text: `Open ${name}` }}
    />
  )
}

function MoreSchools({ many }: { many: number }) {
  return (
    <section aria-labelledby="due-more-schools">
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id="due-more-schools">
        {many === 1 ? 'Your other school' : `Your ${many} other schools`}
      </h2>
      <p className="govuk-body">
        Something may be due there too. <Link href={paths.admissionsDesk}>See all your schools</Link>
      </p>
    </section>
  )
}

function Fostering({ enquiries }: { enquiries: boolean }) {
  const { data, error } = useQuery(fostering.asks(DayView, ['day'], 'whose=all'))
  const asked = useQuery({ ...fostering.asks(EnquiryList, ['enquiries']), enabled: enquiries })
  const today = data?.today ?? dayInEngland(new Date())
  return (
    <Section
      id="due-fostering"
      title="Fostering and adoption: what is due"
      waiting={data && [...(asked.data ? ofEnquiries(asked.data, today) : []), ...ofFostering(data)]}
      failed={error !== null || asked.error !== null}
      all={{ href: paths.fosteringDesk, text: 'Open your day' }}
    />
  )
}

interface SectionProps {
  id: string
  title: string
  /** Missing until it is known. */
  waiting: readonly Waiting[] | undefined
  failed: boolean
  all: { readonly href: string; readonly text: string }
}

/** The way to all of it does not wait for the numbers. */
function Section({ id, title, waiting, failed, all }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2" id={id}>
        {title}
      </h2>
      {waiting && waiting.length > 0 && (
        <ul className="ws-home__lists">
          {waiting.map(({ text, href, count }) => (
            <li key={text} className="ws-home__list">
              <Link href={href} noVisitedState>
                {text}
              </Link>
              {count && <span className="ws-home__count">{count}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="govuk-body">
        {failed && <span>We cannot show all of it at the moment. </span>}
        {!failed && waiting?.length === 0 && <span>Nothing is due. </span>}
        <Link href={all.href}>{all.text}</Link>
      </p>
    </section>
  )
}
