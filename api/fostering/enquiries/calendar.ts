import ical from 'ical-generator'
import { type BookedSlot, slotKindInWords } from '#contract/fostering/slots.ts'
import type { FosteringCouncil } from './ports.ts'

const minuteMs = 60_000

/**
 * A calendar (RFC 5545) with what is booked, its times in UTC: every calendar shows them by its own clock. It names
 * neither who asked nor what about: calendars are shared at home and at work.
 */
export function calendarOf(
  booking: BookedSlot,
  { name, team, phone }: FosteringCouncil,
  site: string,
): string {
  const { id, kind, starts, minutes, bookedAt, with: by } = booking
  const start = new Date(starts)
  const calendar = ical({ prodId: { company: 'Shire', product: 'Appointments', language: 'EN' } })
  calendar.createEvent({
    id: `${id}@${new URL(site).hostname}`,
    stamp: new Date(bookedAt),
    start,
    end: new Date(start.getTime() + minutes * minuteMs),
    summary: `${slotKindInWords[kind]}: ${name}`,
    description: `With ${by}, ${team}. Questions: ${phone}`,
  })
  return `${calendar.toString()}\r\n`
}
