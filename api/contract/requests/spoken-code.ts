import { alphabet, checkCharacter } from '#contract/core/reference.ts'

/** Letters and figures of a code without the last, which checks the others: 55 bits. */
const bodyLength = 11

const symbolsOf = (reference: string): string => reference.replaceAll('-', '')

/**
 * The code that opens a request together with its reference, for whoever sent it on the phone and gets no link: such as
 * `7K3M 9QTZ 2W4X`. Made from at least seven bytes of a hash; the last character checks reference and code.
 */
export function makeSpokenCode(reference: string, bytes: Uint8Array): string {
  let bits = 0n
  for (const byte of bytes.subarray(0, 7)) bits = (bits << 8n) | BigInt(byte)
  let body = ''
  for (let at = 0; at < bodyLength; at++) {
    body = alphabet[Number(bits & 31n)] + body
    bits >>= 5n
  }
  const all = body + checkCharacter(symbolsOf(reference) + body)
  return [all.slice(0, 4), all.slice(4, 8), all.slice(8)].join(' ')
}

/** Reads a code as a person typed it, as `readReference` does; undefined when a character is wrong or missing. */
export function readSpokenCode(reference: string, typed: string): string | undefined {
  const symbols = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(symbols)) return undefined
  const body = symbols.slice(0, bodyLength)
  if (checkCharacter(symbolsOf(reference) + body) !== symbols.at(-1)) return undefined
  return [symbols.slice(0, 4), symbols.slice(4, 8), symbols.slice(8)].join(' ')
}

/** The tracking key that the code stands for: 128 bits, base64url, of which the code gives 55. Needs Web Crypto. */
export async function keyOfSpokenCode(reference: string, code: string): Promise<string> {
  const text = new TextEncoder().encode(`${reference} ${code}`)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  const base64 = btoa(String.fromCharCode(...hash.subarray(0, 16)))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
