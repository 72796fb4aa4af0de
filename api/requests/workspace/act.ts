import type { CouncilProfile } from '#contract/council.ts'
import { departmentOf } from '#contract/department.ts'
import { readReference } from '#contract/reference.ts'
import type { Service } from '#contract/service.ts'
import { traitsOf } from '#contract/traits.ts'
import type { Action, ActionTaken, ActionToTake } from '#contract/workspace.ts'
import { change } from '../advance.ts'
import { causeOf, sameKey } from '../cause.ts'
import { decisionOn } from '../decide.ts'
import { isErased } from '../erase.ts'
import type { HistoryEntry, Person, ServiceRequest } from '../model.ts'
import type { RequestStore } from '../ports.ts'
import { type Acting, type Do, invalid, next, notNow, type Outcome, type Refused } from './acting.ts'
import { merge, refer, split } from './passing.ts'
import { publish, unpublish, withPhoto } from './public.ts'
import { ask, note, redact } from './words.ts'
import { acknowledge, assign, finish, inspect, reopen, schedule } from './work.ts'

export interface ActPorts {
  readonly requests: RequestStore
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
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

function decide(request: ServiceRequest, acting: Acting, action: Do<'decide'>): Outcome {
  const { service, staff, at, by, cause } = acting
  if (!service?.decision) return notNow('This service has no decisions.')
  const { do: _, ...decision } = action
  const decided = decisionOn(service, request, decision, { at, by, cause, actor: staff })
  if (!decided) return notNow('It is decided already, or the department has not taken it yet.')
  return 'message' in decided ? invalid('/action/validUntil', decided.message) : next(decided)
}

/** What an action needs to know of other things, looked up before the request is changed. */
interface Beside {
  readonly into?: ServiceRequest | undefined
  readonly copy?: string
}

function outcomeOf(request: ServiceRequest, acting: Acting, action: Action, beside: Beside): Outcome {
  switch (action.do) {
    case 'acknowledge':
      return acknowledge(request, acting)
    case 'assign':
      return assign(request, acting, action)
    case 'inspect':
      return inspect(request, acting, action)
    case 'schedule':
      return schedule(request, acting, action)
    case 'fix':
    case 'close':
      return finish(request, acting, action)
    case 'refer':
      return refer(request, acting, action)
    case 'ask':
      return ask(request, acting, action)
    case 'note':
      return note(request, acting, action)
    case 'merge':
      return merge(request, acting, beside.into)
    case 'split':
      return split(request, acting)
    case 'reopen':
      return reopen(request, acting, action)
    case 'redact':
      return redact(request, acting, action)
    case 'blur':
      return beside.copy ? withPhoto(request, acting, action.photo, beside.copy) : notNow()
    case 'remove-photo':
      return withPhoto(request, acting, action.photo, undefined)
    case 'publish':
      return publish(request, acting, action)
    case 'unpublish':
      return unpublish(request, acting)
    case 'decide':
      return decide(request, acting, action)
  }
}

/** An evidence id that the same cause always makes: a repeat blurs into the same copy. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const copyId = (cause: string): string =>
  Array.from(cause.slice(-26), (letter) => alphabet[(letter.codePointAt(0) ?? 0) & 31]).join('')

async function otherOf(ports: ActPorts, action: Do<'merge'>): Promise<Beside> {
  const other = readReference(action.into)
  const into = other ? await ports.requests.get(other) : undefined
  // Whoever waits for a report is shown what it goes on as, which is never something private.
  const joins = into && ports.serviceOf(into.service)?.sensitive === false && (ports.mayJoin?.(into) ?? true)
  return joins ? { into } : {}
}

/** Makes the blurred copy once it is known that the request, as it stands, takes it in; else why not. */
async function blurredOf(
  ports: ActPorts,
  request: ServiceRequest,
  acting: Acting,
  action: Do<'blur'>,
): Promise<Beside | Refused> {
  if (isErased(request)) return itIsErased()
  const copy = copyId(acting.cause)
  const outcome = withPhoto(request, acting, action.photo, copy)
  if (outcome.kind !== 'next') return outcome
  return (await ports.blur(request.reference, action.photo, copy, action.boxes))
    ? { copy }
    : notNow('This photo is not there yet, or is no photo. Try again in a minute.')
}

async function besideOf(
  ports: ActPorts,
  request: ServiceRequest,
  acting: Acting,
  action: Action,
): Promise<Beside | Refused> {
  if (action.do === 'merge') return otherOf(ports, action)
  return action.do === 'blur' ? blurredOf(ports, request, acting, action) : {}
}

const actingOn = (ports: ActPorts, request: ServiceRequest, staff: Person, cause: string): Acting => ({
  staff,
  at: ports.now(),
  by: departmentOf(ports.council, request.department).name,
  cause,
  service: ports.serviceOf(request.service),
  council: ports.council,
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
  const cause = causeOf('act', idempotencyKey, { action, staff: staff.id })
  const known = await ports.requests.get(reference)
  if (!known) return { kind: 'not-found' }
  const done = known.history.some((entry) => sameKey(entry.cause, cause))
  const ready = !done && (action.do === 'note' || unseen(known, seen).length === 0)
  const beside = ready ? await besideOf(ports, known, actingOn(ports, known, staff, cause), action) : {}
  if ('kind' in beside) return beside
  return change<Acted>(ports.requests, reference, (request) => {
    if (!request) return { answer: { kind: 'not-found' } }
    const before = request.history.find((entry) => sameKey(entry.cause, cause))
    if (before) return { answer: before.cause === cause ? takenOf(request) : { kind: 'key-reused' } }
    if (isErased(request)) return { answer: itIsErased() }
    const since = action.do === 'note' ? [] : unseen(request, seen)
    if (since.length > 0) return { answer: { kind: 'changed', since } }
    const outcome = outcomeOf(request, actingOn(ports, request, staff, cause), action, beside)
    if (outcome.kind !== 'next') return { answer: outcome }
    return { save: outcome.request, answer: takenOf(outcome.request) }
  })
}
