import type { Booked } from '#contract/requests/booked.ts'

const utc = (at: number): string =>
  new Date(at)
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '')

/** Commas, semicolons, backslashes and new lines mean something else in a calendar (RFC 5545, 3.3.11). */
const text = (words: string): string =>
  words.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')

const mostOctets = 75

/** A line of no more than 75 octets; what is left begins with a blank on the next (RFC 5545, 3.1). */
function folded(line: string): string {
  const rows: string[] = []
  let row = ''
  for (const sign of line) {
    if (new TextEncoder().encode(row + sign).length > mostOctets) {
      rows.push(row)
      row = ' '
    }
    row += sign
  }
  return [...rows, row].join('\r\n')
}

interface Told {
  /** Of the request: by it a calendar knows which entry it is when the time is changed. */
  readonly reference: string
  /** When it was agreed, ISO 8601, and how many times before. */
  readonly agreedAt: string
  readonly changes: number
  readonly site: string
  readonly from: string
}

/**
 * A calendar (RFC 5545) with an appointment, its times in UTC. It does not say what it is about: calendars are shared at
 * home and at work.
 */
export function calendarFile({ starts, minutes, where }: Booked, told: Told): string {
  const begins = Date.parse(starts)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Shire//Appointments//EN',
    'BEGIN:VEVENT',
    `UID:${told.reference}@${told.site}`,
    `SEQUENCE:${told.changes}`,
    `DTSTAMP:${utc(Date.parse(told.agreedAt))}`,
    `DTSTART:${utc(begins)}`,
    `DTEND:${utc(begins + minutes * 60_000)}`,
    `SUMMARY:${text(`Appointment: ${told.from}`)}`,
    `LOCATION:${text(where)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}
