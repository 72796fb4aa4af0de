import { paths } from '../../app/paths.ts'
import { Anchor } from '../../design/Anchor.tsx'
import { ApplyIcon, FindIcon, ReportIcon, TrackIcon } from './icons.tsx'

const tasks = [
  {
    title: 'Report',
    href: paths.report,
    Icon: ReportIcon,
    text: 'A problem on a road, pavement or path. It takes about a minute.',
  },
  {
    title: 'Apply',
    href: paths.apply,
    Icon: ApplyIcon,
    text: 'For a Blue Badge, a school place, a permit or help. No account needed.',
  },
  {
    title: 'Find',
    href: paths.find,
    Icon: FindIcon,
    text: 'The right service, and who runs it, in your own words.',
  },
  {
    title: 'Track',
    href: paths.track,
    Icon: TrackIcon,
    text: 'See who has your report now and what happens next.',
  },
]

/** The four things that people come for. */
export function Tasks() {
  return (
    <ul className="app-tasks">
      {tasks.map(({ title, href, Icon, text }) => (
        <li key={title} className="app-tasks__card">
          <Icon />
          <h2 className="app-tasks__heading">
            <Anchor className="govuk-link govuk-link--no-visited-state app-tasks__link" href={href}>
              {title}
            </Anchor>
          </h2>
          <p className="app-tasks__text">{text}</p>
        </li>
      ))}
    </ul>
  )
}
