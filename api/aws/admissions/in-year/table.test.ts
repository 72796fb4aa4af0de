import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InYear } from '#admissions/in-year/case.ts'
import { choice, said } from '#admissions/in-year/testing/world.ts'
import { admissionsTable } from '#aws/testing/admissions-table.ts'
import { startTables } from '#aws/testing/tables.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let inYears: import('#admissions/in-year/ports.ts').InYears
beforeAll(async () => {
  tables = await startTables([admissionsTable])
  inYears = (await import('./table.ts')).inYearsTable('admissions')
})
afterAll(() => tables.stop())

const at = '2027-01-10T10:00:00.000Z'

describe('applications during the year', () => {
  const due = { kind: 'day', schoolDays: 15 } as const
  const kept = (n: number, more: Partial<InYear> = {}): InYear => ({
    ...{ reference: `SB-${String(n).padStart(4, '0')}-AAAA`, keys: [], source: 1, submittedAt: at, said },
    receivedOn: '2027-01-10',
    state: 'deciding',
    choices: [choice('hill', 'council')],
    due: { aim: { ...due, day: '2027-01-20' }, most: { ...due, day: `2027-02-${10 + n}` } },
    place: null,
    told: null,
    changedAt: at,
    version: 1,
    history: [{ number: 1, type: 'received', at }],
    ...more,
  })
  const place = { school: { id: 'hill', name: 'Hill' }, offeredOn: '2027-01-12', warnedUntil: null }

  it('are found by their clock, page by page, and by their schools', async () => {
    for (const n of [3, 1, 2]) expect(await inYears.create(kept(n))).toBeUndefined()
    expect(await inYears.create(kept(1))).toMatchObject({ version: 1 })
    const first = await inYears.page('deciding', 2)
    expect(first.references).toEqual(['SB-0001-AAAA', 'SB-0002-AAAA'])
    const second = await inYears.page('deciding', 2, first.next ?? '')
    expect(second).toEqual({ references: ['SB-0003-AAAA'], next: null })
    expect((await inYears.atSchool('hill')).map(({ reference }) => reference).sort()).toHaveLength(3)
    expect(await inYears.atSchool('hil')).toEqual([])
  })

  it('stand among those to warn from that day on, and leave every list as they are erased', async () => {
    const offered = { ...place, until: '2027-02-09', warnOn: '2027-02-02' }
    const next = kept(1, { state: 'offered', place: offered, version: 2 })
    expect(await inYears.save(next, 1)).toBe(true)
    expect(await inYears.save(next, 1)).toBe(false)
    expect(await inYears.toWarn('2027-02-01', 9)).toEqual([])
    expect(await inYears.toWarn('2027-02-02', 9)).toEqual(['SB-0001-AAAA'])
    const warned = kept(1, { state: 'offered', place: { ...offered, warnedUntil: '2027-02-09' }, version: 3 })
    expect(await inYears.save(warned, 2)).toBe(true)
    expect(await inYears.toWarn('2027-03-02', 9)).toEqual([])
    expect((await inYears.page('warned', 9)).references).toEqual(['SB-0001-AAAA'])
    const history = [...warned.history, { number: 2, type: 'erased' as const, at }]
    await inYears.save({ ...warned, state: 'withdrawn', version: 4, history }, 3)
    for (const list of ['deciding', 'offered', 'warned', 'over'] as const)
      expect((await inYears.page(list, 9)).references).not.toContain('SB-0001-AAAA')
  })
})
