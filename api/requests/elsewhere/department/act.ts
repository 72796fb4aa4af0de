import type { Acknowledgement, DepartmentUpdate, Recorded } from '#contract/requests/department-act.ts'
import { type State, stateAfter } from '#contract/requests/lifecycle.ts'
import { causeOf, sameKey } from '#record/cause.ts'
import { change } from '#requests/life/advance.ts'
import { append, type Happening } from '#requests/life/history.ts'
import type { HistoryEntry, ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'

export interface ActPorts {
  readonly requests: Pick<RequestStore, 'get' | 'save'>
  readonly now: () => Date
}

export type Acted =
  | { readonly kind: 'recorded'; readonly recorded: Recorded }
  | { readonly kind: 'not-found' | 'key-reused' | 'too-early' }
  | { readonly kind: 'not-now'; readonly state: State }

/** Whose request it is, and how the resident reads the department's name. */
export interface Actor {
  readonly department: string
  readonly name: string
}

function recordedOf({ reference, history }: ServiceRequest, { number, at }: HistoryEntry): Recorded {
  let state: State | null = null
  for (const entry of history.slice(0, number)) state = stateAfter(state, entry.type) ?? state
  return { reference, number, at, state: state ?? 'submitted' }
}

/** Records the happening once. `repeats` tells whether an event of the history is the same said before. */
function record(
  ports: ActPorts,
  { department }: Actor,
  reference: string,
  happeningOf: (request: ServiceRequest) => Happening,
  repeats: (entry: HistoryEntry, happening: Happening) => boolean,
): Promise<Acted> {
  return change<Acted>(ports.requests, reference, (request) => {
    if (request?.department !== department) return { answer: { kind: 'not-found' } }
    const happening = happeningOf(request)
    const before = request.history.find((entry) => repeats(entry, happening))
    if (before) {
      const same =
        before.cause === happening.cause && before.departmentReference === happening.departmentReference
      return {
        answer: same ? { kind: 'recorded', recorded: recordedOf(request, before) } : { kind: 'key-reused' },
      }
    }
    const next = append(request, happening)
    const entry = next?.history.at(-1)
    if (!next || !entry) return { answer: { kind: 'not-now', state: request.state } }
    return { save: next, answer: { kind: 'recorded', recorded: recordedOf(next, entry) } }
  })
}

/** The event with which the request came to the department that has it. */
const bringing = ({ history }: ServiceRequest): number =>
  history.findLast(({ type }) => type === 'transferred')?.number ?? 1

/** The department's own system has the request. Said twice it has one effect. */
export function acknowledge(
  ports: ActPorts,
  actor: Actor,
  reference: string,
  { departmentReference }: Acknowledgement,
): Promise<Acted> {
  return record(
    ports,
    actor,
    reference,
    (request) => ({
      type: 'acknowledged',
      at: ports.now().toISOString(),
      by: actor.name,
      // As the other kinds of consumer name it, so that it happens once whatever the department's system is.
      cause: `acknowledged ${reference}/${bringing(request)}`,
      ...(departmentReference ? { departmentReference } : {}),
    }),
    (entry, { cause }) => entry.cause === cause,
  )
}

/** Clocks of two machines may differ by this much. Milliseconds. */
const apart = 5 * 60_000

/** Never before what happened already, so that a history is in order. */
function timeOf({ history }: ServiceRequest, at: string | undefined, now: Date): string {
  const last = history.at(-1)?.at ?? ''
  const said = (at ? new Date(Math.min(new Date(at).getTime(), now.getTime())) : now).toISOString()
  return said < last ? last : said
}

/** What the department did, once under its key. */
export async function update(
  ports: ActPorts,
  actor: Actor,
  reference: string,
  said: DepartmentUpdate,
  key: string,
): Promise<Acted> {
  const now = ports.now()
  if (said.at && new Date(said.at).getTime() > now.getTime() + apart) return { kind: 'too-early' }
  const { status: type, note, at, departmentReference } = said
  return record(
    ports,
    actor,
    reference,
    (request) => ({
      type,
      at: timeOf(request, at, now),
      by: actor.name,
      cause: causeOf('update', key, said),
      ...(note ? { note } : {}),
      ...(departmentReference ? { departmentReference } : {}),
    }),
    (entry, { cause = '' }) => sameKey(entry.cause, cause),
  )
}
