import { msOfDays } from '#contract/calendar/length.ts'
import { TemplateError } from '#infra/template/types.ts'

const units: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: msOfDays(1) }
const months = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
const days = 'SUN MON TUE WED THU FRI SAT'.split(' ')

/** When a schedule is due: every so many milliseconds, or at the minutes that `matches` accepts. */
export type Rhythm = { every: number } | { matches(time: Date): boolean }

/** Reads `rate(5 minutes)` or `cron(0 9 ? * MON-FRI *)`. Throws a TemplateError that names `owner`. */
export function readRhythm(expression: string, timeZone: string, owner: string): Rhythm {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression)
  if (rate) return { every: Number(rate[1]) * (units[rate[2] ?? ''] ?? 0) }
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.split(' ')
  if (fields?.length !== 6)
    throw new TemplateError(`${owner}: the player doesn't know the schedule ${expression}.`)
  const [minute, hour, dayOfMonth, month, dayOfWeek, year] = [
    field(fields[0]),
    field(fields[1]),
    field(fields[2]),
    field(fields[3], months, 1),
    field(fields[4], days, 1),
    field(fields[5]),
  ]
  return {
    matches(time) {
      const now = clock(time, timeZone)
      return (
        minute?.(now.minute) === true &&
        hour?.(now.hour) === true &&
        dayOfMonth?.(now.day) === true &&
        month?.(now.month) === true &&
        dayOfWeek?.(now.weekday) === true &&
        year?.(now.year) === true
      )
    },
  }
}

/** One field of a cron expression: `*`, `?`, lists, ranges, steps and names. */
function field(text = '*', names: string[] = [], first = 0): (value: number) => boolean {
  const number = (part: string) => (names.includes(part) ? names.indexOf(part) + first : Number(part))
  const tests = text.split(',').map((part) => {
    const [range = '*', step = '1'] = part.split('/')
    const any = range === '*' || range === '?'
    const [from = 0, to] = any ? [0] : range.split('-').map(number)
    const end = any || (to === undefined && part.includes('/')) ? Number.POSITIVE_INFINITY : (to ?? from)
    return (value: number) => value >= from && value <= end && (value - from) % Number(step) === 0
  })
  return (value) => tests.some((test) => test(value))
}

function clock(time: Date, timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    weekday: 'short',
  })
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]))
  return {
    minute: Number(parts.minute),
    hour: Number(parts.hour),
    day: Number(parts.day),
    month: Number(parts.month),
    year: Number(parts.year),
    weekday: days.indexOf(String(parts.weekday).toUpperCase()) + 1,
  }
}
