import { describe, expect, it } from 'vitest'
import { addDays } from '#contract/calendar/day.ts'
import { council } from '#council'
import { serviceOf, services } from '#services/index.ts'
import { departmentInsight } from './department.ts'
import type { Fact } from './fact.ts'
import { figuresOf } from './figures.ts'
import { measured, nothing } from './measure.ts'
import { requestsByMonth } from './open-data.ts'
import { performance, servicePerformance } from './performance.ts'
import { MemoryFacts, MemoryJourneys, MemoryMeasures } from './testing/memory.ts'

const now = new Date('2026-03-20T12:00:00Z')
const highways = council.departments.find(({ id }) => id === 'highways') as never

const fact = (day: string, more: Partial<Fact> = {}) =>
  ({
    ...{ reference: day, service: 'pothole', department: 'highways', state: 'acknowledged', reopened: 0 },
    ...{ submittedAt: `${day}T09:00:00.000Z`, month: day.slice(0, 7) },
    ...more,
  }) as Fact

/** Sent on each of the first ten days of March: they have waited from 10 to 19 days. */
const march = Array.from({ length: 10 }, (_, at) => fact(addDays('2026-03-01', at)))

async function installation(facts: readonly Fact[]) {
  const measures = new MemoryMeasures()
  for (const [month, sent] of Map.groupBy(facts, (one) => one.month ?? '')) {
    const whole = measured(sent)
    await measures.put({ kind: 'service', id: 'pothole', month }, whole, now.toISOString())
    await measures.put({ kind: 'department', id: 'highways', month }, whole, now.toISOString())
  }
  const more = { journeys: new MemoryJourneys(), groups: new MemoryFacts(), wards: [] }
  return { measures, services, council, now: () => now, ...more } as never
}

describe('the age of the backlog', () => {
  it('is the same on the public page, in open data and in the workspace', async () => {
    const ports = await installation([...march, fact('2026-03-02', { state: 'fixed' })])
    const age = { median: 14, p90: 18 }
    expect((await performance(ports)).total.age).toEqual(age)
    expect((await performance(ports)).services[0]?.figures.age).toEqual(age)
    expect((await servicePerformance(ports, serviceOf('pothole') as never)).figures.age).toEqual(age)
    const [row] = await requestsByMonth(ports)
    expect(row).toMatchObject({ open: 10, days_waiting_median: age.median, days_waiting_p90: age.p90 })
    const inside = await departmentInsight(ports, { department: highways, month: '2026-03' })
    expect(inside.whole).toMatchObject({ open: 10, age })
  })

  it('counts what is open however old it is, as the number of open ones does', async () => {
    const old = Array.from({ length: 12 }, () => fact('2024-03-20'))
    const { total } = await performance(await installation([...march, ...old]))
    expect(total).toMatchObject({ open: 22, age: { median: 730, p90: 730 } })
  })

  it('is not told of fewer than five, but to the department', () => {
    const { whole } = measured(march.slice(0, 4))
    expect(figuresOf(whole, now).age).toBeNull()
    expect(figuresOf(whole, now, 'department').age).toEqual({ median: 17, p90: 19 })
  })

  it('is not told of a sensitive service whose open ones are not', () => {
    const { whole } = measured([...march, ...['a', 'b'].map(() => fact('2026-03-02', { state: 'fixed' }))])
    expect(figuresOf(whole, now, 'public-sensitive')).toMatchObject({ open: null, age: null })
  })

  it('is not made up from a part, where the rest was measured before days were kept', () => {
    expect(figuresOf({ ...nothing, open: 12, waiting: { '2026-03-01': 6 } }, now).age).toBeNull()
    const { waiting: _, ...before } = { ...nothing, open: 12 }
    expect(figuresOf(before as never, now).age).toBeNull()
  })
})
