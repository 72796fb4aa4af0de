import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { Taken } from '#contract/requests/resident-actions.ts'
import { causeOf, sameKey } from '#record/cause.ts'
import { change } from '#requests/life/advance.ts'
import { matchKey } from '#requests/life/keys.ts'
import type { KeyHash, ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'
import { stepNumber } from '#requests/life/steps.ts'

export interface AfterPorts {
  readonly requests: RequestStore
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
  readonly calendars: Calendars
  readonly now: () => Date
}

/** What came from the private page: which request, the key that opens it, and the key of this one form. */
export interface Sent<Body> {
  readonly reference: string
  readonly trackingKey: string
  readonly idempotencyKey: string
  readonly body: Body
}

export type Answered =
  | { readonly kind: 'taken'; readonly taken: Taken }
  | { readonly kind: 'not-opened' | 'key-reused' }
  | { readonly kind: 'not-now'; readonly message: string }
  | Wrong

/** What was sent is wrong, and where. */
export interface Wrong {
  readonly kind: 'invalid'
  readonly pointer: string
  readonly message: string
}

/** One thing that whoever sent the request may do with it: the request after it, or why not now. */
export type Do = (request: ServiceRequest, at: Date, cause: string) => ServiceRequest | string | Wrong

/** What is answered to what was done by the event of this number. */
export function takenOf({ request, role }: Written, number: number, at: string): Answered {
  const { reference } = request
  return { kind: 'taken', taken: { reference, number: stepNumber(request, number, role), at } }
}

/** The request that is written, and as whose steps its resident counts them. */
interface Written {
  readonly request: ServiceRequest
  readonly role: KeyHash['role']
}

/** What was answered when this was sent before, if it was. */
export function answeredBefore(written: Written, cause: string): Answered | undefined {
  const before = written.request.history.find((entry) => sameKey(entry.cause, cause))
  if (before && before.cause !== cause) return { kind: 'key-reused' }
  return before && takenOf(written, before.number, before.at)
}

/** Does it in one conditional write, once for each cause. `roleOf`: as who, undefined where the key does not open it. */
export function write(
  { requests, now }: AfterPorts,
  reference: string,
  cause: string,
  roleOf: (request: ServiceRequest) => KeyHash['role'] | undefined,
  act: Do,
): Promise<Answered> {
  return change<Answered>(requests, reference, (request) => {
    const role = request && roleOf(request)
    if (!request || !role) return { answer: { kind: 'not-opened' } }
    const before = answeredBefore({ request, role }, cause)
    if (before) return { answer: before }
    const at = now()
    const next = act(request, at, cause)
    if (typeof next === 'string') return { answer: { kind: 'not-now', message: next } }
    if ('kind' in next) return { answer: next }
    return {
      save: next,
      answer: takenOf({ request: next, role }, next.history.length, at.toISOString()),
    }
  })
}

/** `reporter` for whoever sent the request, nothing for anybody else. */
export const ownRole = (request: ServiceRequest, trackingKey: string): 'reporter' | undefined =>
  matchKey(request, trackingKey)?.role === 'reporter' ? 'reporter' : undefined

/**
 * Does it in one conditional write, for whoever sent the request and nobody else. The same key with the same words has
 * the same answer, and happens once.
 */
export const once = (
  ports: AfterPorts,
  purpose: string,
  { reference, trackingKey, idempotencyKey, body }: Sent<unknown>,
  act: Do,
): Promise<Answered> =>
  write(
    ports,
    reference,
    causeOf(purpose, idempotencyKey, body),
    (request) => ownRole(request, trackingKey),
    act,
  )

/** An id that the same cause always makes. */
export const idFrom = (cause: string): string => cause.split(' ')[1]?.slice(0, 22) ?? cause
