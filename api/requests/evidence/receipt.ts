import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long a checked file waits for its request: longer than any draft, shorter than the bucket keeps it. */
export const receiptDays = 28

const dayMs = 86_400_000

const sign = (secret: Uint8Array, id: string, expires: string): string =>
  createHmac('sha256', secret).update(`evidence\n${id}\n${expires}`).digest('base64url')

/** Proof that the server has looked at this file: `<expiry in base 36 seconds>.<HMAC>`. */
export function makeReceipt(secret: Uint8Array, id: string, now: Date): string {
  const expires = Math.floor((now.getTime() + receiptDays * dayMs) / 1000).toString(36)
  return `${expires}.${sign(secret, id, expires)}`
}

/** Whether the receipt is of this file, and still good. */
export function readReceipt(
  secret: Uint8Array,
  id: string,
  receipt: string,
  now: Date,
): 'ok' | 'expired' | 'forged' {
  const [expires = '', signature = ''] = receipt.split('.')
  const given = Buffer.from(signature)
  const wanted = Buffer.from(sign(secret, id, expires))
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'forged'
  return Number.parseInt(expires, 36) * 1000 > now.getTime() ? 'ok' : 'expired'
}
