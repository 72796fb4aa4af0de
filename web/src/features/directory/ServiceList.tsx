import { paths } from '../../app/paths.ts'
import { Anchor } from '../../design/Anchor.tsx'
import type { DirectoryEntry, Who } from './entry.ts'

/** Where an entry leads: to its form here, or to the page that says who does it. */
export const hrefOf = ({ slug, verb, href }: Pick<DirectoryEntry, 'slug' | 'verb' | 'href'>): string =>
  href ?? (verb ? paths.service({ slug, verb }) : paths.listing(slug))

const does: Readonly<Record<Exclude<Who, 'here'>, string>> = {
  county: 'The county council',
  district: 'Your district council',
  national: 'Government or another body',
}
const verbs = { report: 'Report it here', apply: 'Apply here', ask: 'Ask here' } as const

/** Services as cards, each open to a press anywhere on it. `who` adds who provides each. */
export function ServiceList({ entries, who }: { entries: readonly DirectoryEntry[]; who?: boolean }) {
  return (
    <ul className="app-services">
      {entries.map((entry) => (
        <li key={entry.slug} className="app-services__item">
          <Anchor className="govuk-link app-services__link" href={hrefOf(entry)}>
            {entry.title}
          </Anchor>
          <p className="app-services__summary">{entry.summary}</p>
          {who && (
            <p className="app-services__who">
              {entry.verb ? verbs[entry.verb] : entry.who === 'here' ? 'On this site' : does[entry.who]}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
