import { hashOf } from '#record/canonical.ts'
import type { Dated } from '../household/calendar.ts'
import type { TellPorts } from '../household/tell.ts'
import { calendarWith } from '../times/calendar.ts'

/** Calendars are shared at home and at work: they say neither what it is about nor whom. */
const called: Readonly<Record<Dated['what'], string>> = {
  preparation: 'Course',
  training: 'Training',
  group: 'Group',
  visit: 'Visit',
  break: 'Break',
  review: 'Review due',
  panel: 'Meeting',
}

/** A calendar file with one thing of somebody's private page. */
export function calendarOfDate(
  { id, part, what, starts, minutes, from, until, where, join, off, sequence, at }: Dated,
  household: string,
  { council, phone }: Pick<TellPorts['from'], 'council' | 'phone'>,
  site: string,
): string {
  const told = {
    // Nothing of whose it is can be read from it.
    id: hashOf({ household, part, id }).slice(0, 32),
    ...{ bookedAt: at, sequence, cancelled: off, where },
    summary: `${called[what]}: ${council}`,
    description: `${join === undefined ? '' : `Join here: ${join}. `}Questions: ${phone}`,
  }
  if (starts !== undefined) return calendarWith({ ...told, starts, minutes: minutes ?? 60 }, site)
  const day = from ?? until ?? ''
  return calendarWith({ ...told, from: day, until: until ?? day }, site)
}
