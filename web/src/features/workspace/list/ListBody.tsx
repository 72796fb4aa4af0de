import { lazy, Suspense, useState } from 'react'
import type { Person, WorkLine } from '#contract/workspace/workspace.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { useShortcuts } from '#web/staff/desk/shortcuts.ts'
import { Announce } from '#web/staff/list/Announce.tsx'
import type { ShownPage } from '#web/staff/list/arrivals.ts'
import { focusedReference, focusList, moveFocus } from '#web/staff/list/focus.ts'
import { SelectionBar } from '#web/staff/list/SelectionBar.tsx'
import type { Selection } from '#web/staff/list/useSelection.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { LineTable } from './LineTable.tsx'
import { arrivalsInWords } from './model/counts.ts'
import type { ListFilter } from './model/listFilter.ts'
import { selectable } from './model/selectable.ts'
import { emptyWords } from './model/views.ts'

const PageMap = lazy(() => import('./map/PageMap.tsx'))
const BulkPanel = lazy(() => import('../bulk/BulkPanel.tsx'))

interface Props {
  department: string
  filter: ListFilter
  page: ShownPage<WorkLine>
  /** The last look failed. */
  stale: boolean
  selection: Selection
  colleagues: readonly Person[]
}

/** The requests of the page, as a table, on a map, and what can be done with several of them. */
export function ListBody({ department, filter, page, stale, selection, colleagues }: Props) {
  const staff = useStaff()
  const open = page.lines.filter((line) => selectable(staff, line))
  const acts = open.length > 0
  const [bulk, setBulk] = useState<'choose' | 'assign'>()
  const [map, setMap] = useState(false)
  /** The request that has focus, where it can be selected. */
  const focused = () => open.find(({ reference }) => reference === focusedReference())?.reference
  const begin = (what: 'choose' | 'assign') => {
    const one = focused()
    if (selection.chosen.size === 0 && one) selection.choose([one])
    if (selection.chosen.size > 0 || one) setBulk(what)
  }
  useShortcuts({
    j: () => moveFocus(1),
    k: () => moveFocus(-1),
    ...(acts && {
      x: () => {
        const one = focused()
        if (one) selection.toggle(one)
      },
      a: () => begin('assign'),
    }),
  })
  const chosen = page.lines.filter(({ reference }) => selection.chosen.has(reference))
  const clear = () => {
    selection.clear()
    focusList(chosen[0]?.reference)
  }
  return (
    <>
      <Announce arrived={page.arrived} inWords={arrivalsInWords} />
      {stale && (
        <p className="govuk-body">We could not load the list. This is the last version that we have.</p>
      )}
      {page.lines.length === 0 ? (
        <p className="govuk-body">{emptyWords[filter.view]}</p>
      ) : (
        <p className="govuk-body app-noprint">
          <LinkButton aria-expanded={map} onClick={() => setMap(!map)}>
            {map ? 'Hide the map' : 'Show these on a map'}
          </LinkButton>
        </p>
      )}
      {map && (
        <Suspense fallback={<p className="govuk-body">Loading the map…</p>}>
          <PageMap lines={page.lines} />
        </Suspense>
      )}
      {bulk && (
        <Suspense fallback={<p className="govuk-body">Loading…</p>}>
          <BulkPanel
            {...{ department, colleagues }}
            lines={chosen}
            start={bulk}
            onClose={() => {
              setBulk(undefined)
              focusList(chosen[0]?.reference)
            }}
            onDone={(left) => selection.choose(left)}
          />
        </Suspense>
      )}
      {page.lines.length > 0 && (
        <LineTable
          lines={page.lines}
          arrived={page.arrived}
          byWard={filter.order === 'ward'}
          {...{ selection, colleagues }}
        />
      )}
      {acts && !bulk && <SelectionBar count={chosen.length} onAct={() => begin('choose')} onClear={clear} />}
    </>
  )
}
