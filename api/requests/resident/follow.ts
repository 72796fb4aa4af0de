import type { TextRules } from '#contract/core/phone-number.ts'
import { contactErrors } from '#contract/requests/contact.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { Follow, FollowReceipt } from '#contract/requests/request.ts'
import { anotherResident } from '#contract/requests/said-by.ts'
import { fingerprint } from '#record/keys.ts'
import { change } from '#requests/life/advance.ts'
import { append } from '#requests/life/history.ts'
import { foundKeyFor, hashTrackingKey, trackingKeyFor } from '#requests/life/keys.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { RequestStore } from '#requests/life/ports.ts'

export interface FollowPorts {
  readonly requests: RequestStore
  readonly secret: Uint8Array
  readonly now: () => Date
  /** What the council may do with text messages. */
  readonly texts?: TextRules | undefined
}

export type Followed =
  | { readonly kind: 'following'; readonly receipt: FollowReceipt }
  | { readonly kind: 'not-found' | 'full' }
  | { readonly kind: 'invalid'; readonly errors: ReturnType<typeof contactErrors> }

/** Each of them is written to whenever something happens. */
const most = 500

function withFollower(ports: FollowPorts, request: ServiceRequest, follow: Follow, id: string, key: string) {
  const at = ports.now().toISOString()
  const followerCount = request.followerCount + 1
  const next = append(request, {
    type: 'followed',
    at,
    by: anotherResident,
    cause: id,
    followers: followerCount,
  })
  return (
    next && {
      ...next,
      followerCount,
      followers: [...request.followers, { id, at, ...(follow.contact ? { contact: follow.contact } : {}) }],
      keys: [
        ...request.keys,
        ...[key, foundKeyFor(ports.secret, `${request.reference} ${id}`)].map((one) => ({
          hash: hashTrackingKey(one),
          role: 'follower' as const,
          follower: id,
        })),
      ],
    }
  )
}

/**
 * "It's one of these: keep me posted." Adds a resident to a report that others may find, once for each
 * idempotency key. A request that nobody may find answers like one that is not there.
 */
export async function follow(
  ports: FollowPorts,
  reference: string,
  follow: Follow,
  idempotencyKey: string,
): Promise<Followed> {
  const errors = follow.contact ? contactErrors(follow.contact, false, ports.texts) : []
  if (errors.length > 0) return { kind: 'invalid', errors }
  const id = fingerprint(ports.secret, `${reference} ${idempotencyKey}`)
  const trackingKey = trackingKeyFor(ports.secret, 'follow', `${reference} ${idempotencyKey}`)
  const receipt = (request: ServiceRequest): Followed => ({
    kind: 'following',
    receipt: { reference, trackingKey, followers: request.followerCount },
  })
  return change<Followed>(ports.requests, reference, (request) => {
    if (!request) return { answer: { kind: 'not-found' } }
    if (request.followers.some((one) => one.id === id)) return { answer: receipt(request) }
    if (!request.cell || !isOpen(request.state)) return { answer: { kind: 'not-found' } }
    if (request.followerCount >= most) return { answer: { kind: 'full' } }
    const next = withFollower(ports, request, follow, id, trackingKey)
    return next ? { save: next, answer: receipt(next) } : { answer: { kind: 'not-found' } }
  })
}
