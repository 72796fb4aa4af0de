import { services } from 'virtual:workspace-services'
import { dayInEngland } from '#contract/calendar/day.ts'
import { isOpen } from '#contract/council/withdrawn.ts'
import { council } from '#council'
import { mayAnywhere, mayIn } from '#requests/rights/may.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Link } from '#web/design/Link.tsx'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { Forbidden } from '#web/staff/desk/States.tsx'
import { useStaff } from '#web/staff/useStaff.ts'
import { TellDanger } from '../words/TellDanger.tsx'

const title = 'Enter a request for somebody'

/** `/workspace/enter`: which service it is. */
export default function EnterPage() {
  return (
    <Desk>
      <Allowed />
    </Desk>
  )
}

function Allowed() {
  return mayAnywhere(useStaff(), 'enter') ? <Choose /> : <Forbidden />
}

function Choose() {
  useTitle(title)
  const staff = useStaff()
  const today = dayInEngland(new Date())
  const offered = services.filter((service) => isOpen(service, today))
  const departments = council.departments
    .filter(({ id }) => mayIn(staff, 'enter', id))
    .map(({ id, name }) => ({ id, name, services: offered.filter(({ department }) => department === id) }))
    .filter((one) => one.services.length > 0)
  return (
    <Main>
      <h1 className="govuk-heading-l">{title}</h1>
      <div className="app-column">
        <p className="govuk-body">
          Choose what they call about. You get the same questions as on the website.
        </p>
        <TellDanger danger="road" />
      </div>
      {departments.map(({ id, name, services }) => (
        <section key={id} aria-label={name}>
          <h2 className="govuk-heading-m govuk-!-margin-bottom-2">{name}</h2>
          <ul className="govuk-list app-links">
            {services.map((service) => (
              <li key={service.slug}>
                <Link href={paths.service({ ...service, under: paths.enter })}>{service.title}</Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Main>
  )
}
