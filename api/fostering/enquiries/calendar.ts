import { slotKindInWords } from '#contract/fostering/slots.ts'
import { calendarWith } from '../times/calendar.ts'
import type { Booked } from './enquiry.ts'
import type { FosteringCouncil } from './ports.ts'

/** A calendar with what is booked. It names neither who asked nor what about: calendars are shared at home and at work. */
export const calendarOf = (
  { id, kind, starts, minutes, bookedAt, with: by, where, calendar }: Booked,
  { name, phone }: Pick<FosteringCouncil, 'name' | 'phone'>,
  site: string,
): string =>
  calendarWith(
    {
      ...{ id: calendar?.id ?? id, starts, minutes, bookedAt },
      sequence: calendar?.sequence,
      where,
      summary: `${slotKindInWords[kind]}: ${name}`,
      description: `With ${by}. Questions: ${phone}`,
    },
    site,
  )
