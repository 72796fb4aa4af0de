import { lengthOfMonth } from '#contract/calendar/day.ts'
import { withoutInvisible } from '../invisible.ts'

/** The three fields of a date, as somebody wrote them. */
export interface TypedDate {
  readonly day: string
  readonly month: string
  readonly year: string
}
/** Of which nothing is written. */
export const noDate: TypedDate = { day: '', month: '', year: '' }

export const dateParts = ['day', 'month', 'year'] as const
export type DatePart = (typeof dateParts)[number]

/** A day, `YYYY-MM-DD`, as somebody would write it in the three fields. */
export function typedDateOf(date: string): TypedDate {
  const [year = '', month = '', day = ''] = date.split('-')
  return { day: String(Number(day)), month: String(Number(month)), year }
}

/** `date` is `YYYY-MM-DD`. Of what is wrong: the fields, in order, and how to put them right. */
export type ReadDate =
  | { readonly kind: 'none' }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'wrong'; readonly parts: readonly DatePart[]; readonly message: string }

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

/**
 * Reads a date as people write it: a month as a number, a word or its first letters, a day with its "st" or "th", full
 * stops, the day of the week, and all three in one field. It guesses nothing: a year has to have its four figures.
 */
export function readDate(typed: TypedDate): ReadDate {
  const written = spread(typed)
  const missing = dateParts.filter((part) => written[part] === '')
  if (missing.length === dateParts.length) return { kind: 'none' }
  if (missing.length > 0)
    return wrong(missing, `The date must include ${missing.map((part) => `a ${part}`).join(' and ')}`)
  const [day, month] = [dayIn(written.day), monthIn(written.month)]
  const year = /^\d{4}$/.test(written.year) ? Number(written.year) : undefined
  const unread = { day, month, year }
  const unreadable = dateParts.filter((part) => unread[part] === undefined)
  if (day === undefined || month === undefined || year === undefined)
    return wrong(unreadable, unreadable.length === 1 ? whatItMustBe[unreadable[0] as DatePart] : notReal)
  const last = lengthOfMonth(year, month)
  if (day > last) return wrong(['day'], `${monthName(month)} ${year} has ${last} days. Check the day`)
  return { kind: 'date', date: `${written.year}-${two(month)}-${two(day)}` }
}

/** As {@link readDate}, of a date that was written in one piece: `2029-01-31`, `31/1/2029`, `31 January 2029`. */
export const readDay = (text: string): ReadDate => readDate({ day: text, month: '', year: '' })

const whatItMustBe: Readonly<Record<DatePart, string>> = {
  day: 'The day must be a number from 1 to 31',
  month: 'The month must be a number from 1 to 12, or a word such as March',
  year: 'The year must have 4 numbers',
}
const notReal = 'Enter a real date, like 27 3 2026'

const wrong = (parts: readonly DatePart[], message: string): ReadDate => ({ kind: 'wrong', parts, message })

const two = (value: number): string => String(value).padStart(2, '0')

const monthName = (month: number): string => {
  const name = months[month - 1] ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Each part by itself, where one field has several of them and the others have none: the date is there, in one place or two. */
function spread(typed: TypedDate): TypedDate {
  const fields = dateParts.map((part) => tidy(typed[part]))
  const words = fields.flatMap((field) => field.split(/[\s./,-]+/).filter(Boolean))
  const [first = '', second = '', third = ''] = words
  if (words.length === 3 && fields.includes(''))
    return /^\d{4}$/.test(first)
      ? { day: third, month: second, year: first }
      : { day: first, month: second, year: third }
  const [day = '', month = '', year = ''] = fields
  return { day, month, year }
}

/** What says nothing beside the day, month and year: "Friday the 3rd of September 2027". */
const idle =
  /\b(?:of|the|mon(?:day)?|tue(?:s|sday)?|weds?|wednesday|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b/g

/** Without blanks and full stops at its ends and idle words, and with figures as a keyboard here has them. */
const tidy = (field: string): string =>
  withoutInvisible(field)
    .toLowerCase()
    .replace(idle, '')
    .replace(/^[\s.,]+|[\s.,]+$/g, '')

function dayIn(text: string): number | undefined {
  const [, figures] = /^0*(\d{1,2})(?:st|nd|rd|th)?$/.exec(text) ?? []
  const day = Number(figures)
  return day >= 1 && day <= 31 ? day : undefined
}

function monthIn(text: string): number | undefined {
  if (/^0*\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : undefined
  const at = text.length >= 3 ? months.findIndex((month) => month.startsWith(text)) : -1
  return at < 0 ? undefined : at + 1
}
