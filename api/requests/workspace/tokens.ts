import { createHmac } from 'node:crypto'
import type { Service } from '#contract/service.ts'
import { readable } from '#services/define/read.ts'
import type { ServiceRequest } from '../model.ts'

/** Most words by which one request is found. */
const most = 150
const longest = 40

/** Words that stand in nearly every request find none. */
const common = new Set(
  'a an and are as at be by for from had has have i in is it its my near no not of off on or our road so street that the their them there they this to was we were where which with yes you your'.split(
    ' ',
  ),
)

const postcode = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/g
const email = /[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+/g
const phone = /\+?\d[\d\s().-]{8,22}\d/g

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()

/** `+44 7700 900 982` and `07700 900982` are the same number. */
const digits = (number: string) => number.replace(/\D/g, '').replace(/^44/, '0')

/**
 * What a text is found by: its words in lower case without accents, postcodes without their space and by their first
 * half, e-mail addresses and telephone numbers whole.
 */
export function tokensOf(text: string): string[] {
  const found = plain(text)
  const postcodes = [...found.matchAll(postcode)].flatMap(([, out = '', inward = '']) => [out, out + inward])
  const numbers = [...found.matchAll(phone)].map(([number]) => digits(number))
  const words = found
    .replace(postcode, ' ')
    .replace(email, (address) => `${address} `)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && word.length <= longest && !common.has(word))
  const addresses = [...found.matchAll(email)].map(([address]) => address)
  return [...new Set([...postcodes, ...addresses, ...numbers, ...words])].slice(0, most)
}

/** What is looked for: of a text that is a postcode, an address or a number, that alone; else every word of it. */
export function queryTokens(text: string): string[] {
  const found = plain(text).trim()
  const whole = [postcode, email, phone].find((one) => new RegExp(`^(?:${one.source})$`).test(found))
  if (!whole) return tokensOf(found)
  if (whole === email) return [found]
  return whole === phone ? [digits(found)] : [found.replaceAll(/\s/g, '')]
}

/** What a request is found by: the answers as they are read, who sent it and how they can be reached. */
export function tokensOfRequest(request: ServiceRequest, service: Service | undefined): string[] {
  const { answers, contact, location, messages = [] } = request
  const lines = service ? readable(service, answers, new Date(request.submittedAt)) : []
  const texts = [
    contact?.name,
    contact?.email,
    contact?.phone,
    contact?.alsoGiven,
    location?.description,
    ...lines.map(({ answer }) => answer),
    ...messages.filter(({ from }) => from === 'resident').map(({ text }) => text),
  ]
  return tokensOf(texts.filter((text) => text !== undefined).join('\n'))
}

/** Stands for a word in a department's index without telling it. */
export const wordKey = (secret: Uint8Array, department: string, token: string): string =>
  createHmac('sha256', secret)
    .update(`word\n${department}\n${token}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url')
