import { useLocation } from 'react-router'
import { council } from '#council'
import { Anchor } from '#web/design/Anchor.tsx'
import { paths } from '../paths.ts'
import { Mark } from './Mark.tsx'

const links = [
  { text: 'Report', href: paths.report },
  { text: 'Apply', href: paths.apply },
  { text: 'Find', href: paths.find },
  { text: 'Track', href: paths.track },
]

/** The council's name, and the four things that residents come for. */
export function Header() {
  const { pathname } = useLocation()
  return (
    <header className="app-header">
      <div className="govuk-width-container app-header__inner">
        <Anchor className="app-header__name" href={paths.home}>
          <Mark className="app-header__mark" />
          <CouncilName />
        </Anchor>
        {!pathname.startsWith(paths.workspace) && (
          <nav className="app-header__nav" aria-label="Main">
            <ul className="app-header__links">
              {links.map(({ text, href }) => (
                <li key={href}>
                  <Anchor className="app-header__link" href={href} aria-current={current(href, pathname)}>
                    {text}
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </header>
  )
}

function current(href: string, pathname: string): 'page' | 'true' | undefined {
  if (pathname.replace(/\/$/, '') === href) return 'page'
  return pathname.startsWith(`${href}/`) ? 'true' : undefined
}

/** The place stands out, the rest of the name below it. */
function CouncilName() {
  const { name, shortName } = council
  if (!name.startsWith(`${shortName} `)) return <span className="app-header__short">{name}</span>
  return (
    <span>
      <span className="app-header__short">{`${shortName} `}</span>
      <span className="app-header__rest">{name.slice(shortName.length + 1)}</span>
    </span>
  )
}
