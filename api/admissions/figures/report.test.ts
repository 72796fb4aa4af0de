import { describe, expect, it } from 'vitest'
import type { AdjudicatorAct } from '#contract/admissions/report.ts'
import type { Role } from '#contract/council/rights.ts'
import { adjudicatorReport } from '#council/admissions/adjudicator.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { notKeptHere } from './later.ts'
import { memoryOfFigures } from './testing/memory.ts'
import { finishedReport, type ReportPorts, reportView, writeReport } from './write-report.ts'

const staff = (role: Role) => ({
  ...{ id: `staff-${role}`, name: `A ${role}` },
  grants: [{ role, departments: [admissions.department] }],
})
const officer = staff('officer')

type Act = AdjudicatorAct extends infer One ? (One extends AdjudicatorAct ? Omit<One, 'seen'> : never) : never

function desk() {
  let sent = 0
  const ports = {
    ...memoryOfFigures(),
    later: notKeptHere,
    council: { rounds: [{ id: 'reception-2027', phase: 'reception', year: 2027 }] },
    reportTerms: adjudicatorReport,
    now: () => new Date('2027-10-01T09:00:00.000Z'),
  } as unknown as ReportPorts
  const view = async () => (await reportView(ports, officer, 2027))!
  return {
    ports,
    view,
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

  it('says of what is not kept that it is not recorded, and never none', async () => {
    const { sections } = await desk().view()
    const values = sections.flatMap(({ figures }) => figures.map(({ value }) => value))
    expect(values).toContain('Not recorded here yet')
    expect(values).toContain('No offers have been shown yet')
    expect(values).not.toContain('0')
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
      { kind: 'text', text: 'The figures were taken from the record on 1 October 2027 at 10:00am.' },
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
