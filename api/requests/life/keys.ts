import { makeReference } from '#contract/core/reference.ts'
import { hashKey, keyed, keyFrom, matchHash } from '#record/keys.ts'
import type { KeyHash, ServiceRequest } from './model.ts'
import { oneAddress } from './one-address.ts'

/** The reference for an idempotency key. `attempt` counts up from 0 while others have taken what comes out. */
export const referenceFor = (secret: Uint8Array, prefix: string, key: string, attempt: number): string =>
  makeReference(prefix, keyed(secret, `reference ${attempt}`, key))

/** The tracking key that goes with an idempotency key: 128 bits, base64url. */
export const trackingKeyFor = (secret: Uint8Array, purpose: 'submit' | 'follow', key: string): string =>
  keyFrom(secret, `tracking ${purpose}`, key)

/**
 * A second tracking key, made from the reference, so that messages and "find my requests" can make a private link
 * again without any key being kept. Of a follower: `whose` is the reference, a space and the follower's id.
 */
export const foundKeyFor = (secret: Uint8Array, whose: string): string =>
  keyFrom(secret, 'tracking found', whose)

/** Stands for an e-mail address, however it is written, without telling it. */
export const contactHashFor = (secret: Uint8Array, email: string): string =>
  keyed(secret, 'contact', oneAddress({ email })).toString('base64url')

export const hashTrackingKey = hashKey

/** Which of the request's keys this is, compared in constant time; undefined when it is none of them. */
export const matchKey = ({ keys }: ServiceRequest, trackingKey: string): KeyHash | undefined =>
  matchHash(keys, trackingKey)
