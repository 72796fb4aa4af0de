import { withoutInvisible } from '../invisible.ts'
import { readDay } from './typed-date.ts'

/** `time` is `HH:MM` in 24 hours, `wrong` says how to put it right. */
export type ReadTime =
  | { readonly kind: 'none' }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'wrong'; readonly message: string }

const example = 'like 10:30, 10.30am or 2pm'
const named: Readonly<Record<string, string>> = { noon: '12:00', midday: '12:00', midnight: '00:00' }
/** `10`, `10:30`, `10.30`, `1030`, and each with am or pm behind. */
const written = /^(\d{1,2})(?:[:.]?(\d{2}))?(am|pm)?$/

const tidy = (typed: string): string =>
  withoutInvisible(typed)
    .toLowerCase()
    .replace(/([ap])\.\s?m\b\.?/g, '$1m')
    .replace(/(\d|noon)\s+([ap]m)\b/g, '$1$2')
    .replace(/\b12\s?(noon|midday|midnight)\b/g, '$1')
    .replace(/^[\s.,]+|[\s.,]+$/g, '')

const wrong = (message: string): ReadTime => ({ kind: 'wrong', message })
const unread = (typed: string) => wrong(`We cannot read “${typed.trim()}” as a time. Enter a time ${example}`)

/**
 * Reads a time as people write it. It guesses nothing: 2:30 may be in the night or in the afternoon, so it has to say
 * which, while 02:30 and 14:30 do.
 */
export function readTime(typed: string): ReadTime {
  const text = tidy(typed)
  if (text === '') return { kind: 'none' }
  if (named[text]) return { kind: 'time', time: named[text] }
  const [, figures, minutes = '00', half] = written.exec(text) ?? []
  const hour = Number(figures)
  if (figures === undefined || Number(minutes) > 59) return unread(typed)
  if (half ? hour < 1 || hour > 12 : hour > 23) return unread(typed)
  if (!half && figures.length === 1 && hour >= 1 && hour < 7)
    return wrong(`Say whether ${typed.trim()} is in the morning or afternoon: add am or pm`)
  const inDay = half ? (hour % 12) + (half === 'pm' ? 12 : 0) : hour
  return { kind: 'time', time: `${String(inDay).padStart(2, '0')}:${minutes}` }
}

/** What is wrong with a time that has to be there; `missing` says so where it is not. */
export const timeError = (read: ReadTime, missing: string): string | undefined =>
  read.kind === 'none' ? missing : read.kind === 'wrong' ? read.message : undefined

/** Several times in one field, with commas, blanks or “and” between them. The first that cannot be read is what is wrong. */
export function readTimes(
  typed: string,
): { readonly times: readonly string[] } | { readonly message: string } {
  const times: string[] = []
  for (const one of tidy(typed).split(/(?:\s*[,;&]\s*|\s+and\s+|\s+)+/)) {
    const read = readTime(one)
    if (read.kind === 'wrong') return read
    if (read.kind === 'time') times.push(read.time)
  }
  return times.length > 0 ? { times } : { message: `Enter at least one time, ${example}` }
}

/** `moment` is `YYYY-MM-DDTHH:MM` by the clock in England. */
export type ReadMoment =
  | { readonly kind: 'none' }
  | { readonly kind: 'moment'; readonly moment: string }
  | { readonly kind: 'wrong'; readonly message: string }

const clock = String.raw`(?:\d{1,2}(?:[:.]\d{2})?(?:am|pm)?|noon|midday|midnight)`
const orders = [
  new RegExp(String.raw`^(?<day>.+?)(?:t|[\s,]+(?:at\s+)?)(?<time>${clock})$`),
  new RegExp(String.raw`^(?<time>${clock})[\s,]+(?:on\s+)?(?<day>.+)$`),
]

/** Reads a day and a time in one field: `3 December 2026 at 10am`, `3/12/2026 14:30`, `10am on 3 December 2026`. */
export function readMoment(typed: string): ReadMoment {
  const text = tidy(typed)
  if (text === '') return { kind: 'none' }
  let message = 'Enter a day and a time, like 3 December 2026 at 10am'
  for (const order of orders) {
    const { day = '', time = '' } = order.exec(text)?.groups ?? {}
    const [date, at] = [readDay(day), readTime(time)]
    if (date.kind === 'date' && at.kind === 'time')
      return { kind: 'moment', moment: `${date.date}T${at.time}` }
    if (date.kind === 'date' && at.kind === 'wrong') message = at.message
  }
  return { kind: 'wrong', message }
}
