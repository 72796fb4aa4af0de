import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { makeReference } from '#contract/core/reference.ts'
import { type DraftWay, keyOfLongCode, makeLongCode } from '#contract/requests/draft.ts'
import { oneAddress } from '#requests/life/one-address.ts'
import type { Message } from '#requests/notify/port.ts'

/** Begins the reference of every saved form. */
export const draftPrefix = 'SV'

const hmac = (secret: Uint8Array, purpose: string, text: string): Buffer =>
  createHmac('sha256', secret).update(`draft ${purpose}\n${text}`).digest()

/** The id for an idempotency key. `attempt` counts up from 0 while others have taken what comes out. */
export const draftIdFor = (secret: Uint8Array, key: string, attempt: number): string =>
  makeReference(draftPrefix, hmac(secret, `id ${attempt}`, key))

/** The long code that is printed: 95 bits. */
export const longCodeFor = (secret: Uint8Array, id: string): string =>
  makeLongCode(hmac(secret, 'long code', id))

/** The key that opens a form which was saved this way. Made anew whenever a link is, so that it is stored nowhere. */
export const draftKeyFor = (secret: Uint8Array, id: string, way: DraftWay): string =>
  way === 'print'
    ? keyOfLongCode(longCodeFor(secret, id))
    : hmac(secret, 'key', id).subarray(0, 16).toString('base64url')

/** What a device has to show to save over what it opened or saved. Cannot be guessed. */
export const versionFor = (secret: Uint8Array, id: string, saves: number): string =>
  hmac(secret, 'version', `${id} ${saves}`).subarray(0, 12).toString('base64url')

/** The six digits for one ask: the same ask again has the same. */
export const digitsFor = (secret: Uint8Array, id: string, ask: string): string =>
  String(hmac(secret, 'digits', `${id} ${ask}`).readUIntBE(0, 6) % 1_000_000).padStart(6, '0')

export const hashDigits = (secret: Uint8Array, id: string, digits: string): string =>
  hmac(secret, 'hash of digits', `${id} ${digits}`).toString('base64url')

/** Stands for an address, however it is written, without telling it. */
export const hashAddress = (secret: Uint8Array, to: Message['to']): string =>
  hmac(secret, 'address', oneAddress(to)).toString('base64url')

/** Compares in constant time. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** What is sealed; each kind has a key of its own. */
type Sealed = 'answers' | 'address'

const cipher = 'aes-256-gcm'
const ivLength = 12
const tagLength = 16

const sealKey = (secret: Uint8Array, id: string, key: string, what: Sealed): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.concat([secret, Buffer.from(key)]), id, `draft ${what}`, 32))

/** Encrypts under the server's secret and the form's key together: `iv | tag | text`, bound to the form's id. */
export function seal(secret: Uint8Array, id: string, key: string, what: Sealed, text: string): Uint8Array {
  const iv = randomBytes(ivLength)
  const sealing = createCipheriv(cipher, sealKey(secret, id, key, what), iv).setAAD(Buffer.from(id))
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return Buffer.concat([iv, sealing.getAuthTag(), sealed])
}

/** Throws when it was sealed for another form, with another key, or changed since. */
export function unseal(
  secret: Uint8Array,
  id: string,
  key: string,
  what: Sealed,
  sealed: Uint8Array,
): string {
  const opening = createDecipheriv(cipher, sealKey(secret, id, key, what), sealed.subarray(0, ivLength), {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.from(id))
    .setAuthTag(sealed.subarray(ivLength, ivLength + tagLength))
  const text = Buffer.concat([opening.update(sealed.subarray(ivLength + tagLength)), opening.final()])
  return text.toString('utf8')
}
