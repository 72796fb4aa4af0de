/** Crockford's base32: no I, L, O, U, so that a reference survives being read out and written down. */
export const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const rankOf = (symbol: string): number => alphabet.indexOf(symbol)

/** Doubles in GF(32) with x^5 + x^2 + 1. */
const double = (value: number): number => ((value << 1) & 31) ^ (value & 16 ? 0b00101 : 0)

/**
 * The check character of prefix and body: a weighted sum in GF(32), each weight twice the one before.
 * Finds every single wrong character and every two that changed places.
 */
export function checkCharacter(symbols: string): string {
  let sum = 0
  for (const symbol of symbols) sum = double(sum ^ rankOf(symbol))
  return alphabet[sum] as string
}

/** What a reference with this prefix looks like, for hints and messages; no request has it but by chance. */
export const referenceLike = (prefix: string): string =>
  `${prefix}-7K3M-9QT${checkCharacter(`${prefix}7K3M9QT`)}`

/** Body length without the check character: 35 bits. */
const bodyLength = 7

/** Bytes of a hash in the alphabet: the last five bits of them for each character. */
export function inAlphabet(bytes: Uint8Array, length: number): string {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  let symbols = ''
  for (let at = 0; at < length; at++) {
    symbols = alphabet[Number(bits & 31n)] + symbols
    bits >>= 5n
  }
  return symbols
}

/** What a person typed of a reference or a code: any case, spaces or hyphens anywhere, O for 0, I or L for 1. */
export const symbolsOf = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/**
 * The reference for a department's prefix and at least five bytes of a hash, such as `HW-7K3M-9QTD`.
 * Not a secret, and not unique by itself: the caller tries the next hash when it is taken.
 */
export function makeReference(prefix: string, bytes: Uint8Array): string {
  const body = inAlphabet(bytes.subarray(0, 5), bodyLength)
  const all = body + checkCharacter(prefix + body)
  return `${prefix}-${all.slice(0, 4)}-${all.slice(4)}`
}

/**
 * Reads a reference as a person typed it.
 * Returns it as Shire writes it, or undefined when a character is wrong, missing or out of place, or where another
 * department's prefix than this one begins it: a function may not even ask for what is not of its own.
 */
export function readReference(typed: string, of?: string): string | undefined {
  const symbols = symbolsOf(typed)
  if (!/^[0-9A-HJKMNP-TV-Z]{10,12}$/.test(symbols)) return undefined
  const prefix = symbols.slice(0, -8)
  const body = symbols.slice(-8, -1)
  if (of !== undefined && prefix !== of) return undefined
  if (/[0-9]/.test(prefix) || checkCharacter(prefix + body) !== symbols.at(-1)) return undefined
  return `${prefix}-${symbols.slice(-8, -4)}-${symbols.slice(-4)}`
}
