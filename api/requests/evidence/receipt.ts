import { createHmac, timingSafeEqual } from 'node:crypto'
import { msOfDays } from '#contract/calendar/length.ts'
import { type CheckedType, checkedTypes } from '#contract/core/files/files.ts'

/** How long a checked file waits for its request: longer than any draft, shorter than the bucket keeps it. */
export const receiptDays = 28

/** What a receipt vouches for. Pixels are those of a photo. */
export interface ReceiptFacts {
  readonly contentType: CheckedType
  readonly width?: number
  readonly height?: number
}

export type ReadReceipt =
  | { readonly kind: 'ok'; readonly facts: ReceiptFacts }
  | { readonly kind: 'expired' | 'forged' }

const sign = (secret: Uint8Array, id: string, claims: string): string =>
  createHmac('sha256', secret).update(`evidence\n${id}\n${claims}`).digest('base64url')

const written = ({ contentType, width = 0, height = 0 }: ReceiptFacts): string =>
  `${checkedTypes.indexOf(contentType)}-${width}-${height}`

function factsIn(text: string): ReceiptFacts | undefined {
  const [type, width, height] = text.split('-').map(Number)
  const contentType = checkedTypes[type ?? -1]
  if (!contentType) return undefined
  return width && height ? { contentType, width, height } : { contentType }
}

/**
 * Proof that the server has looked at this file, and what it saw:
 * `<expiry in base 36 seconds>.<type>-<width>-<height>.<HMAC>`.
 */
export function makeReceipt(secret: Uint8Array, id: string, facts: ReceiptFacts, now: Date): string {
  const expires = Math.floor((now.getTime() + msOfDays(receiptDays)) / 1000).toString(36)
  const claims = `${expires}.${written(facts)}`
  return `${claims}.${sign(secret, id, claims)}`
}

/** Whether the receipt is of this file and still good, and what was seen. */
export function readReceipt(secret: Uint8Array, id: string, receipt: string, now: Date): ReadReceipt {
  const [expires = '', seen = '', signature = ''] = receipt.split('.')
  const given = Buffer.from(signature)
  const wanted = Buffer.from(sign(secret, id, `${expires}.${seen}`))
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return { kind: 'forged' }
  const facts = factsIn(seen)
  if (!facts) return { kind: 'forged' }
  if (Number.parseInt(expires, 36) * 1000 <= now.getTime()) return { kind: 'expired' }
  return { kind: 'ok', facts }
}
