import { momentInEngland } from '#contract/calendar/moments.ts'
import { clockInWords } from '#contract/calendar/times.ts'
import type { TellPorts } from '../household/tell.ts'
import { calendarWith } from '../times/calendar.ts'
import { type Constellation, folded, idIn, seatOf } from './constellation.ts'

/** A day's sleepover begins and ends at this hour in a calendar; both sides agree the hour by phone. */
const hour = '17:00'
const morning = '10:00'

/**
 * A calendar with something of a group's, as a household of it may see it; undefined where there is no such thing for them.
 * It says neither what it is about nor whose it is: calendars are shared at home and at work.
 */
export function calendarOf(
  item: Constellation,
  name: string,
  household: string,
  { council, phone }: Pick<TellPorts['from'], 'council' | 'phone'>,
  site: string,
): string | undefined {
  const values = folded(item.values)
  const seat = seatOf(values, household)
  const id = `${idIn(item)}-${name}`
  const description = `Questions: ${phone}`
  const entry = values.entries[name]
  if (entry && seat)
    return calendarWith(
      {
        ...{ id, description, starts: entry.starts, minutes: entry.minutes, where: entry.place },
        bookedAt: entry.changedAt,
        sequence: entry.sequence,
        cancelled: entry.cancelled !== undefined,
        summary: `Meeting: ${council}`,
      },
      site,
    )
  const one = values.sleepovers[name]
  if (!one || !seat || (one.state !== 'agreed' && one.state !== 'cancelled')) return undefined
  if (seat === 'member' && one.household !== household) return undefined
  const starts = momentInEngland(`${one.from}T${hour}`)
  const ends = momentInEngland(`${one.until}T${morning}`)
  return calendarWith(
    {
      ...{ id, starts: starts.toISOString(), bookedAt: one.changedAt },
      minutes: (ends.getTime() - starts.getTime()) / 60_000,
      sequence: one.sequence,
      cancelled: one.state === 'cancelled',
      summary: `Nights away: ${council}`,
      description: `Agree with each other when you arrive and when you leave; until then it says ${clockInWords(starts)} and ${clockInWords(ends)}. ${description}`,
    },
    site,
  )
}
