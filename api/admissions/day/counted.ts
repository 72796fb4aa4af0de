import { type Calendars, isWeekend } from '#contract/calendar/calendar.ts'
import { calendarOf, schoolDays } from '#contract/calendar/clock.ts'
import { addDays, type Day, daysFrom } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'

/** Days from the first to the last, in words: `15 to 19 February 2027`. */
function daysInWords(first: Day, last: Day): string {
  if (first === last) return dayInWords(first)
  const [number = ''] = dayInWords(first).split(' ')
  const sameMonth = first.slice(0, 7) === last.slice(0, 7)
  return `${sameMonth ? number : dayInWords(first)} to ${dayInWords(last)}`
}

/** Mondays to Fridays on which a school has no lessons, put together where only a weekend is between them. */
function holidaysBetween(counts: (day: Day) => boolean, from: Day, until: Day): [Day, Day][] {
  const found: [Day, Day][] = []
  let open: [Day, Day] | undefined
  for (const day of daysFrom(addDays(from, 1), until)) {
    if (isWeekend(day)) continue
    if (counts(day)) open = undefined
    else if (open) open[1] = day
    else {
      open = [day, day]
      found.push(open)
    }
  }
  return found
}

/** How a last day is counted: `10 school days from 5 February 2027, not counting 15 to 19 February 2027`. */
export function schoolDaysInWords(
  calendars: Calendars,
  { name, count, from, due }: { readonly name: string; readonly count: number; from: Day; due: Day },
): string {
  const calendar = calendarOf(calendars, schoolDays(count, name))
  const without = calendar ? holidaysBetween(calendar.counts, from, due) : []
  const said = `${count} school ${count === 1 ? 'day' : 'days'} from ${dayInWords(from)}`
  if (without.length === 0) return said
  return `${said}, not counting ${without.map(([first, last]) => daysInWords(first, last)).join(' or ')}`
}
