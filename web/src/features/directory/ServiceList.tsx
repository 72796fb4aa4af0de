import { paths } from '../../app/paths.ts'
import { Anchor } from '../../design/Anchor.tsx'
import type { DirectoryEntry } from './entry.ts'

/** Services as cards, each open to a press anywhere on it. */
export function ServiceList({ entries }: { entries: readonly DirectoryEntry[] }) {
  return (
    <ul className="app-services">
      {entries.map(({ slug, title, summary }) => (
        <li key={slug} className="app-services__item">
          <Anchor className="govuk-link app-services__link" href={paths.service(slug)}>
            {title}
          </Anchor>
          <p className="app-services__summary">{summary}</p>
        </li>
      ))}
    </ul>
  )
}
