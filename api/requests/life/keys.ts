import { makeReference } from '#contract/core/reference.ts'
import { makeSpokenCode } from '#contract/requests/spoken-code.ts'
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

/** The key with which messages and "find my requests" open a request for whoever sent it, as its links are now. */
export const foundKeyOf = (
  secret: Uint8Array,
  { reference, linksEnded }: Pick<ServiceRequest, 'reference' | 'linksEnded'>,
): string => foundKeyFor(secret, linksEnded?.times ? `${reference} links ${linksEnded.times}` : reference)

/**
 * The code that staff read out to whoever sends a request on the phone, which opens it with its reference. `made`: how
 * many were made after the first.
 */
export const spokenCodeFor = (secret: Uint8Array, reference: string, made = 0): string =>
  makeSpokenCode(
    reference,
    keyed(secret, 'tracking spoken', made === 0 ? reference : `${reference} code ${made}`),
  )

/** So many are known to have ended: a change of address ends two at the first time, and one each time after it. */
const mostEnded = 40

/** The request with none of the links that its reporter had, and one that messages can make. Those who follow keep theirs. */
export function withNewLink(secret: Uint8Array, request: ServiceRequest): ServiceRequest {
  const own = request.keys.filter(({ role }) => role === 'reporter').map(({ hash }) => hash)
  const { times = 0, hashes = [] } = request.linksEnded ?? {}
  const linksEnded = { times: times + 1, hashes: [...hashes, ...own].slice(-mostEnded) }
  const hash = hashTrackingKey(foundKeyOf(secret, { ...request, linksEnded }))
  const others = request.keys.filter(({ role }) => role !== 'reporter')
  return { ...request, keys: [{ hash, role: 'reporter' }, ...others], linksEnded }
}

/** The request with this key of a new code, and none of the code before it. All other links stay. */
export function withNewCode(request: ServiceRequest, before: string, now: string): ServiceRequest {
  const keys: KeyHash[] = [
    ...request.keys.filter(({ hash }) => hash !== before),
    { hash: now, role: 'reporter' },
  ]
  if (keys.length > request.keys.length) return { ...request, keys }
  const { times = 0, hashes = [] } = request.linksEnded ?? {}
  return { ...request, keys, linksEnded: { times, hashes: [...hashes, before].slice(-mostEnded) } }
}

/** Whether this key opened the request until another address or code was given. */
export const isEndedKey = ({ linksEnded }: ServiceRequest, trackingKey: string): boolean =>
  matchHash(
    (linksEnded?.hashes ?? []).map((hash) => ({ hash })),
    trackingKey,
  ) !== undefined

/** Stands for an e-mail address, however it is written, without telling it. */
export const contactHashFor = (secret: Uint8Array, email: string): string =>
  keyed(secret, 'contact', oneAddress({ email })).toString('base64url')

export const hashTrackingKey = hashKey

/** Which of the request's keys this is, compared in constant time; undefined when it is none of them. */
export const matchKey = ({ keys }: ServiceRequest, trackingKey: string): KeyHash | undefined =>
  matchHash(keys, trackingKey)
