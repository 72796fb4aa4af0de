import { useLocation, useNavigate } from 'react-router'
import { managesPeople } from '#access/people/rights.ts'
import { edits } from '#access/settings/rights.ts'
import { council } from '#council'
import { mayAnywhere, mayIn } from '#requests/rights/may.ts'
import { paths } from '#web/app/paths.ts'
import { Anchor } from '#web/design/Anchor.tsx'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { signOut } from '#web/staff/signingIn.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { hasDesk, hearsAppeals } from './admissions.ts'
import { DeskSearch } from './DeskSearch.tsx'
import { departmentsOf } from './departments.ts'
import { hasEnquiries, onlySitsOnPanels, plansPanels, sitsOnPanels, worksInFostering } from './fostering.ts'
import { Switch } from './Switch.tsx'

/** Who is signed in, the department, the search, and the ways on: only those that are open to them. */
export function DeskBar({ department }: { department: string | undefined }) {
  const staff = useStaff()
  const navigate = useNavigate()
  const here = department ?? departmentsOf(staff, 'see')[0]?.id
  const sees = mayAnywhere(staff, 'see')
  return (
    <section className="ws-bar app-noprint" aria-label="You and your department">
      <div className="govuk-width-container ws-bar__inner">
        <div className="ws-bar__top">
          {sees && <Switch department={here} />}
          {sees && <DeskSearch />}
          <p className="ws-bar__who">
            <span>{staff.name}</span>{' '}
            <LinkButton onClick={() => void signOut('nothing', (address) => void navigate(address))}>
              Sign out
            </LinkButton>
          </p>
        </div>
        <Ways here={here} />
      </div>
    </section>
  )
}

function Ways({ here }: { here: string | undefined }) {
  const { pathname } = useLocation()
  const staff = useStaff()
  const templates = council.departments.find(({ id }) => id === here && mayIn(staff, 'templates', id))
  const ways = [
    { text: 'Home', href: paths.workspace, open: true },
    { text: 'Requests', href: paths.workList(here ?? ''), open: here !== undefined },
    { text: 'Admissions', href: paths.admissionsDesk, open: hasDesk(staff) },
    { text: 'Appeals', href: paths.appeals, open: hearsAppeals(staff) },
    {
      text: 'Fostering',
      href: paths.fosteringDesk,
      open: worksInFostering(staff) && !onlySitsOnPanels(staff),
    },
    { text: 'Your panels', href: paths.panel, open: sitsOnPanels(staff) },
    { text: 'Panels', href: paths.panelDesk, open: plansPanels(staff) },
    { text: 'Enquiries', href: `${paths.workspace}/enquiries`, open: hasEnquiries(staff) },
    { text: 'Enter a request', href: paths.enter, open: mayAnywhere(staff, 'enter') },
    { text: 'Templates', href: paths.templates(here ?? ''), open: templates !== undefined },
    { text: 'Numbers', href: paths.staffInsight, open: mayAnywhere(staff, 'insight') },
    { text: 'Who looked', href: paths.looks, open: mayAnywhere(staff, 'looks') },
    { text: 'People', href: paths.people, open: managesPeople(staff) },
    { text: 'Settings', href: paths.settings, open: edits(staff) },
  ]
  return (
    <nav aria-label="Workspace">
      <ul className="ws-bar__ways">
        {ways
          .filter(({ open }) => open)
          .map(({ text, href }) => (
            <li key={text}>
              <Anchor className="ws-bar__way" href={href} aria-current={current(href, pathname)}>
                {text}
              </Anchor>
            </li>
          ))}
      </ul>
    </nav>
  )
}

function current(href: string, pathname: string): 'page' | 'true' | undefined {
  if (pathname.replace(/\/$/, '') === href) return 'page'
  return href !== paths.workspace && pathname.startsWith(`${href}/`) ? 'true' : undefined
}
