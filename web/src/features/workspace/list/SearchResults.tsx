import { useEffect, useRef } from 'react'
import type { WorkLine } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { Button } from '#web/design/form/Button.tsx'
import { focusLine } from '#web/staff/list/focus.ts'
import { ByReferenceAlone } from './ByReferenceAlone.tsx'
import { LineTable } from './LineTable.tsx'
import { foundInWords, isPartOfReference } from './model/found.ts'
import type { Whereabouts } from './model/whereabouts.ts'
import { useHolders } from './useSearch.ts'

interface Props {
  /** What was looked for. */
  q: string
  whereabouts: Whereabouts | undefined
  lines: readonly WorkLine[]
  /** Older requests have not been looked through. */
  more: boolean
  /** How many pages are shown. */
  pages: number
  busy: boolean
  onMore: () => unknown
}

/** What was found so far, and the way on. Focus goes to the first that comes to it, else to what says that none did. */
export function SearchResults({ q, whereabouts, lines, more, pages, busy, onMore }: Props) {
  const colleagues = useHolders(lines)
  const said = useRef<HTMLParagraphElement>(null)
  const shown = useRef({ pages, lines: lines.length })
  useEffect(() => {
    const before = shown.current
    shown.current = { pages, lines: lines.length }
    if (pages <= before.pages) return
    const first = lines[before.lines]
    if (first) focusLine(first.reference)
    else said.current?.focus()
  }, [lines, pages])
  return (
    <>
      <p className="govuk-body" role="status" tabIndex={-1} ref={said}>
        {foundInWords(lines.length, more, isPartOfReference(q, council))}
      </p>
      {whereabouts?.called && <Near {...whereabouts} called={whereabouts.called} />}
      <ByReferenceAlone />
      {lines.length > 0 && <LineTable lines={lines} arrived={[]} colleagues={colleagues} />}
      {more && (
        <Button
          type="button"
          variant="secondary"
          loading={busy}
          loadingText="Searching…"
          onClick={() => onMore()}
        >
          {lines.length > 0 ? 'Show more results' : 'Search older requests'}
        </Button>
      )}
    </>
  )
}

function Near({ called, others }: Whereabouts & { called: string }) {
  const [other] = others
  return (
    <p className="govuk-body">
      <span>{`These are requests that have these words, or were reported near ${called}.`}</span>
      {other && (
        <span>{` For another place of that name, search for it with its town, such as “${other}”.`}</span>
      )}
    </p>
  )
}
