import { describe, expect, it } from 'vitest'
import { type WayStep, waySteps } from '#contract/fostering/carers/figures.ts'
import { placeTargets } from '#council/fostering/places.ts'
import { cutOffAfter } from '#record/testing/cut-off.ts'
import type { CaseCounted } from '../counted.ts'
import { type Counts, countService, type FigurePorts, figuresOf } from './count.ts'
import { figuresInMemory } from './testing/memory.ts'
import { eastMidlands, serviceOf } from './testing/service.ts'
import { middleOf, type Records } from './way.ts'

const hubs = ['foster-for-east-midlands']
const year = { from: '2026-04-01', to: '2027-03-31' }
const own = { hubs, targets: placeTargets }
const countedIn = (records: Records) => {
  const [one] = figuresOf(records, [year], own)
  if (!one) throw new Error('No year')
  return one
}

describe('the way from an enquiry', () => {
  const records = serviceOf(eastMidlands, '2026-04-01')
  const { way, days, left } = countedIn(records)

  it('comes to what the records themselves say, of the size of a whole region', () => {
    expect(way.all).toMatchObject(eastMidlands)
    // Counted again another way, from the records one by one.
    for (const { source, steps } of way.bySource) {
      const enquiries = records.enquiries.filter((one) => one.source === source)
      const cases = records.cases.filter(({ more }) => more?.heard === source)
      const again = {
        enquired: enquiries.length,
        met: enquiries.filter(({ met }) => met).length,
        visited: cases.filter(({ more }) => more?.days.visited).length,
        applied: cases.filter(({ applied }) => applied).length,
      }
      for (const [step, many] of Object.entries(again))
        expect([source, step, [many, null].includes(steps[step as WayStep])]).toEqual([source, step, true])
    }
    const told = way.bySource.flatMap(({ steps }) => waySteps.map((step) => steps[step]))
    expect(told.filter((one) => one === null).length).toBeLessThan(8)
    const ofHub = way.byHub.map(({ steps }) => steps.enquired ?? 0)
    expect(ofHub.reduce((sum, one) => sum + one)).toBe(eastMidlands.enquired)
    expect(way.byHub[0]?.steps.applied).toBe(
      records.cases.filter(({ applied, more }) => applied && more?.hub).length,
    )
  })

  it('says how long each part of it took, and where those were who left', () => {
    // Drawn from 3 to 32 days and from 10 to 69: the page itself is counted again by its own test.
    expect(days.find(({ to }) => to === 'visited')?.middle).toBeCloseTo(17.5, -1)
    expect(days.find(({ to }) => to === 'applied')).toMatchObject({ from: 'visited' })
    expect(days.find(({ to }) => to === 'approved')?.middle).toBeNull()
    const gone = records.cases.filter((one) => one.left)
    expect(left.all).toBe(gone.length)
    const applied = gone.filter((one) => one.applied).length
    expect(left.after.find(({ step }) => step === 'applied')?.many).toBe(applied)
    expect(left.after.find(({ step }) => step === 'visited')?.many).toBe(gone.length - applied)
  })

  it('has a middle of five or more, and of none who are fewer', () => {
    expect(middleOf([9, 1, 5, 3, 7])).toBe(5)
    expect(middleOf([1, 2, 3, 4, 5, 6])).toBe(3.5)
    expect(middleOf([1, 2, 3, 4])).toBeNull()
  })
})

/** A household approved on a day, and perhaps gone on another. */
const carer = (approved: string, ended?: string, more: Partial<CaseCounted['more']> = {}): CaseCounted => ({
  began: approved,
  ...{ applied: true, assessed: true, stageOne: true, handedOver: true, approved: true },
  more: {
    kind: 'fostering',
    days: { enquired: approved, approved },
    ...(ended && { ended, gone: 'resigned' as const }),
    ...more,
  },
})
const many = (count: number, one: CaseCounted) => Array.from({ length: count }, () => one)

describe('those who are approved', () => {
  it('add up from the first day of the year to its last, with who joined and who left', () => {
    const { carers } = countedIn({
      enquiries: [],
      cases: [
        ...many(30, carer('2020-01-01')),
        ...many(6, carer('2021-01-01', '2026-06-01')),
        ...many(9, carer('2026-09-01')),
        ...many(7, carer('2026-10-01', undefined, { kind: 'connected-person' })),
        ...many(5, carer('2026-10-01', undefined, { kind: 'adoption' })),
        ...many(5, carer('2020-01-01', '2026-04-01')),
      ],
    })
    expect(carers).toMatchObject({ start: 41, joined: 16, gone: 11, end: 46 })
    expect(carers.why).toContainEqual({ why: 'resigned', many: 11 })
    expect(carers.byKind).toContainEqual({ kind: 'connected-person', joined: 7, end: 7 })
  })

  it('never give away a few who joined or left by what is left of the others', () => {
    const { carers } = countedIn({
      enquiries: [],
      cases: [
        ...many(30, carer('2020-01-01')),
        ...many(2, carer('2021-01-01', '2026-06-01')),
        ...many(9, carer('2026-09-01')),
      ],
    })
    expect(carers).toMatchObject({ start: 32, joined: null, gone: null, end: 39 })
    expect(carers.byKind.find(({ kind }) => kind === 'fostering')?.joined).toBeNull()
  })

  it('say why they stop, by their own reasons, and never what a few of them said', () => {
    const said = (reasons: NonNullable<NonNullable<CaseCounted['more']>['exits']>[number]['reasons']) => ({
      exits: [{ on: '2026-06-01', reasons }],
    })
    const { exits, carers } = countedIn({
      enquiries: [],
      cases: [
        ...many(9, carer('2020-01-01', '2026-06-20', said(['no-respite', 'money']))),
        ...many(6, carer('2020-01-01', '2026-06-20', said(['no-respite']))),
        ...many(2, carer('2020-01-01', '2026-06-20', said(['health']))),
        ...many(8, carer('2020-01-01', '2025-06-20', { exits: [{ on: '2025-06-01', reasons: ['work'] }] })),
        ...many(7, carer('2020-01-01', undefined, { oneStopped: ['2026-07-01'] })),
      ],
    })
    expect(exits?.all).toBe(17)
    expect(exits?.why).toContainEqual({ why: 'money', many: 9 })
    expect(exits?.why).toContainEqual({ why: 'health', many: null })
    // Fifteen of seventeen would tell of the two others.
    expect(exits?.why).toContainEqual({ why: 'no-respite', many: null })
    expect(exits?.why).toContainEqual({ why: 'work', many: 0 })
    expect(carers).toMatchObject({ gone: 17, oneStopped: 7 })
  })

  it('are looked for again one, two and five years after', () => {
    const { retention } = countedIn({
      enquiries: [],
      cases: [
        ...many(10, carer('2025-06-01')),
        ...many(5, carer('2025-06-01', '2026-05-31')),
        ...many(8, carer('2021-06-01', '2026-06-02')),
        ...many(6, carer('2021-06-01', '2026-05-31')),
      ],
    })
    expect(retention).toEqual([
      { years: 1, of: 15, still: 10 },
      { years: 2, of: 0, still: 0 },
      { years: 5, of: 14, still: 8 },
    ])
  })

  it('have places that stand beside what the council wants, and none that tell of a few', () => {
    const places = (kind: 'long-term' | 'emergency' | 'short-term') => ({ places: { kind, children: 2 } })
    const { places: told } = countedIn({
      enquiries: [],
      cases: [
        ...many(20, carer('2026-05-01', undefined, places('long-term'))),
        ...many(7, carer('2026-05-01', undefined, places('short-term'))),
        ...many(3, carer('2026-05-01', undefined, places('emergency'))),
      ],
    })
    expect(told.find(({ kind }) => kind === 'long-term')).toMatchObject({
      households: 20,
      places: 40,
      target: 160,
    })
    for (const kind of ['short-term', 'emergency'])
      expect(told.find((one) => one.kind === kind)).toMatchObject({ households: null, places: null })
  })
})

describe('the count', () => {
  function counting(records: Records) {
    let at = new Date('2026-12-01T05:00:00.000Z')
    const shelf = figuresInMemory()
    const ports: FigurePorts = {
      ...own,
      figures: shelf,
      cases: { counted: async () => [...records.cases] },
      lists: { counted: async () => [...records.enquiries] },
      now: () => at,
    }
    const go = async (to: string) => {
      at = new Date(to)
      return countService(ports)
    }
    return { shelf, ports, go, records }
  }

  it('is made at once where there is none, then each day from six, and when somebody asks', async () => {
    const { shelf, go } = counting({ enquiries: [], cases: [] })
    expect(await go('2026-12-01T05:00:00.000Z')).toBe(true)
    expect(await go('2026-12-01T09:00:00.000Z')).toBe(false)
    expect(await go('2026-12-02T05:59:00.000Z')).toBe(false)
    expect(await go('2026-12-02T06:00:00.000Z')).toBe(true)
    await shelf.ask('2026-12-02T10:00:00.000Z')
    expect(await go('2026-12-02T10:01:00.000Z')).toBe(true)
    expect(await go('2026-12-02T10:02:00.000Z')).toBe(false)
    expect((await shelf.read()).counts).toMatchObject({ countedAt: '2026-12-02T10:01:00.000Z' })
  })

  it('leaves a year as it was that ended long ago, though what it was counted from is gone', async () => {
    const found = { ...serviceOf(eastMidlands, '2026-04-01') }
    const { shelf, go } = counting(found)
    await go('2027-06-01T06:00:00.000Z')
    Object.assign(found, { enquiries: [], cases: [] })
    const enquiriesOf = async () =>
      (await shelf.read()).counts?.years.find(({ from }) => from === '2026-04-01')?.way.all.enquired
    await go('2028-04-02T06:00:00.000Z')
    expect(await enquiriesOf()).toBe(eastMidlands.enquired)
  })

  it('that is stopped anywhere leaves the one before, and is made in the next minute as if it never was', async () => {
    const found: { whole: boolean; counts: Counts | undefined }[] = []
    while (!found.at(-1)?.whole) {
      const { shelf, ports, go } = counting(serviceOf(eastMidlands, '2026-04-01'))
      await go('2026-12-01T06:00:00.000Z')
      const before = (await shelf.read()).counts
      await shelf.ask('2026-12-01T10:00:00.000Z')
      const counted = cutOffAfter(found.length)
      const { cases, lists } = ports
      const cut: FigurePorts = {
        ...ports,
        figures: { read: counted(shelf.read), keep: counted(shelf.keep), ask: shelf.ask },
        cases: { counted: counted(cases.counted) },
        lists: { counted: counted(lists.counted) },
        now: () => new Date('2026-12-01T10:01:00.000Z'),
      }
      const whole = await countService(cut).then(
        () => true,
        () => false,
      )
      if (!whole) expect((await shelf.read()).counts).toEqual(before)
      expect(await go('2026-12-01T10:01:00.000Z')).toBe(!whole)
      found.push({ whole, counts: (await shelf.read()).counts })
    }
    expect(found.length).toBe(5)
    for (const { counts } of found) expect(counts).toEqual(found.at(-1)?.counts)
    expect(found.at(-1)?.counts?.countedAt).toBe('2026-12-01T10:01:00.000Z')
  })
})
