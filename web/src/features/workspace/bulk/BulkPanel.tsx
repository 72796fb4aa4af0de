import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { WorkKind } from '#contract/core/kinds/work-kind.ts'
import type { Action, ActionName } from '#contract/workspace/acts/acts.ts'
import { actFor } from '#contract/workspace/acts/by-kind.ts'
import type { Person, WorkLine } from '#contract/workspace/workspace.ts'
import { council } from '#council'
import { paths } from '#web/app/paths.ts'
import { LinkButton } from '#web/design/form/LinkButton.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Results } from '#web/staff/bulk/Results.tsx'
import { type RunAll, useBulk } from '#web/staff/bulk/useBulk.ts'
import { useStaff } from '#web/staff/useStaff.ts'
import { kindFor } from '../actions/kinds/index.ts'
import { formForMany } from '../actions/model/form.ts'
import type { About } from '../actions/model/kind.ts'
import { lookAtListsAgain } from '../api/lists.ts'
import { takeBulk } from '../api/requests.ts'
import { mayTake } from '../list/model/selectable.ts'
import { workOfSlug } from '../words/work.ts'
import { offeredFor, workOfAll } from './model/offered.ts'
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
  const work = workOfAll(lines.map(({ service }) => workOfSlug(service.slug)))
  const about = useMemo(
    (): About => ({
      ...{ department, me: { id: staff.id, name: staff.name }, colleagues, values: {} },
      publicIn: publicAmong(council, lines),
      isSeen: seenAmong(council, lines),
      work,
    }),
    [department, staff, colleagues, lines, work],
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
  const names = offeredFor(lines, work).filter((one) => lines.some((line) => mayTake(staff, one, line)))
  if (!name) return <Choose {...{ names, work, onClose }} count={lines.length} onChoose={setName} />
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
        kind={kindFor(name, work ?? 'task')}
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
  /** The kind of work that all are; undefined where they are of several. */
  work: WorkKind | undefined
  count: number
  onChoose(name: ActionName): void
  onClose(): void
}

function Choose({ names, work, count, onChoose, onClose }: ChooseProps) {
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
              {actFor(name, work ?? 'task').label}
            </button>
          </li>
        ))}
      </ul>
      {!work && (
        <p className="govuk-body">
          These are different kinds of work. Choose one kind to say that it is done, or to close it.
        </p>
      )}
      <LinkButton onClick={onClose}>Cancel</LinkButton>
    </section>
  )
}
