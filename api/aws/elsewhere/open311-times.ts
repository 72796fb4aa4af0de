import { msOfDays } from '#contract/calendar/length.ts'
/** How a server writes what is not ISO 8601 with a zone: the connection's settings. */
export interface TimeSettings {
  /** Name of the IANA's database. */
  readonly timeZone: string
  readonly dates: 'day-first' | 'month-first'
}

type Wall = readonly [year: number, month: number, day: number, hour: number, minute: number, second: number]

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/i
const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?)?$/i
/** As mail and HTTP write it, which names its zone. */
const named = /\b(?:GMT|UTC|[+-]\d{4})$/

/** What clocks show in the zone at a moment, as if it were UTC. Milliseconds. */
function shownAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' },
  }).formatToParts(moment)
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}

/** The moment at which clocks in the zone show this; of an hour that comes twice, the first. */
function momentOf(asUtc: number, timeZone: string): number {
  const offset = (moment: number) => shownAt(moment, timeZone) - moment
  const day = msOfDays(1)
  // Before and after any change of the clocks nearby.
  const moments = [asUtc - offset(asUtc - day), asUtc - offset(asUtc + day)]
  return moments.find((moment) => shownAt(moment, timeZone) === asUtc) ?? Math.max(...moments)
}

/** Milliseconds, as if the clock were in UTC; undefined for what is on no calendar. */
function asUtc([year, month, day, hour, minute, second]: Wall): number | undefined {
  const time = new Date(Date.UTC(year, month - 1, day, hour, minute, second))
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && hour < 24 && minute < 60
  return isReal ? time.getTime() : undefined
}

const twelve = (hour: number, half: string | undefined): number =>
  half ? (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : hour

/** Minutes east of Greenwich: `+01`, `+0100`, `+01:00`. */
const minutesOf = (zone: string): number => {
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function fromIso(text: string, { timeZone }: TimeSettings): number | undefined {
  const [, ...parts] = iso.exec(text) ?? []
  if (parts.length === 0) return undefined
  const zone = parts[6]
  const clock = asUtc(parts.slice(0, 6).map((part) => Number(part ?? 0)) as unknown as Wall)
  if (clock === undefined) return undefined
  if (!zone) return momentOf(clock, timeZone)
  return /z/i.test(zone) ? clock : clock - minutesOf(zone) * 60_000
}

function fromSlashed(text: string, { timeZone, dates }: TimeSettings): number | undefined {
  const [, one, two, year, hour = '0', minute = '0', second = '0', half] = slashed.exec(text) ?? []
  if (!year) return undefined
  const [day, month] = dates === 'day-first' ? [one, two] : [two, one]
  const clock = asUtc([
    Number(year),
    Number(month),
    Number(day),
    twelve(Number(hour), half),
    Number(minute),
    Number(second),
  ])
  return clock === undefined ? undefined : momentOf(clock, timeZone)
}

/**
 * Reads a time as servers write it: ISO 8601 with a zone or without, a date alone, `04/03/2026 14:05`, or as in mail.
 * Returns ISO 8601 in UTC; undefined for what is none of these.
 */
export function readTime(written: string, settings: TimeSettings): string | undefined {
  const text = written.trim()
  const moment =
    fromIso(text, settings) ??
    fromSlashed(text, settings) ??
    (named.test(text) ? new Date(text).getTime() : undefined)
  return moment === undefined || Number.isNaN(moment) ? undefined : new Date(moment).toISOString()
}
