import { createHmac } from 'node:crypto'
import { readPostcode } from '#contract/core/postcode.ts'
import type { Service } from '#contract/core/service.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { readable } from '#services/define/read.ts'
import { asSent } from '#services/define/walk.ts'

/** Most words by which one request is found. */
const most = 150
const longest = 40

/** Words that stand in nearly every request find none. */
const common = new Set(
  'a an and are as at be by for from had has have i in is it its my near no not of off on or our road so street that the their them there they this to was we were where which with yes you your'.split(
    ' ',
  ),
)

/** Between the halves of a postcode. */
const gap = String.raw`(?:\s?[.\p{Pd}]\s?|\s*)`
const postcode = new RegExp(String.raw`\b[a-z]{1,2}\d[a-z\d]?${gap}\d[a-z]{2}\b`, 'gu')
/**
 * With a letter O, I or L where a figure belongs: "LE11 OFR". Words look like it behind a road's number ("A50 old
 * bridge") and in "oil" or "lot", which end in letters that no second half has (Programmer's Guide to Royal Mail's
 * Postcode Address File).
 */
const misspelt = new RegExp(
  String.raw`\b(?![abm]\d)(?=[a-z]{1,3}\d)[a-z]{1,2}[\doil][a-z\d]?${gap}[\doil][abd-hjlnp-uw-z]{2}\b`,
  'gu',
)
const email = /[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+/g
const phone = /\+?\d[\d\s().-]{8,22}\d/g

const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()

/** `+44 7700 900 982` and `07700 900982` are the same number. */
const digits = (number: string) => number.replace(/\D/g, '').replace(/^44/, '0')

/** The first half, and the whole without its space, of each postcode that stands in the text like this. */
const postcodesIn = (found: string, like: RegExp): string[] =>
  (found.match(like) ?? []).flatMap((typed) => {
    const [outward = '', inward = ''] = readPostcode(typed)?.toLowerCase().split(' ') ?? []
    return inward ? [outward, outward + inward] : []
  })

/** Words, and postcodes, e-mail addresses and telephone numbers whole; at most so many that an index bears them. */
function wordsOf(found: string, more: readonly string[] = []): string[] {
  const postcodes = [...postcodesIn(found, postcode), ...more]
  const numbers = [...found.matchAll(phone)].map(([number]) => digits(number))
  const words = found
    .replace(postcode, ' ')
    .replace(email, (address) => `${address} `)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && word.length <= longest && !common.has(word))
  const addresses = [...found.matchAll(email)].map(([address]) => address)
  return [...new Set([...postcodes, ...addresses, ...numbers, ...words])].slice(0, most)
}

/**
 * What a text is found by: its words in lower case without accents, postcodes without their space and by their first
 * half, e-mail addresses and telephone numbers whole. What may be a misspelt postcode is found as one and as words.
 */
export function tokensOf(text: string): string[] {
  const found = plain(text)
  return wordsOf(found, postcodesIn(found, misspelt))
}

/** What is looked for: of a text that is a postcode, an address or a number, that alone; else every word of it. */
export function queryTokens(text: string): string[] {
  const found = plain(text).trim()
  const whole = [postcode, misspelt, email, phone].find((one) =>
    new RegExp(`^(?:${one.source})$`, 'u').test(found),
  )
  if (!whole) return wordsOf(found)
  if (whole === email) return [found]
  if (whole === phone) return [digits(found)]
  return postcodesIn(found, whole).slice(1)
}

/** Numbers of the department's own, whole and without what stands between their parts: `J-20417` is typed as `J20417` too. */
const ownNumbers = ({ history }: ServiceRequest): string[] =>
  history.flatMap(({ departmentReference: number }) =>
    number ? [number, number.replace(/[^\p{L}\p{N}]+/gu, '')] : [],
  )

/** What a request is found by: the answers as they are read, who sent it, how they can be reached, and the job it became. */
export function tokensOfRequest(request: ServiceRequest, service: Service | undefined): string[] {
  const { answers, contact, location, messages = [] } = request
  const lines = service ? readable(asSent(service, answers), answers, new Date(request.submittedAt)) : []
  const texts = [
    contact?.name,
    contact?.email,
    contact?.phone,
    contact?.alsoGiven,
    location?.description,
    ...ownNumbers(request),
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
