import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Appeal, happened as happenedToAppeal, newAppeal } from '#admissions/appeals/appeal.ts'
import { erasedAppeal } from '#admissions/appeals/erasing.ts'
import { refusalOf } from '#admissions/appeals/testing/world.ts'
import type { FairAccessCase } from '#admissions/fair-access/case.ts'
import { child } from '#admissions/fair-access/testing/child.ts'
import { yearFigures } from '#admissions/figures/count-year.ts'
import type { CountedFact } from '#admissions/figures/facts.ts'
import type { Source } from '#admissions/figures/ports.ts'
import type { InYear } from '#admissions/in-year/case.ts'
import { choice, said } from '#admissions/in-year/testing/world.ts'
import { startTables } from '#aws/testing/tables.ts'
import { calendars } from '#council/calendars.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let inYears: import('#admissions/in-year/ports.ts').InYears
let fairAccess: import('#admissions/fair-access/ports.ts').FairAccessCases
let appeals: import('#admissions/appeals/ports.ts').Appeals
let counted: typeof import('./tables.ts')
let sources: () => Source[]

const pair = { partitionKey: 'part', sortKey: 'sort', projection: 'ALL' } as const
beforeAll(async () => {
  tables = await startTables([
    {
      ...{ name: 'admissions', ...pair },
      indexes: [
        { name: 'by-round', keys: ['roundKey', 'changedAt'] },
        { name: 'by-name', keys: ['nameKey', 'nameSort'] },
      ],
    },
    {
      ...{ name: 'appeals', ...pair },
      indexes: [
        { name: 'by-list', keys: ['listKey', 'listOn'] },
        { name: 'by-pending', keys: ['pending', 'pendingSince'] },
      ],
    },
  ])
  inYears = (await import('../in-year/table.ts')).inYearsTable('admissions')
  fairAccess = (await import('../fair-access-table.ts')).fairAccessTable('admissions')
  appeals = (await import('../appeals/tables.ts')).appealsTable('appeals')
  counted = await import('./tables.ts')
  const { countedSources } = await import('./sources.ts')
  const from = {
    ...{ inYears, fairAccess, appeals, calendars, now: () => new Date('2027-05-04T09:00:00.000Z') },
    applications: { get: async () => undefined },
    isAcademy: async () => (school: string) => school === 'hill',
  }
  sources = () => countedSources(from, 'admissions', 'appeals')
})
afterAll(() => tables.stop())

const at = '2027-01-12T10:00:00.000Z'
const due = { kind: 'day', day: '2027-02-10', schoolDays: 15 } as const
const by = { id: 'x', name: 'X' }

const inYear: InYear = {
  ...{ reference: 'SB-0001-AAAA', keys: [], source: 1, submittedAt: at, said, receivedOn: '2027-01-12' },
  ...{ state: 'deciding', choices: [choice('hill', 'council')], due: { aim: due, most: due } },
  ...{ place: null, told: null, changedAt: at, version: 1, history: [{ number: 1, type: 'received', at }] },
}

const inCase: FairAccessCase = {
  ...{ ...child, reference: 'SB-0002-AAAA', referredBy: null, begun: '2027-01-12', dueOn: '2027-02-10' },
  ...{ state: 'open', proposal: null, replies: [], direction: null, place: null, closed: null },
  ...{ changedAt: at, version: 1, history: [{ number: 1, type: 'referred', at, by }] },
}

const found = async (name: string, since = '') => {
  const source = sources().find((one) => one.name === name)
  const all = (await source?.since(since)) ?? []
  return { ids: all.map(({ id }) => id), facts: (await source?.facts(all.map(({ id }) => id))) ?? [] }
}

describe('cases, to be counted', () => {
  it('are found by when they changed, and nothing is counted of what is erased', async () => {
    await inYears.create(inYear)
    expect(await found('in-year-open', at)).toMatchObject({
      ids: ['SB-0001-AAAA'],
      facts: [
        { kind: 'in-year', year: 2027, state: 'waiting', schools: [{ school: 'hill', outcome: 'other' }] },
      ],
    })
    expect((await found('in-year-open', '2027-01-12T10:00:00.001Z')).ids).toEqual([])
    const answer = { outcome: 'refused', reason: 'full', why: 'Full', list: false, at, by } as const
    const later = '2027-01-20T10:00:00.000Z'
    const refused: InYear = {
      ...{ ...inYear, state: 'refused', changedAt: later, version: 2 },
      choices: [{ ...choice('hill', 'council'), answer }],
      history: [...inYear.history, { number: 2, type: 'refused', at: later }],
    }
    await inYears.save(refused, 1)
    expect((await found('in-year-open')).ids).toEqual([])
    const { facts } = await found('in-year-over', '2027-01-20')
    expect(facts).toMatchObject([
      { state: 'refused', answered: 'aim', schools: [{ school: 'hill', outcome: 'full' }] },
    ])
    expect(JSON.stringify(facts)).not.toMatch(/SB-0001|AAAA|2027-/)
    const history = [...refused.history, { number: 3, type: 'erased' as const, at: later }]
    await inYears.save({ ...refused, version: 3, history }, 2)
    expect((await found('in-year-over')).facts).toEqual([])
  })

  it('of Fair Access are found while they are open, and in the year in which they ended', async () => {
    await fairAccess.create(inCase)
    expect((await found('fair-access-open', at)).facts).toMatchObject([
      { kind: 'fair-access', year: 2027, state: 'waiting', group: 'homeless', at: null, time: null },
    ])
    const agreed = '2027-02-11T10:00:00.000Z'
    const place = { school: { id: 'hill', name: 'Hill' }, starts: '2027-02-22', how: 'agreed' } as const
    const history = [...inCase.history, { number: 2, type: 'agreed' as const, at: agreed, by }]
    await fairAccess.save({ ...inCase, state: 'placed', place, changedAt: agreed, version: 2, history }, 1)
    expect((await found('fair-access-open')).facts).toEqual([])
    const { facts } = await found('fair-access-ended-2026', agreed)
    expect(facts).toMatchObject([{ state: 'placed', at: 'academy', time: 'later' }])
    expect(JSON.stringify(facts)).not.toContain('Quillfeather')
  })

  it('of appeals are found by how they stand; one that nobody sent is none', async () => {
    const started = happenedToAppeal(newAppeal(refusalOf('SA-0001-AAAA')), { type: 'started', at })
    const lodged = happenedToAppeal(
      newAppeal(refusalOf('SA-0002-AAAA', { kind: 'in-year', infantClass: true, told: '2026-11-02' })),
      { type: 'lodged', at },
      { state: 'lodged', lodgedOn: '2027-01-12', lodgedAt: at },
    )
    for (const one of [started, lodged]) await appeals.create(one)
    expect((await found('appeals-lodged', at)).facts).toMatchObject([
      { kind: 'appeal', year: 2027, of: 'in-year', ground: 'infant-class', state: 'waiting', days: null },
    ])
    const over: Appeal = happenedToAppeal(lodged, { type: 'withdrawn', at }, { state: 'withdrawn' })
    await appeals.save(over, lodged.version)
    expect((await found('appeals-withdrawn')).facts).toMatchObject([{ state: 'withdrawn' }])
    await appeals.save(erasedAppeal(over, at), over.version)
    expect((await found('appeals-withdrawn')).ids).toEqual([])
  })
})

describe('what is counted of a case', () => {
  const fact = (version: number, state: 'waiting' | 'offered'): CountedFact => ({
    ...{ id: 'a', kind: 'in-year', year: 2027, version, state, answered: null },
    schools: [{ school: 'hill', outcome: state === 'offered' ? 'offered' : 'other' }],
  })

  it('is never written over by what is older, but mended where somebody asks for that', async () => {
    const facts = counted.countedFactsTable('admissions')
    await facts.keep([fact(2, 'offered')])
    await facts.keep([fact(1, 'waiting'), fact(2, 'waiting')])
    expect(await facts.ofYear(2027)).toEqual([fact(2, 'offered')])
    expect(await facts.ofYear(2026)).toEqual([])
    await facts.mend([fact(1, 'waiting')])
    expect(await facts.ofYear(2027)).toEqual([fact(1, 'waiting')])
    const marks = counted.countMarksTable('admissions')
    expect(await marks.get('in-year-open')).toBe('')
    await marks.set('in-year-open', at)
    expect(await marks.get('in-year-open')).toBe(at)
  })

  it('is a year’s once, with each of its schools', async () => {
    const years = counted.countedYearsTable('admissions')
    const many = Array.from({ length: 9 }, (_, at): CountedFact => ({ ...fact(1, 'offered'), id: `${at}` }))
    const figures = (facts: CountedFact[], year: number) =>
      yearFigures(facts, { year, counted: `${year}-09-30T06:00:00.000Z`, groups: [] })
    await years.keep(figures(many, 2027))
    await years.keep(figures(many, 2028))
    await years.keep(figures([], 2028))
    const all = await years.all()
    expect(all.map(({ year, inYear }) => [year, inYear.children])).toEqual([
      [2028, 9],
      [2027, 9],
    ])
    expect((await years.ofSchool('hill', [2028, 2027])).map(({ inYear }) => inYear.named)).toEqual([9, 9])
    expect(await years.ofSchool('elsewhere', [2028])).toEqual([])
    expect(await years.ofYear(2027)).toHaveLength(1)
  })
})
