import { minutesOfDays } from '#contract/calendar/minutes.ts'
import type { SmallCount, Times } from '#contract/insight/performance.ts'

const hour = 60
const day = minutesOfDays(1)
const numbers = new Intl.NumberFormat('en-GB')
const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })
const monthName = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthShort = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `1,234`. */
export const number = (value: number): string => numbers.format(value)
/** `£1.20`. */
export const pounds = (pence: number): string => money.format(pence / 100)
/** A number, or that it is a small one. */
export const count = (value: SmallCount): string => (value === null ? 'fewer than 5' : number(value))

/** How long the numbers look back, as the API counts. */
export const lookBack = '13 months'

/** A part of a whole: a small one is not shown, nor one from which a small one could be worked out. */
export const partCount = (value: SmallCount): string => (value === null ? 'not shown' : number(value))

const some = (value: number, one: string): string => `${number(value)} ${value === 1 ? one : `${one}s`}`

/** The plural of a thing of which there is one: `requests` as `request`. */
export const ofMany = (value: SmallCount, many: string): string =>
  value === 1 ? many.replace(/s\b/, '') : many

/** `45 minutes`, `5 hours`, `12 days`: as the numbers come, rounded up. */
export function lengthInWords(minutes: number): string {
  if (minutes <= 2 * hour) return minutes === 0 ? 'a moment' : some(minutes, 'minute')
  if (minutes < 2 * day) return some(Math.ceil(minutes / hour), 'hour')
  return some(Math.ceil(minutes / day), 'day')
}

/** `12 days`: how long what is open has waited. */
export const ageInWords = (days: number): string => (days === 0 ? 'less than a day' : some(days, 'day'))

/** `half within 3 days, 9 of 10 within 12 days`. */
export const timesInWords = ({ median, p90 }: Times): string =>
  median === p90
    ? `9 in 10 within ${lengthInWords(p90)}`
    : `half within ${lengthInWords(median)}, 9 in 10 within ${lengthInWords(p90)}`

const dateOf = (month: string) => new Date(`${month}-01T00:00:00Z`)
/** `March 2026`. */
export const monthInWords = (month: string): string => monthName.format(dateOf(month))
/** `Mar 2026`. */
export const shortMonth = (month: string): string => monthShort.format(dateOf(month))

/** A share as people say it, or that it is not shown. */
export const partInWords = (part: SmallCount, of: number): string =>
  part === null ? 'not shown' : shareInWords(part, of)

/** `42%`, and neither 0% of something nor 100% of what is not all. */
export function percentInWords(part: number, of: number): string {
  if (part === 0 || part === of) return part === 0 ? '0%' : '100%'
  const percent = Math.round((part / of) * 100)
  if (percent === 0) return 'fewer than 1%'
  return percent === 100 ? 'more than 99%' : `${percent}%`
}

/** `6 of 26 forms`, `All 26 forms`, `None of 26 forms`: at the start of a sentence. `what` may be nothing. */
export function partOfThem(part: number, of: number, what: string): string {
  if (part === of && of > 0) return `All ${number(of)} ${what}`
  return `${part === 0 ? 'None' : number(part)} of ${number(of)} ${what}`
}

/** `9 of 10`, `all`, `none`, `42%`: a share as people say it. */
export function shareInWords(part: number, of: number): string {
  if (of === 0 || part === 0) return 'none'
  if (part === of) return 'all'
  const tenths = Math.round((part / of) * 10)
  return Math.abs(part / of - tenths / 10) < 0.015 && tenths > 0 && tenths < 10
    ? `${tenths} in 10`
    : percentInWords(part, of)
}
