import { dayInEngland } from '#contract/calendar/day.ts'
import type { CalendarEntry, PlaceCalendar } from '#contract/fostering/carers/calendar.ts'
import { kindOfPart, type PartKind, type PartName } from '#contract/fostering/parts.ts'
import { kindFor } from '../parts/index.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { type Head, idOf, lastNumber } from './part.ts'
import type { HouseholdPorts } from './perform.ts'

/** Kinds of which something stands in a calendar. */
const inCalendar: readonly PartKind[] = ['training', 'learning', 'visit', 'break', 'review', 'referral']

/** So many parts are looked at; a household has far fewer that are not over. */
const mostRead = 100

/** One entry, with what a calendar tells changes by. */
export interface Dated extends CalendarEntry {
  readonly part: PartName
  /** The part's last event, and when that was (ISO 8601 in UTC). */
  readonly sequence: number
  readonly at: string
}

/** Whether a part may have something that is still to come. A year of training is read while it, or the next, is running. */
function isNear(name: PartName, year: number): boolean {
  const last = Number(name.split('.')[2])
  return kindOfPart(name) !== 'learning' || last === year || last === year + 1
}

/**
 * Whether something of a part is in the calendar of somebody. A visit is not theirs to read, and that it is planned is:
 * one that is unannounced is never planned.
 */
const isTheirs = (who: Who, head: Head, name: PartName): boolean =>
  kindOfPart(name) === 'visit'
    ? who.as === 'applicant' && head.values.phase !== 'closed'
    : mayPart(who, 'see', name, head.values.phase)

const startOf = ({ starts, from = '' }: CalendarEntry): string => starts ?? from
const isToCome = ({ starts, minutes = 0, until = '' }: CalendarEntry, now: Date): boolean =>
  starts === undefined ? until >= dayInEngland(now) : Date.parse(starts) + minutes * 60_000 > now.getTime()

/** What is to come for one person of a household, the soonest first. */
export async function datesFor(
  { parts, now }: Pick<HouseholdPorts, 'parts' | 'now'>,
  who: Who,
  head: Head,
): Promise<Dated[]> {
  const year = Number(dayInEngland(now()).slice(0, 4))
  const names = Object.values(head.known)
    .filter(({ kind, state }) => inCalendar.includes(kind) && (kind === 'break' || state !== 'done'))
    .map(({ name }) => name)
    .filter((name) => isNear(name, year) && isTheirs(who, head, name))
  const found = await parts.lights(
    names.slice(-mostRead).map((name) => idOf({ household: head.household, name })),
  )
  const entries = await Promise.all(
    found.map(async (part): Promise<Dated[]> => {
      const kind = part && (await kindFor(part.name))
      if (!part || !kind?.calendar || kind.hides?.(part.values, who)) return []
      const sequence = lastNumber(part, true)
      const at = part.history.at(-1)?.at ?? now().toISOString()
      return kind.calendar(part.values, part.name).map((one) => ({ ...one, part: part.name, sequence, at }))
    }),
  )
  return entries
    .flat()
    .filter((one) => isToCome(one, now()))
    .sort((a, b) => startOf(a).localeCompare(startOf(b)))
}

/** Likewise as the page shows it. */
export const calendarFor = async (...asked: Parameters<typeof datesFor>): Promise<PlaceCalendar> => ({
  entries: await datesFor(...asked),
})
