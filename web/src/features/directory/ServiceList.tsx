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

const providerOf = ({ verb, who }: DirectoryEntry): string =>
  verb ? verbs[verb] : who === 'here' ? 'On this site' : does[who]

interface Props {
  entries: readonly DirectoryEntry[]
  /** Adds who provides each. */
  who?: boolean
  /** Slugs of what staff may enter for a caller: these lead to the form for it. */
  enterable?: ReadonlySet<string> | undefined
}

/** Services as cards, each open to a press anywhere on it. */
export function ServiceList({ entries, who, enterable }: Props) {
  const entered = ({ slug, verb }: DirectoryEntry) =>
    verb && enterable?.has(slug) ? paths.service({ slug, verb, under: paths.enter }) : undefined
  return (
    <ul className="app-services">
      {entries.map((entry) => (
        <li key={entry.slug} className="app-services__item">
          <Anchor className="govuk-link app-services__link" href={entered(entry) ?? hrefOf(entry)}>
            {entry.title}
          </Anchor>
          <p className="app-services__summary">{entry.summary}</p>
          {who && (
            <p className="app-services__who">
              {entered(entry) ? 'Enter it for the caller' : providerOf(entry)}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
