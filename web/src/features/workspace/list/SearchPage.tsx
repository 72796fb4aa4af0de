import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { mayAnywhere } from '#contract/staff.ts'
import type { Person } from '#contract/workspace.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { Failed, Forbidden, Waiting } from '#web/staff/desk/States.tsx'
import { useShortcuts } from '#web/staff/desk/shortcuts.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { searchRequests } from '../api/lists.ts'
import { moveFocus } from './focus.ts'
import { LineTable } from './LineTable.tsx'
import { pointOfPostcode } from './model/postcode.ts'

/** `/workspace/search?q=…`: what is found in all that somebody may see. */
export default function SearchPage() {
  return (
    <Desk>
      <Allowed />
    </Desk>
  )
}

function Allowed() {
  return mayAnywhere(useStaff(), 'see') ? <Search /> : <Forbidden />
}

const nobody: readonly Person[] = []

function Search() {
  const q = new URLSearchParams(useLocation().search).get('q')?.trim() ?? ''
  useTitle(q ? `Search for “${q}”` : 'Search')
  useShortcuts({ j: () => moveFocus(1), k: () => moveFocus(-1) })
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['workspace', 'search', q],
    queryFn: async ({ signal }) => searchRequests({ q, near: await pointOfPostcode(q) }, signal),
    enabled: q !== '',
  })
  return (
    <Main>
      <h1 className="govuk-heading-l">{q ? `Search for “${q}”` : 'Search'}</h1>
      {!q && <p className="govuk-body">Enter a reference, a postcode or words in the box above.</p>}
      {data && (
        <p className="govuk-body" role="status">
          {found(data.lines.length)}
        </p>
      )}
      {data && data.lines.length > 0 && (
        <LineTable lines={data.lines} arrived={[]} colleagues={nobody} acts={false} />
      )}
      {q && !data && !error && <Waiting words="Searching…" />}
      {error && !isFetching && (
        <Failed problem={error instanceof ApiProblem ? error : undefined} onAgain={refetch} />
      )}
    </Main>
  )
}

function found(count: number): string {
  if (count === 0)
    return 'Nothing was found. Words are found as they are written in a request: try fewer or others, or the reference.'
  return count === 1
    ? '1 request was found, the newest first.'
    : `${count} requests were found, the newest first.`
}
