import { describe, expect, it } from 'vitest'
import { readTime } from './open311-times.ts'

const british = { timeZone: 'Europe/London', dates: 'day-first' } as const

describe('a time as a server writes it', () => {
  it.each([
    ['2026-03-04T14:05:06Z', '2026-03-04T14:05:06.000Z'],
    ['2026-03-04T14:05:06.789+01:00', '2026-03-04T13:05:06.000Z'],
    ['2026-03-04T14:05:06+0000', '2026-03-04T14:05:06.000Z'],
    ['2026-03-04T14:05:06-05', '2026-03-04T19:05:06.000Z'],
    // Without a zone it is what clocks in London show.
    ['2026-07-04T14:05:06', '2026-07-04T13:05:06.000Z'],
    ['2026-01-04 14:05', '2026-01-04T14:05:00.000Z'],
    ['2026-07-04', '2026-07-03T23:00:00.000Z'],
    ['04/03/2026 14:05:06', '2026-03-04T14:05:06.000Z'],
    ['4/7/2026 2:05 pm', '2026-07-04T13:05:00.000Z'],
    ['04.03.2026', '2026-03-04T00:00:00.000Z'],
    ['Wed, 04 Mar 2026 14:05:06 GMT', '2026-03-04T14:05:06.000Z'],
    // The hour that the clocks leave out, and the one that comes twice.
    ['2026-03-29T01:30:00', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25T01:30:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30:00', '2026-10-25T02:30:00.000Z'],
  ])('reads %s', (written, moment) => {
    expect(readTime(written, british)).toBe(moment)
  })

  it('reads the month first, and another zone, where the connection says so', () => {
    const settings = { timeZone: 'America/Chicago', dates: 'month-first' } as const
    expect(readTime('03/04/2026 14:05', settings)).toBe('2026-03-04T20:05:00.000Z')
  })

  it.each(['', 'yesterday', '31/02/2026', '2026-02-30', '13/13/2026', '2026-03-04T25:00:00Z'])(
    'knows that “%s” is none',
    (written) => expect(readTime(written, british)).toBeUndefined(),
  )
})
