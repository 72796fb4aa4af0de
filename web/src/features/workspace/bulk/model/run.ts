import { type Action, wordsIn } from '#contract/workspace/acts/acts.ts'
import type { BulkAction, BulkTaken, WorkLine } from '#contract/workspace/workspace.ts'
import { ApiProblem } from '#web/app/api.ts'
import { wordsUnlessFault } from '#web/app/fault.ts'
import type { Result } from '#web/staff/bulk/useBulk.ts'
import { type FieldValues, fieldsIn, filledIn, today } from '../../actions/model/template.ts'

/** Requests that one call takes. */
export const atOnce = 10

/** What the fields of words stand for on one line of a list. */
export const valuesOfLine = ({ reference, service, place }: WorkLine, now = new Date()): FieldValues => ({
  reference,
  service: service.title,
  date: today(now),
  ...(place && { place }),
})

/** The action with the fields of its words filled in for one request. */
export function actionFor(action: Action, line: WorkLine): Action {
  const values = valuesOfLine(line)
  const { field, text } = wordsIn(action)
  return field && text ? { ...action, [field]: filledIn(text, values) } : action
}

interface Call extends BulkAction {}

/** The calls that have it all done: the same words for several go together. Apart: those whose words stay open. */
export function callsFor(action: Action, lines: readonly WorkLine[]): { calls: Call[]; open: Result[] } {
  const open: Result[] = []
  const together = new Map<string, Call['requests']>()
  for (const line of lines) {
    const own = actionFor(action, line)
    const [missing] = fieldsIn(wordsIn(own).text)
    if (missing) {
      open.push({ reference: line.reference, problem: `There is nothing to put in for ((${missing}))` })
      continue
    }
    const key = JSON.stringify(own)
    together.set(key, [...(together.get(key) ?? []), { reference: line.reference, seen: line.number }])
  }
  const calls = [...together].flatMap(([key, requests]) =>
    inParts(requests, atOnce).map((part) => ({ action: JSON.parse(key) as Action, requests: part })),
  )
  return { calls, open }
}

function inParts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  )
}

export const unreachable = 'We could not reach it. Try again'

/** Does it call by call, and tells of each. A call that fails fails its own requests alone. */
export async function runAll(
  action: Action,
  lines: readonly WorkLine[],
  send: (call: BulkAction) => Promise<BulkTaken>,
  onProgress: (results: readonly Result[]) => void,
): Promise<readonly Result[]> {
  const { calls, open } = callsFor(action, lines)
  const results = [...open]
  onProgress([...results])
  for (const call of calls) {
    results.push(...(await resultsOf(call, send)))
    onProgress([...results])
  }
  return results
}

async function resultsOf(call: Call, send: (call: BulkAction) => Promise<BulkTaken>): Promise<Result[]> {
  try {
    const { results } = await send(call)
    return results.map(({ reference, problem }) => ({
      reference,
      ...(problem && { problem: problem.detail }),
    }))
  } catch (failure) {
    const words = failure instanceof ApiProblem ? failure.message : wordsUnlessFault(failure, unreachable)
    return call.requests.map(({ reference }) => ({ reference, problem: words }))
  }
}
