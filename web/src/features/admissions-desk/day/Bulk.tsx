import { useState } from 'react'
import {
  BulkDone,
  BulkPreview,
  type DoBulk,
  inOneCall,
  type Previewed,
} from '#contract/admissions/day/bulk.ts'
import type { BulkActName, DayGroupName } from '#contract/admissions/day/day.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import { Button } from '#web/design/form/Button.tsx'
import { ActionForm } from '#web/staff/actions/ActionForm.tsx'
import { Results } from '#web/staff/bulk/Results.tsx'
import { type Result, type RunAll, useBulk } from '#web/staff/bulk/useBulk.ts'
import { Asked } from '#web/staff/desk/Asked.tsx'
import { staffApi } from '#web/staff/staffApi.ts'
import { finds, useLookAgain } from '../api/desk.ts'
import { bulkKindOf } from './bulkKind.tsx'
import { Preview } from './Preview.tsx'
import { bulkWords } from './words.ts'

interface Act {
  readonly act: BulkActName
  readonly why: string
}

const unreachable =
  'We could not reach the service, so we do not know whether it was done. Try again: nothing will be done twice.'

async function call(body: DoBulk, key: string): Promise<Result[]> {
  try {
    const { results } = await staffApi('/api/workspace/admissions/day/acts', (json) => BulkDone.parse(json), {
      method: 'POST',
      body,
      headers: { 'idempotency-key': key },
    })
    return results.map(({ id, problem }) => ({ reference: id, ...(problem && { problem: problem.detail }) }))
  } catch (failure) {
    const problem = failure instanceof ApiProblem ? failure.message : wordsUnlessFault(failure, unreachable)
    return body.lines.map(({ id }) => ({ reference: id, problem }))
  }
}

/** Some at a time, all under one key: cut off and tried again, nothing is done twice. */
const runAll: RunAll<Act, Previewed> = async (action, lines, key, onProgress) => {
  const results: Result[] = []
  for (let at = 0; at < lines.length; at += inOneCall) {
    const part = lines.slice(at, at + inOneCall).map(({ id, seen }) => ({ id, seen }))
    results.push(...(await call({ ...action, lines: part }, key)))
    onProgress([...results])
  }
  return results
}

interface Props {
  group: DayGroupName
  act: BulkActName
  /** Null: all of the list, as it is narrowed down. */
  ids: readonly string[] | null
  round: string
  school: string
  onClose(): void
}

/** The same for many: what happens to whom, then the words once, then what came of each. */
export function Bulk({ group, act, ids, round, school, onClose }: Props) {
  const [asked, setAsked] = useState(ids)
  const [looked, setLooked] = useState<readonly Previewed[]>([])
  const [why, setWhy] = useState(bulkWords[act].usual)
  const [attempt, setAttempt] = useState(0)
  const [showing, setShowing] = useState(false)
  const bulk = useBulk(runAll)
  const lookAgain = useLookAgain()
  const titles = new Map(looked.map(({ id, title }) => [id, title]))
  const body = { act, group, ids: asked, ...(round && { round }), ...(school && { school }) }

  async function close() {
    await lookAgain()
    onClose()
  }
  const { after } = bulkWords[act]
  if (showing && bulk.results)
    return (
      <>
        <Results
          {...bulk}
          results={bulk.results}
          nameOf={(id) => titles.get(id) ?? id}
          onAgain={() => {
            const failed = bulk.results?.filter(({ problem }) => problem).map(({ reference }) => reference)
            setAsked(failed ?? null)
            // Looked at anew: what has changed since is seen before it is tried again.
            setAttempt((before) => before + 1)
            setShowing(false)
          }}
          onClose={close}
        />
        {!bulk.running && after && bulk.results.some(({ problem }) => !problem) && (
          <p className="govuk-body govuk-!-margin-top-4">{after}</p>
        )}
      </>
    )
  return (
    <Asked
      key={attempt}
      query={{
        ...finds(BulkPreview, ['day', 'preview'], body),
        gcTime: 0,
        staleTime: Number.POSITIVE_INFINITY,
      }}
      waiting="Working out what would happen…"
    >
      {(preview) =>
        preview.lines.some(({ will }) => will) ? (
          <ActionForm
            kind={bulkKindOf(preview)}
            about={{ preview, why }}
            form={`bulk-${group}-${act}`}
            onSend={async (typed: { why: string }) => {
              setWhy(typed.why)
              setLooked(preview.lines)
              setShowing(true)
              await bulk.run(
                { act, why: typed.why },
                preview.lines.filter(({ will }) => will),
              )
            }}
            onClose={close}
          />
        ) : (
          <Nothing preview={preview} onClose={close} />
        )
      }
    </Asked>
  )
}

/** Nothing would happen to any of them: why not. */
function Nothing({ preview, onClose }: { preview: BulkPreview; onClose(): void }) {
  return (
    <section className="ws-action" aria-labelledby="nothing-heading">
      <h2 className="govuk-heading-m" id="nothing-heading">
        {bulkWords[preview.act].title}
      </h2>
      <Preview preview={preview} />
      <Button type="button" variant="secondary" onClick={onClose}>
        Back to the list
      </Button>
    </section>
  )
}
