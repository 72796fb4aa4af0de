import { describe, expect, it } from 'vitest'
import type { AdjudicatorAct } from '#contract/admissions/report.ts'
import type { Role } from '#contract/council/rights.ts'
import { adjudicatorReport } from '#council/admissions/adjudicator.ts'
import { countTerms } from '#council/admissions/figures.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { yearFigures } from './count-year.ts'
import { dueReports } from './due-reports.ts'
import type { InYearFact } from './facts.ts'
import { memoryOfFigures } from './testing/memory.ts'
import { finishedReport, type ReportPorts, reportView, writeReport } from './write-report.ts'

const staff = (role: Role) => ({
  ...{ id: `staff-${role}`, name: `A ${role}` },
  grants: [{ role, departments: [admissions.department] }],
})
const officer = staff('officer')

type Act = AdjudicatorAct extends infer One ? (One extends AdjudicatorAct ? Omit<One, 'seen'> : never) : never

function desk(today = '2027-10-01') {
  let sent = 0
  let day = today
  const memory = memoryOfFigures()
  const ports = {
    ...memory,
    ...{ countTerms, fairAccessTerms: { groups: [] } },
    council: { rounds: [{ id: 'reception-2027', phase: 'reception', year: 2027 }] },
    reportTerms: adjudicatorReport,
    now: () => new Date(`${day}T09:00:00.000Z`),
  } as unknown as ReportPorts & typeof memory
  const view = async () => (await reportView(ports, officer, 2027))!
  return {
    ports,
    view,
    on: (next: string) => {
      day = next
    },
    does: async (act: Act, { seen, key = `key-${sent++}` }: { seen?: number; key?: string } = {}) =>
      writeReport(ports, { staff: officer, year: 2027, key }, {
        ...act,
        seen: seen ?? (await view()).version,
      } as AdjudicatorAct),
  }
}

const write = (section: string, text: string) => ({ do: 'write' as const, section, text })
const sections = adjudicatorReport.sections.map(({ id }) => id)

describe('the report to the adjudicator', () => {
  it('is due when the configuration says, with its source', async () => {
    expect((await desk().view()).due).toEqual({
      on: '2027-10-31',
      source: adjudicatorReport.source,
      sure: 'second-hand',
    })
  })

  it('keeps every version of every text, and who wrote it', async () => {
    const { does, view } = desk()
    await does(write('appeals', 'One.'))
    await does(write('appeals', 'Another.'))
    const { sections, history } = await view()
    expect(sections.find(({ id }) => id === 'appeals')?.text).toBe('Another.')
    expect(history.map(({ number, text, by }) => [number, text, by.name])).toEqual([
      [1, 'One.', 'A officer'],
      [2, 'Another.', 'A officer'],
    ])
  })

  it('is written once however often it is sent, and not over what somebody else wrote', async () => {
    const { does, view } = desk()
    const first = { seen: 0, key: 'the-same-key' }
    await does(write('appeals', 'One.'), first)
    expect((await does(write('appeals', 'One.'), first)).kind).toBe('done')
    expect((await does(write('appeals', 'Two.'), first)).kind).toBe('key-reused')
    expect((await does(write('appeals', 'Three.'), { seen: 0 })).kind).toBe('changed')
    expect((await view()).history).toHaveLength(1)
  })

  it('says of a school year that is not over when it is counted, and never none', async () => {
    const { ports, does, view } = desk('2027-05-03')
    await does({ do: 'take-figures' })
    const values = (await view()).sections.flatMap(({ figures }) => figures.map(({ value }) => value))
    expect(values).toContain('Counted on 30 September 2027, once the school year is over')
    expect(values).toContain('No offers have been shown yet')
    expect(values).not.toContain('0')
    expect(await dueReports(ports, '2027-05-03')).toEqual([])
  })

  it('shows staff how far the year has gone, and what is counted for good once it is', async () => {
    const { ports, does, view, on } = desk('2027-05-03')
    const facts = Array.from(
      { length: 7 },
      (_, at): InYearFact => ({
        ...{ id: `${at}`, kind: 'in-year', year: 2027, version: 1, state: 'offered', answered: 'aim' },
        schools: [{ school: 'sample-park-school', outcome: 'offered' }],
      }),
    )
    await ports.countedFacts.keep(facts)
    const inYear = async () =>
      (await view()).sections.find(({ id }) => id === 'in-year')?.figures.map(({ value }) => value)
    expect((await inYear())?.slice(0, 3)).toEqual([
      'Figures so far. Final figures are taken on 30 September 2027',
      '7 so far',
      '7 so far',
    ])
    await does({ do: 'take-figures' })
    expect(await inYear()).toEqual(['Counted on 30 September 2027, once the school year is over'])
    for (const section of sections) await does(write(section, 'Nothing to report'))
    on('2027-10-01')
    const counted = { year: 2027, counted: '2027-09-30T06:00:00.000Z', groups: [] }
    await ports.countedYears.keep(yearFigures(facts, counted))
    // What nobody may read in October any more: figures from before the year was counted.
    expect(await does({ do: 'finish' })).toMatchObject({
      kind: 'not-now',
      message: expect.stringContaining('Take the figures again'),
    })
    await does({ do: 'take-figures' })
    expect((await inYear())?.slice(0, 3)).toEqual(['7', '7', '0'])
    expect((await does({ do: 'finish' })).kind).toBe('done')
  })

  it('is due from when its school year is counted until it is finished', async () => {
    const { ports, does } = desk()
    expect(await dueReports(ports, '2027-09-29')).toEqual([])
    expect(await dueReports(ports, '2027-10-31')).toMatchObject([
      { year: 2027, due: '2027-10-31', isLate: false, why: expect.stringContaining('31 October 2027') },
    ])
    expect(await dueReports(ports, '2027-11-01')).toMatchObject([{ isLate: true }])
    for (const section of sections) await does(write(section, 'Nothing to report'))
    await does({ do: 'finish' })
    expect(await dueReports(ports, '2027-11-01')).toEqual([])
  })

  it('is read by anybody only once it is finished, which needs every text', async () => {
    const { ports, does } = desk()
    expect(await does({ do: 'finish' })).toMatchObject({
      kind: 'not-now',
      message: expect.stringContaining('Places in the normal round'),
    })
    for (const section of sections) await does(write(section, `About ${section} <b>& more</b>.`))
    expect(await finishedReport(ports, '2027')).toBeUndefined()
    expect((await does({ do: 'finish' })).kind).toBe('done')
    const finished = await finishedReport(ports, '2027')
    expect(finished?.report.sections.map(({ id }) => id)).toEqual([...sections, 'sources'])
    // No round was given: there is no source to name.
    expect(finished?.report.sections.at(-1)?.blocks).toEqual([
      { kind: 'text', text: 'The figures were taken from the record on 1 October 2027 at 10am.' },
    ])
    expect((await does(write('appeals', 'Later.'))).kind).toBe('not-now')
    await does({ do: 'reopen', why: 'A figure was wrong' })
    expect(await finishedReport(ports, '2027')).toBeUndefined()
    expect((await does(write('appeals', 'Later.'))).kind).toBe('done')
  })

  it('can be written in by whoever works on rounds, and only looked at by others', async () => {
    const { ports } = desk()
    const can = async (role: Role) => (await reportView(ports, staff(role), 2027))?.can
    expect(await can('officer')).toBe(true)
    expect(await can('viewer')).toBe(false)
    expect(await can('auditor')).toBe(false)
  })
})
