import { checkCharacter, inAlphabet, symbolsOf } from '#contract/core/reference.ts'

/** Letters and figures of a code without the last, which checks the others: 55 bits. */
const bodyLength = 11

const check = (reference: string, body: string): string =>
  checkCharacter(reference.replaceAll('-', '') + body)

const grouped = (symbols: string): string =>
  [symbols.slice(0, 4), symbols.slice(4, 8), symbols.slice(8)].join(' ')

/**
 * The code that opens a request together with its reference, for whoever sent it on the phone and gets no link: such as
 * `7K3M 9QTZ 2W4X`. Made from at least seven bytes of a hash; the last character checks reference and code.
 */
export function makeSpokenCode(reference: string, bytes: Uint8Array): string {
  const body = inAlphabet(bytes.subarray(0, 7), bodyLength)
  return grouped(body + check(reference, body))
}

/** Reads a code as a person typed it, as `readReference` does; undefined when a character is wrong or missing. */
export function readSpokenCode(reference: string, typed: string): string | undefined {
  const symbols = symbolsOf(typed)
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(symbols)) return undefined
  return check(reference, symbols.slice(0, bodyLength)) === symbols.at(-1) ? grouped(symbols) : undefined
}

/** The tracking key that the code stands for: 128 bits, base64url, of which the code gives 55. Needs Web Crypto. */
export async function keyOfSpokenCode(reference: string, code: string): Promise<string> {
  const text = new TextEncoder().encode(`${reference} ${code}`)
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', text))
  const base64 = btoa(String.fromCharCode(...hash.subarray(0, 16)))
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
