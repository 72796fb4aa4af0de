import { createHmac, timingSafeEqual } from 'node:crypto'
import { FindToken, findHours } from '#contract/requests/find.ts'

const sign = (secret: Uint8Array, contactHash: string, expires: string): string =>
  createHmac('sha256', secret).update(`find requests\n${contactHash}\n${expires}`).digest('base64url')

/** Opens the list of one e-mail address for a day: `<hash of the address>.<expiry in base 36 seconds>.<HMAC>`. */
export function makeFindToken(secret: Uint8Array, contactHash: string, now: Date): string {
  const expires = Math.floor(now.getTime() / 1000 + findHours * 3600).toString(36)
  return `${contactHash}.${expires}.${sign(secret, contactHash, expires)}`
}

/** The hash of the address that the token opens; undefined when it is none of ours or too old. */
export function readFindToken(secret: Uint8Array, token: string, now: Date): string | undefined {
  if (!FindToken.safeParse(token).success) return undefined
  const [contactHash = '', expires = '', signature = ''] = token.split('.')
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(sign(secret, contactHash, expires))))
    return undefined
  return Number.parseInt(expires, 36) * 1000 > now.getTime() ? contactHash : undefined
}
