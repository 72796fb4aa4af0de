import type { ChildView } from '#contract/admissions/staff.ts'
import { Details } from '#web/design/Details.tsx'
import { momentOf } from '../parts/moment.ts'
import { happened } from './happened.ts'

type Entry = ChildView['history'][number]

/** What has happened to a round or an application, the newest first. */
export function History({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return null
  return (
    <Details summary="What has happened">
      <ol className="govuk-list" reversed>
        {[...entries].reverse().map((entry) => (
          <li key={entry.number}>{inWords(entry)}</li>
        ))}
      </ol>
    </Details>
  )
}

function inWords({ type, at, by, fact, why }: Entry): string {
  const what = [happened(type), fact].filter(Boolean).join(': ')
  return [`${momentOf(at)}: ${what}`, by && `by ${by.name}`, why && `“${why}”`].filter(Boolean).join(', ')
}
