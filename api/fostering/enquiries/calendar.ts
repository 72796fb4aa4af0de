import { type BookedSlot, slotKindInWords } from '#contract/fostering/slots.ts'
import { calendarWith } from '../times/calendar.ts'
import type { FosteringCouncil } from './ports.ts'

/** A calendar with what is booked. It names neither who asked nor what about: calendars are shared at home and at work. */
export const calendarOf = (
  { id, kind, starts, minutes, bookedAt, with: by, where }: BookedSlot,
  { name, phone }: Pick<FosteringCouncil, 'name' | 'phone'>,
  site: string,
): string =>
  calendarWith(
    {
      ...{ id, starts, minutes, bookedAt },
      where,
      summary: `${slotKindInWords[kind]}: ${name}`,
      description: `With ${by}. Questions: ${phone}`,
    },
    site,
  )
