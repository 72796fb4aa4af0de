import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { council } from '#council'
import { mayAnywhere } from '#requests/rights/may.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Details } from '#web/design/Details.tsx'
import { Link } from '#web/design/Link.tsx'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { departmentsOf } from '#web/staff/desk/departments.ts'
import { onlySitsOnPanels } from '#web/staff/desk/fostering.ts'
import { grantInWords } from '#web/staff/grantsInWords.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { savedFilters } from '../api/lists.ts'
import { addressOf } from '../list/SavedLists.tsx'
import { Due } from './Due.tsx'
import { Lists } from './Lists.tsx'
import { Refused } from './Refused.tsx'
import { Waits } from './Waits.tsx'

/** With more than this, what waits comes first and the lists of each are folded. */
const fewDepartments = 3

/** `/workspace`: where staff come to, with the ways to everything that is theirs. */
export default function HomePage() {
  return (
    <Desk>
      <Home />
    </Desk>
  )
}

function Home() {
  useTitle('Workspace')
  const staff = useStaff()
  const departments = departmentsOf(staff, 'see')
  if (onlySitsOnPanels(staff)) return <Navigate to={paths.panel} replace state={{ landing: true }} />
  return (
    <Main>
      <h1 className="govuk-heading-l">Workspace</h1>
      <Others />
      <Refused />
      <Due />
      {departments.length > fewDepartments ? (
        <>
          <Waits departments={departments} />
          <Details summary={`Lists of all ${departments.length} departments`}>
            <ListsOfEach departments={departments} />
          </Details>
        </>
      ) : (
        <ListsOfEach departments={departments} />
      )}
      {departments.length > 0 && <Kept />}
      <h2 className="govuk-heading-m">What you may do</h2>
      <p className="govuk-body">{`You are signed in as ${staff.name}.`}</p>
      <ul className="govuk-list govuk-list--bullet">
        {staff.grants
          .map((grant) => grantInWords(grant, council.departments))
          .map((words) => (
            <li key={words}>{words}</li>
          ))}
      </ul>
    </Main>
  )
}

const ListsOfEach = ({ departments }: { departments: ReturnType<typeof departmentsOf> }) =>
  departments.map(({ id, name }) => (
    <section key={id} aria-label={name}>
      <h2 className="govuk-heading-m govuk-!-margin-bottom-2">{name}</h2>
      <Lists department={id} name={name} />
    </section>
  ))

function Kept() {
  const { data = [] } = useQuery(savedFilters)
  if (data.length === 0) return null
  return (
    <>
      <h2 className="govuk-heading-m">Your saved lists</h2>
      <ul className="govuk-list">
        {data.map((list) => (
          <li key={list.id}>
            <Link href={addressOf(list)}>{list.name}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Others() {
  const staff = useStaff()
  return (
    <ul className="govuk-list">
      {mayAnywhere(staff, 'enter') && (
        <li>
          <Link href={paths.enter}>Enter a request for somebody on the phone</Link>
        </li>
      )}
      {mayAnywhere(staff, 'looks') && (
        <li>
          <Link href={paths.looks}>See who looked at a request</Link>
        </li>
      )}
    </ul>
  )
}
