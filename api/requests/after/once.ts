import type { CouncilProfile } from '#contract/council.ts'
import type { Taken } from '#contract/resident-actions.ts'
import type { Service } from '#contract/service.ts'
import { change } from '../advance.ts'
import { causeOf, sameKey } from '../cause.ts'
import { matchKey } from '../keys.ts'
import type { ServiceRequest } from '../model.ts'
import type { RequestStore } from '../ports.ts'
import { stepNumber } from '../steps.ts'

export interface AfterPorts {
  readonly requests: RequestStore
  readonly serviceOf: (slug: string) => Service | undefined
  readonly council: CouncilProfile
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

/** One thing that whoever sent the request may do with it: the request after it, or why not now. */
export type Do = (request: ServiceRequest, at: Date, cause: string) => ServiceRequest | string

function takenOf(request: ServiceRequest, number: number, at: string): Answered {
  const { reference } = request
  return { kind: 'taken', taken: { reference, number: stepNumber(request, number, 'reporter'), at } }
}

/**
 * Does it in one conditional write, for whoever sent the request and nobody else. The same key with the same words has
 * the same answer, and happens once.
 */
export function once(
  { requests, now }: AfterPorts,
  purpose: string,
  { reference, trackingKey, idempotencyKey, body }: Sent<unknown>,
  act: Do,
): Promise<Answered> {
  const cause = causeOf(purpose, idempotencyKey, body)
  return change<Answered>(requests, reference, (request) => {
    if (!request || matchKey(request, trackingKey)?.role !== 'reporter')
      return { answer: { kind: 'not-opened' } }
    const before = request.history.find((entry) => sameKey(entry.cause, cause))
    if (before && before.cause !== cause) return { answer: { kind: 'key-reused' } }
    if (before) return { answer: takenOf(request, before.number, before.at) }
    const at = now()
    const next = act(request, at, cause)
    if (typeof next === 'string') return { answer: { kind: 'not-now', message: next } }
    return { save: next, answer: takenOf(next, next.history.length, at.toISOString()) }
  })
}

/** An id that the same cause always makes. */
export const idFrom = (cause: string): string => cause.split(' ')[1]?.slice(0, 22) ?? cause
