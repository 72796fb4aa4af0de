import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type Action, type ActionName, acts } from '#contract/workspace/acts/acts.ts'
import type { Person, WorkLine } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { paths } from '#web/app/paths.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Results } from '#web/staff/bulk/Results.tsx'
import { type RunAll, useBulk } from '#web/staff/bulk/useBulk.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { kinds } from '../actions/kinds/index.ts'
import { formForMany } from '../actions/model/form.ts'
import type { About } from '../actions/model/kind.ts'
import { lookAtListsAgain } from '../api/lists.ts'
import { takeBulk } from '../api/requests.ts'
import { mayTake } from '../list/model/selectable.ts'
import { offeredFor } from './model/offered.ts'
import { publicAmong, seenAmong } from './model/public.ts'
import { runAll } from './model/run.ts'

const takeAll: RunAll<Action, WorkLine> = (action, lines, key, onProgress) =>
  runAll(action, lines, (call) => takeBulk(call, key), onProgress)

interface Props {
  department: string
  lines: readonly WorkLine[]
  colleagues: readonly Person[]
  start: 'choose' | 'assign'
  onClose(): void
  /** References that are left to be done. */
  onDone(left: readonly string[]): void
}

/** The same for several requests: what, then the form once, then what came of each. */
export default function BulkPanel({ department, lines, colleagues, start, onClose, onDone }: Props) {
  const staff = useStaff()
  const queries = useQueryClient()
  const [name, setName] = useState<ActionName | undefined>(start === 'assign' ? 'assign' : undefined)
  const bulk = useBulk(takeAll)
  const about = useMemo(
    (): About => ({
      ...{ department, me: { id: staff.id, name: staff.name }, colleagues, values: {} },
      publicIn: publicAmong(council, lines),
      isSeen: seenAmong(council, lines),
    }),
    [department, staff, colleagues, lines],
  )
  const run = async (action: Action) => {
    const left = await bulk.run(action, lines)
    onDone(left)
    await lookAtListsAgain(queries)
  }
  if (bulk.results)
    return (
      <Results
        {...bulk}
        results={bulk.results}
        addressOf={paths.workRequest}
        onAgain={() => bulk.action && void run(bulk.action)}
        onClose={onClose}
      />
    )
  if (lines.length === 0) return <Nothing onClose={onClose} />
  const names = offeredFor(lines).filter((one) => lines.some((line) => mayTake(staff, one, line)))
  if (!name) return <Choose {...{ names, onClose }} count={lines.length} onChoose={setName} />
  return (
    <>
      <p className="govuk-body">
        For <span>{lines.length === 1 ? '1 request' : `${lines.length} requests`}</span>.{' '}
        {start === 'choose' && (
          <LinkButton onClick={() => setName(undefined)}>Choose something else</LinkButton>
        )}
      </p>
      <ActionForm
        key={name}
        kind={kinds[name]}
        about={about}
        form={formForMany(department, name, lines)}
        onSend={run}
        onClose={onClose}
      />
    </>
  )
}

/** What was selected has left the list meanwhile, or was taken out of the selection. */
function Nothing({ onClose }: { onClose(): void }) {
  return (
    <p className="govuk-body" role="status">
      Nothing is selected. <LinkButton onClick={onClose}>Close</LinkButton>
    </p>
  )
}

interface ChooseProps {
  names: readonly ActionName[]
  count: number
  onChoose(name: ActionName): void
  onClose(): void
}

function Choose({ names, count, onChoose, onClose }: ChooseProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="ws-action" aria-labelledby="bulk-heading">
      <h2 className="govuk-heading-m" id="bulk-heading" ref={heading} tabIndex={-1}>
        What do you want to do with <span>{count === 1 ? '1 request' : `${count} requests`}</span>?
      </h2>
      <ul className="ws-actions__list govuk-!-margin-bottom-4">
        {names.map((name) => (
          <li key={name}>
            <button type="button" className="ws-small-button" onClick={() => onChoose(name)}>
              {acts[name].label}
            </button>
          </li>
        ))}
      </ul>
      <LinkButton onClick={onClose}>Cancel</LinkButton>
    </section>
  )
}
