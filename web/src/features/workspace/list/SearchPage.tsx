import { useEffect, useRef } from 'react'
import { exampleReference } from '#profile/examples.ts'
import { mayAnywhere } from '#requests/rights/may.ts'
import { ApiProblem } from '#web/app/api.ts'
import { Main } from '#web/app/frame/Main.tsx'
import { useTitle } from '#web/app/title.ts'
import { Desk } from '#web/staff/desk/Desk.tsx'
import { Failed, Forbidden, Waiting } from '#web/staff/desk/States.tsx'
import { useSearched } from '#web/staff/desk/searched.ts'
import { useShortcuts } from '#web/staff/desk/shortcuts.ts'
import { moveFocus } from '#web/staff/list/focus.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { ByReferenceAlone } from './ByReferenceAlone.tsx'
import { useRemembered } from './cameFrom.ts'
import { SearchResults } from './SearchResults.tsx'
import { useSearch } from './useSearch.ts'

/** `/workspace/search`: what is found in all that somebody may see. What is looked for is not in the address. */
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

function Search() {
  const q = useSearched()
  const title = q ? 'Search results' : 'Search'
  useTitle(title)
  useRemembered()
  useShortcuts({ j: () => moveFocus(1), k: () => moveFocus(-1) })
  return (
    <Main>
      <Heading q={q}>{title}</Heading>
      {q ? <Found key={q} q={q} /> : <Help />}
    </Main>
  )
}

/** Takes focus when something else is searched for while the page stays. */
function Heading({ q, children }: { q: string; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(q)
  useEffect(() => {
    if (before.current !== q) heading.current?.focus()
    before.current = q
  }, [q])
  return (
    <h1 className="govuk-heading-l" tabIndex={-1} ref={heading}>
      {children}
    </h1>
  )
}

function Help() {
  return (
    <div className="app-column">
      <p className="govuk-body">Use the box at the top of the page. You can search by:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>whole reference, such as {exampleReference}</li>
        <li>number of the job, as it was given with “Inspected”</li>
        <li>postcode, street, town or village, for requests at or near it</li>
        <li>
          words in the request, or the name, email address or telephone number of the person who sent it
        </li>
      </ul>
      <p className="govuk-body">
        If you enter several words, you get requests with all of them. We do not keep what you search for in
        the page’s address, so a bookmark brings you back to this empty page.
      </p>
      <ByReferenceAlone />
    </div>
  )
}

function Found({ q }: { q: string }) {
  const { data, error, isFetching, isFetchingNextPage, refetch, fetchNextPage } = useSearch(q)
  const again = () => (data ? fetchNextPage() : refetch())
  return (
    <>
      {data && <SearchResults {...data} q={q} busy={isFetchingNextPage} onMore={fetchNextPage} />}
      {!data && !error && <Waiting words="Searching…" />}
      {error && !isFetching && (
        <Failed problem={error instanceof ApiProblem ? error : undefined} onAgain={again} />
      )}
    </>
  )
}
