import { keyed } from '#record/keys.ts'

/** Crockford's base32, in capitals: no letter that is read as a figure. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** When it begins, and a text that stands for whom it is with: the same time is never offered twice by one person. */
export function timeId(secret: Uint8Array, starts: Date, by: string): string {
  const when = starts.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')
  const bytes = keyed(secret, 'fostering slot', `${starts.toISOString()} ${by}`).subarray(0, 10)
  return `${when}Z-${Array.from(bytes, (byte) => symbols[byte % 32]).join('')}`
}
