import { createHash } from 'node:crypto'
import { hashOf } from './canonical.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Names in the history what was sent under an idempotency key, so that sending it again is known, and another body too. */
export const causeOf = (purpose: string, idempotencyKey: string, body: unknown): string =>
  `${purpose} ${hash(idempotencyKey)} ${hashOf(body)}`

/** Of a cause, all but what was sent. */
const purposeAndKey = (cause: string): string => cause.slice(0, cause.lastIndexOf(' '))

/** Whether both came under the same idempotency key, whatever their bodies. */
export const sameKey = (a: string | undefined, b: string): boolean =>
  a !== undefined && purposeAndKey(a) === purposeAndKey(b)
