import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** HMAC-SHA-256 of a text for one purpose: what is made for one never serves another. */
export const keyed = (secret: Uint8Array, purpose: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}\n${text}`).digest()

/** 128 bits made from the text, base64url. */
export const keyFrom = (secret: Uint8Array, purpose: string, text: string): string =>
  keyed(secret, purpose, text).subarray(0, 16).toString('base64url')

/** Stands for an idempotency key or a body in the item, without telling it. */
export const fingerprint = (secret: Uint8Array, text: string): string =>
  keyed(secret, 'fingerprint', text).toString('base64url')

/** What is kept of a private key: its SHA-256, in hex. */
export const hashKey = (key: string): string => createHash('sha256').update(key).digest('hex')

/** Which of these keys was given, compared in constant time; undefined when it is none of them. */
export function matchHash<Key extends { readonly hash: string }>(
  keys: readonly Key[],
  given: string,
): Key | undefined {
  const hash = Buffer.from(hashKey(given))
  return keys.find((key) => timingSafeEqual(Buffer.from(key.hash), hash))
}
