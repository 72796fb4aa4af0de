import { describe, expect, it } from 'vitest'
import { msOfDays } from '#contract/calendar/length.ts'
import { minutesOfDays } from '#contract/calendar/minutes.ts'
import { monthBefore, monthOf, monthsUpTo } from '#contract/calendar/month.ts'
import { shownParts } from '#contract/core/small-number.ts'
import { council } from '#council'
import { serviceOf, services } from '#services/index.ts'
import { figuresOf } from './figures.ts'
import { percentile, toldMinutes } from './histogram.ts'
import { counterOf } from './journeys.ts'
import { nothing, sum } from './measure.ts'
import { performance, servicePerformance } from './performance.ts'

import { MemoryJourneys, MemoryMeasures } from './testing/memory.ts'

const now = new Date('2026-03-20T12:00:00Z')
const part = (more: object) => ({ ...nothing, ...more })

describe('numbers', () => {
  it('tell a length of time never shorter than it was', () => {
    expect([0, 1, 60_000 * 119.5, 3_600_000 * 2.1, msOfDays(10.2)].map(toldMinutes)).toEqual([
      0,
      1,
      120,
      180,
      minutesOfDays(11),
    ])
  })

  it('find the half and nine of ten by rank', () => {
    const histogram = { 10: 5, 20: 4, 400: 1 }
    expect([percentile(histogram, 0.5), percentile(histogram, 0.9), percentile(histogram, 1)]).toEqual([
      10, 20, 400,
    ])
    expect(percentile({}, 0.5)).toBeUndefined()
  })

  it('know months as they are in London', () => {
    expect(monthOf('2026-03-31T23:30:00Z')).toBe('2026-04')
    expect([monthBefore('2026-01'), monthBefore('2026-12', -1)]).toEqual(['2025-12', '2027-01'])
    expect(monthsUpTo('2026-02', 3)).toEqual(['2025-12', '2026-01', '2026-02'])
  })

  it('add up', () => {
    expect(sum([part({ received: 2, due: { a: 1 } }), part({ received: 1, due: { a: 2, b: 1 } })])).toEqual(
      part({ received: 3, due: { a: 3, b: 1 } }),
    )
    expect(nothing.due).toEqual({})
  })

  it('leave out what is small, and a second part where the first could be worked out', () => {
    expect(shownParts([0, 7, 9, 3])).toEqual([0, null, 9, null])
    expect(shownParts([2, 7, 9, 3])).toEqual([null, 7, 9, null])
    expect(shownParts([0, 5])).toEqual([0, 5])
    expect(shownParts([3])).toEqual([null])
  })

  it('tell no small number of a sensitive service by what is left of others', () => {
    const told = (more: object) => figuresOf(part(more) as never, now, 'public-sensitive')
    const left = { received: 10, acknowledged: 8, open: 2, finished: 8 }
    expect(told(left)).toMatchObject({ received: 10, acknowledged: null, open: null, finished: null })
    const many = { received: 15, acknowledged: 15, open: 6, finished: 9 }
    expect(told(many)).toMatchObject(many)
  })

  it('say what is late by the day, and leave out times of fewer than five', () => {
    const measure = part({
      received: 9,
      open: 3,
      due: { '2026-03-19': 2, '2026-03-20': 1 },
      unseen: { '2026-03-19': 1 },
      kept: 4,
      missed: 1,
      toFinish: { 60: 4 },
      toLookAt: { 60: 5 },
      scores: { 5: 4, 1: 2 },
    })
    expect(figuresOf(measure as never, now)).toMatchObject({
      overdue: 2,
      promise: { kept: 4, of: 6 },
      toFinish: null,
      age: null,
      toLookAt: { of: 5, median: 60, p90: 60 },
      satisfaction: { answered: 6, satisfied: 4, scores: [null, 0, 0, 0, null] },
    })
    expect(figuresOf(measure as never, now, 'public-sensitive')).toMatchObject({
      received: 9,
      open: null,
      overdue: null,
    })
  })
})

describe('counters of forms', () => {
  const count = { service: 'pothole', kind: 'reached', device: 'phone' } as const
  it.each([
    [{ ...count, page: 'where' }, 'reached where phone'],
    [{ ...count, page: 'check' }, 'reached check phone'],
    [{ ...count, kind: 'started' as const }, 'started phone'],
    [{ ...count, page: 'nothing' }, undefined],
    [count, undefined],
    [{ ...count, service: 'nothing', page: 'where' }, undefined],
    [{ ...count, kind: 'sent' as const, page: 'where' }, undefined],
  ])('%o is counted as %s', (body, counter) => expect(counterOf(body, serviceOf)).toBe(counter))
})

describe('the public page', () => {
  const measures = new MemoryMeasures()
  const journeys = new MemoryJourneys()
  const ports = { measures, journeys, services, council, wards: [], now: () => now }
  const put = (id: string, month: string, whole: object, more: object = {}) =>
    measures.put(
      { kind: 'service', id, month },
      { whole: part(whole), districts: {}, teams: {}, wards: {}, ...more } as never,
      now.toISOString(),
    )

  it('adds up services and months, and knows what a request costs', async () => {
    const blaby = { districts: { E07000129: part({ open: 8 }) } }
    await put('pothole', '2026-02', { received: 100, open: 8 }, blaby)
    await put('pothole', '2026-03', { received: 10 })
    await put('blue-badge', '2026-02', { received: 20 }, { districts: { E07000129: part({ open: 50 }) } })
    // Older than the page goes back, and still open.
    await put('kerb', '2025-01', { received: 6, open: 6 }, { districts: { E07000130: part({ open: 6 }) } })
    const page = await performance(ports)
    expect(page.months).toHaveLength(13)
    expect(page.total.received).toBe(130)
    expect(page.byMonth.slice(-2).map(({ received }) => received)).toEqual([120, 10])
    expect(page.services.map(({ slug }) => slug).sort()).toEqual(['blue-badge', 'kerb', 'pothole'])
    expect(page.cost?.pencePerRequest).toBe(Math.round((council.runningCost?.monthlyPence ?? 0) / 120))
    const open = Object.fromEntries(page.districts.map(({ code, open }) => [code, open]))
    expect([open.E07000129, open.E07000130]).toEqual([8, 6])
  })

  it('counts what is too small of a sensitive service in no sum, so that nothing less nothing gives it away', async () => {
    await put('pothole', '2026-01', { received: 40, finished: 30 })
    await put('blue-badge', '2026-01', { received: 3, finished: 3 })
    await put('blue-badge', '2025-12', { received: 9, finished: 9 })
    const page = await performance(ports)
    const own = await servicePerformance(ports, serviceOf('blue-badge') as never)
    const inJanuary = (months: typeof page.byMonth) => months.find(({ month }) => month === '2026-01')
    const others = page.services.filter(({ slug }) => slug !== 'blue-badge')
    const left = others.reduce(
      (rest, { figures }) => rest - (figures.received ?? 0),
      page.total.received ?? 0,
    )
    const shownMonths = own.byMonth.reduce((sum, { received }) => sum + (received ?? 0), 0)
    expect(inJanuary(page.byMonth)).toMatchObject({ received: 40, finished: 30 })
    expect(inJanuary(own.byMonth)).toEqual({ month: '2026-01', received: null, finished: null })
    expect(left).toBe(shownMonths)
    expect(own.figures.received).toBe(shownMonths)
  })

  it('shows one service with its form', async () => {
    for (const counter of ['started phone', 'started desktop', 'reached where phone', 'sent phone'])
      await journeys.add('pothole', '2026-03', counter)
    const page = await servicePerformance(ports, serviceOf('pothole') as never)
    expect(page.journey).toMatchObject({ started: 2, sent: 1, phone: 1 })
    expect(page.journey?.pages.find(({ id }) => id === 'where')).toMatchObject({ reached: 1 })
    const none = await servicePerformance(ports, serviceOf('gully') as never)
    expect([none.figures.received, none.journey]).toEqual([0, null])
  })
})
