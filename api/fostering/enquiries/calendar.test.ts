import { expect, it } from 'vitest'
import { calendarOf } from './calendar.ts'
import { world } from './testing/world.ts'

it.each([
  ['2026-12-03T10:00:00.000Z', 'DTSTART:20261203T100000Z', 'DTEND:20261203T103000Z'],
  // Summer time: 9 o'clock in England.
  ['2027-07-01T08:00:00.000Z', 'DTSTART:20270701T080000Z', 'DTEND:20270701T083000Z'],
])('gives a calendar in UTC for %s, which says neither who nor what about', (starts, start, end) => {
  const booking = {
    id: '20261203T1000Z-0123456789',
    kind: 'call',
    starts,
    minutes: 30,
    with: 'Ravi Menon',
    bookedAt: '2026-12-01T10:00:00.000Z',
  } as const
  const lines = calendarOf(booking, world().ports.council, 'https://shire.example')
    .replace(/\r\n /g, '')
    .split('\r\n')
  expect(lines).toEqual(expect.arrayContaining([start, end, 'BEGIN:VCALENDAR', 'END:VCALENDAR']))
  expect(lines.join('\n')).not.toMatch(/foster|adopt|Sample Person|Europe/i)
  expect(lines.filter((line) => line.startsWith('UID:'))).toEqual([`UID:${booking.id}@shire.example`])
})
