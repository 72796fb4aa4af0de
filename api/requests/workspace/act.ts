import type { Do } from '#contract/acts/acts.ts'
import type { Calendars } from '#contract/calendar/calendar.ts'
import type { CouncilProfile } from '#contract/council.ts'
import { departmentOf } from '#contract/department.ts'
import type { Service } from '#contract/service.ts'
import { traitsOf } from '#contract/traits.ts'
import type { ActionTaken, ActionToTake } from '#contract/workspace.ts'
import { causeOf, sameKey } from '#record/cause.ts'
import { change } from '../advance.ts'
import { isErased } from '../erase.ts'
import type { HistoryEntry, Person, ServiceRequest } from '../model.ts'
import type { RequestStore } from '../ports.ts'
import { type Acting, notNow, type Refused } from './acting.ts'
import { deciderOf } from './deciders.ts'

export interface ActPorts {
  readonly requests: RequestStore
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
  readonly calendars: Calendars
  readonly secret: Uint8Array
  readonly now: () => Date
  /** Whether whoever acts may act on the request that this one would go on as; left out: on any. */
  readonly mayJoin?: (into: ServiceRequest) => boolean
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
  | { readonly kind: 'not-found' | 'key-reused' }
  /** Others did something in the meantime: look at it first. */
  | { readonly kind: 'changed'; readonly since: readonly HistoryEntry[] }
  | Refused

/** Events that whoever acts should have seen, and has not. */
function unseen({ history }: ServiceRequest, seen: number): HistoryEntry[] {
  return history.filter(({ number, type }) => number > seen && !traitsOf(type).harmless)
}

const actingOn = (ports: ActPorts, request: ServiceRequest, staff: Person, cause: string): Acting => ({
  staff,
  at: ports.now(),
  by: departmentOf(ports.council, request.department).name,
  cause,
  service: ports.serviceOf(request.service),
  council: ports.council,
  calendars: ports.calendars,
  secret: ports.secret,
})

const itIsErased = () => notNow('Its time is over, and what it said is erased.')

const takenOf = ({ reference, state, history }: ServiceRequest): Acted => ({
  kind: 'taken',
  taken: { reference, state, number: history.length },
})

/**
 * Takes one action of a member of staff in one conditional write. The same idempotency key with the same action has the
 * same effect once; what others did since `seen` has to be looked at first, so nothing of theirs is overwritten.
 */
export async function act(
  ports: ActPorts,
  staff: Person,
  reference: string,
  { action, seen }: ActionToTake,
  idempotencyKey: string,
): Promise<Acted> {
  const decider = deciderOf(action.do)
  const cause = causeOf('act', idempotencyKey, { action, staff: staff.id })
  const known = await ports.requests.get(reference)
  if (!known) return { kind: 'not-found' }
  const done = known.history.some((entry) => sameKey(entry.cause, cause))
  const ready = !done && !isErased(known) && (action.do === 'note' || unseen(known, seen).length === 0)
  const acting = actingOn(ports, known, staff, cause)
  const beside = (ready && (await decider.lookUp?.(ports, known, acting, action))) || {}
  if ('kind' in beside) return beside
  return change<Acted>(ports.requests, reference, (request) => {
    if (!request) return { answer: { kind: 'not-found' } }
    const before = request.history.find((entry) => sameKey(entry.cause, cause))
    if (before) return { answer: before.cause === cause ? takenOf(request) : { kind: 'key-reused' } }
    if (isErased(request)) return { answer: itIsErased() }
    const since = action.do === 'note' ? [] : unseen(request, seen)
    if (since.length > 0) return { answer: { kind: 'changed', since } }
    const outcome = decider.take(request, actingOn(ports, request, staff, cause), action, beside)
    if (outcome.kind !== 'next') return { answer: outcome }
    return { save: outcome.request, answer: takenOf(outcome.request) }
  })
}
