import type { Calendars } from '#contract/calendar/calendar.ts'
import { workOf } from '#contract/core/kinds/work-kind.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import { departmentOf } from '#contract/council/department.ts'
import { traitsOf } from '#contract/requests/traits.ts'
import type { Do } from '#contract/workspace/acts/acts.ts'
import { isOfKind } from '#contract/workspace/acts/by-kind.ts'
import type { ActionTaken, ActionToTake } from '#contract/workspace/workspace.ts'
import { unseen } from '#record/append.ts'
import { causeOf, sameKey } from '#record/cause.ts'
import { change } from '#requests/life/advance.ts'
import { isErased } from '#requests/life/erase.ts'
import type { HistoryEntry, Person, ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { type Acting, notNow, type Refused, type Rights, rightOf } from './acting.ts'
import { deciderOf } from './deciders.ts'
import { codeOf } from './reach.ts'

export interface ActPorts extends Rights {
  readonly requests: RequestStore
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
  readonly calendars: Calendars
  readonly secret: Uint8Array
  readonly now: () => Date
  /** Makes a blurred copy of a photo under this id, for the event to bring; false when the photo is not there. */
  readonly blur: (
    reference: string,
    photo: string,
    copy: string,
    boxes: Do<'blur'>['boxes'],
  ) => Promise<boolean>
}

export type Acted =
  | { readonly kind: 'taken'; readonly taken: ActionTaken }
  | { readonly kind: 'not-found' | 'forbidden' | 'key-reused' }
  /** Others did something in the meantime: look at it first. */
  | { readonly kind: 'changed'; readonly since: readonly HistoryEntry[] }
  | Refused

const actingOn = (ports: ActPorts, request: ServiceRequest, staff: Person, cause: string): Acting => ({
  staff,
  at: ports.now(),
  by: departmentOf(ports.council, request.department).name,
  cause,
  service: ports.serviceOf(request.service),
  council: ports.council,
  calendars: ports.calendars,
  secret: ports.secret,
  ...(ports.reads?.(request) === false ? { blind: true as const } : {}),
})

const itIsErased = () =>
  notNow('This request was kept for as long as we may, and what it said has been erased.')

const notOfKind = () => notNow('This kind of request has no such action. Choose one that its page offers.')

function takenOf({ secret }: Pick<ActPorts, 'secret'>, request: ServiceRequest, cause: string): Acted {
  const { reference, state, history } = request
  const code = codeOf(secret, request, cause)
  return { kind: 'taken', taken: { reference, state, number: history.length, ...(code ? { code } : {}) } }
}

/** Why the action is not taken, or how it was taken before; undefined: it may be. */
function answered(
  ports: ActPorts,
  request: ServiceRequest,
  { action, seen }: ActionToTake,
  cause: string,
): Acted | undefined {
  const right = rightOf(ports, request, action.do)
  if (right !== 'may') return { kind: right === 'may-not' ? 'forbidden' : 'not-found' }
  const before = request.history.find((entry) => sameKey(entry.cause, cause))
  if (before) return before.cause === cause ? takenOf(ports, request, cause) : { kind: 'key-reused' }
  if (isErased(request)) return itIsErased()
  const since = unseen(request, seen, (type) => traitsOf(type).harmless === true)
  return since.length > 0 ? { kind: 'changed', since } : undefined
}

/**
 * Takes one action of a member of staff in one conditional write. Rights, and what others did since `seen`, are looked at
 * on the request that is written, each time that it is loaded: nothing of theirs is overwritten, and nobody acts on what
 * was theirs a moment ago. The same idempotency key with the same action has the same effect once.
 */
export function act(
  ports: ActPorts,
  staff: Person,
  reference: string,
  toTake: ActionToTake,
  idempotencyKey: string,
): Promise<Acted> {
  const { action } = toTake
  const decider = deciderOf(action.do)
  const cause = causeOf('act', idempotencyKey, { action, staff: staff.id })
  return change<Acted>(ports.requests, reference, async (request) => {
    if (!request) return { answer: { kind: 'not-found' } }
    const answer = answered(ports, request, toTake, cause)
    if (answer) return { answer }
    const acting = actingOn(ports, request, staff, cause)
    if (!isOfKind(action.do, workOf(acting.service))) return { answer: notOfKind() }
    const beside = (await decider.lookUp?.(ports, request, acting, action)) ?? {}
    if ('kind' in beside) return { answer: beside }
    const outcome = decider.take(request, acting, action, beside)
    if (outcome.kind !== 'next') return { answer: outcome }
    return { save: outcome.request, answer: takenOf(ports, outcome.request, cause) }
  })
}
