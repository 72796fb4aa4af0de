import { services } from 'virtual:workspace-services'
import { type ComponentType, useState } from 'react'
import { dayInEngland } from '#contract/calendar/day.ts'
import { isOpen } from '#contract/council/withdrawn.ts'
import { council } from '#council'
import { mayAnywhere, mayIn } from '#requests/rights/may.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { paths } from '#web/app/paths.ts'
import { useTitle } from '#web/app/title.ts'
import { Input } from '#web/design/form/Input.tsx'
import { Link } from '#web/design/Link.tsx'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { Forbidden } from '#web/staff/desk/States.tsx'
import { useStaff } from '#web/staff/useStaff.ts'
import { TellDanger } from '../words/TellDanger.tsx'

const title = 'Enter a request for somebody'

interface Props {
  /** What the residents' search finds, handed in: features do not know each other. */
  Found: ComponentType<{ typed: string; enterable?: ReadonlySet<string> }>
}

/** `/workspace/enter`: which service it is. */
export default function EnterPage({ Found }: Props) {
  return (
    <Desk>
      <Allowed Found={Found} />
    </Desk>
  )
}

function Allowed({ Found }: Props) {
  return mayAnywhere(useStaff(), 'enter') ? <Choose Found={Found} /> : <Forbidden />
}

function Choose({ Found }: Props) {
  useTitle(title)
  const [typed, setTyped] = useState('')
  const staff = useStaff()
  const today = dayInEngland(new Date())
  const offered = services.filter((service) => isOpen(service, today))
  const departments = council.departments
    .filter(({ id }) => mayIn(staff, 'enter', id))
    .map(({ id, name }) => ({ id, name, services: offered.filter(({ department }) => department === id) }))
    .filter((one) => one.services.length > 0)
  const enterable = new Set(departments.flatMap(({ services }) => services.map(({ slug }) => slug)))
  return (
    <Main>
      <h1 className="govuk-heading-l">{title}</h1>
      <div className="app-column">
        <p className="govuk-body">Find what they call about. You get the same questions as on the website.</p>
        <TellDanger danger="road" />
      </div>
      <search className="app-filter app-search app-search--filter">
        <form onSubmit={(event) => event.preventDefault()}>
          <Input
            id="filter"
            name="q"
            type="search"
            label="What do they need?"
            hint="In their own words, such as “bin not emptied” or “I want to foster”"
            labelSize="s"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </form>
      </search>
      {typed.trim() === '' ? <ByDepartment departments={departments} /> : <Found {...{ typed, enterable }} />}
    </Main>
  )
}

interface Department {
  id: string
  name: string
  services: typeof services
}

const ByDepartment = ({ departments }: { departments: readonly Department[] }) => (
  <>
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
  </>
)
