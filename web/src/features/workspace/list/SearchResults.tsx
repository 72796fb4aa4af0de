import { useEffect, useRef } from 'react'
import type { WorkLine } from '#contract/workspace/workspace.ts'
import { Button } from '#web/design/form/Button.tsx'
import { focusLine } from '#web/staff/list/focus.ts'
import { ByReferenceAlone } from './ByReferenceAlone.tsx'
import { LineTable } from './LineTable.tsx'
import { foundInWords } from './model/found.ts'
import { useHolders } from './useSearch.ts'

interface Props {
  lines: readonly WorkLine[]
  /** Older requests have not been looked through. */
  more: boolean
  /** How many pages are shown. */
  pages: number
  busy: boolean
  onMore: () => unknown
}

/** What was found so far, and the way on. Focus goes to the first that comes to it, else to what says that none did. */
export function SearchResults({ lines, more, pages, busy, onMore }: Props) {
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
        {foundInWords(lines.length, more)}
      </p>
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
