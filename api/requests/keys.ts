import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { makeReference } from '#contract/reference.ts'
import type { KeyHash, ServiceRequest } from './model.ts'
import { oneAddress } from './one-address.ts'

const hmac = (secret: Uint8Array, purpose: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest()

/** The reference for an idempotency key. `attempt` counts up from 0 while others have taken what comes out. */
export const referenceFor = (secret: Uint8Array, prefix: string, key: string, attempt: number): string =>
  makeReference(prefix, hmac(secret, `reference ${attempt}`, key))

/** The tracking key that goes with an idempotency key: 128 bits, base64url. */
export const trackingKeyFor = (secret: Uint8Array, purpose: 'submit' | 'follow', key: string): string =>
  hmac(secret, `tracking ${purpose}`, key).subarray(0, 16).toString('base64url')

/**
 * A second tracking key, made from the reference, so that messages and "find my requests" can make a private link
 * again without any key being kept. Of a follower: `whose` is the reference, a space and the follower's id.
 */
export const foundKeyFor = (secret: Uint8Array, whose: string): string =>
  hmac(secret, 'tracking found', whose).subarray(0, 16).toString('base64url')

/** Stands for an e-mail address, however it is written, without telling it. */
export const contactHashFor = (secret: Uint8Array, email: string): string =>
  hmac(secret, 'contact', oneAddress({ email })).toString('base64url')

/** Stands for an idempotency key or a body in the item, without telling it. */
export const fingerprint = (secret: Uint8Array, text: string): string =>
  hmac(secret, 'fingerprint', text).toString('base64url')

export const hashTrackingKey = (trackingKey: string): string =>
  createHash('sha256').update(trackingKey).digest('hex')

/** Which of the request's keys this is, compared in constant time; undefined when it is none of them. */
export function matchKey(request: ServiceRequest, trackingKey: string): KeyHash | undefined {
  const given = Buffer.from(hashTrackingKey(trackingKey))
  return request.keys.find((key) => timingSafeEqual(Buffer.from(key.hash), given))
}

/** JSON with every object's keys sorted, so that equal bodies are equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
  return `{${parts.join(',')}}`
}
