import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import { rules } from '#fostering/clocks/testing/case.ts'
import { begin } from '#fostering/household/begin.ts'
import type { CallLists } from '#fostering/household/calls/calls.ts'
import type { FiguresShelf } from '#fostering/household/figures/count.ts'
import { figuresOf } from '#fostering/household/figures/count.ts'
import { perform } from '#fostering/household/perform.ts'
import { filesInMemory } from '#fostering/household/testing/files.ts'
import { assessor } from '#fostering/household/testing/work.ts'
import { fosteringTable } from './testing/table.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let at = new Date('2026-12-01T10:00:00.000Z')
let ports: Parameters<typeof perform>[0]
let calls: CallLists
let figures: FiguresShelf
beforeAll(async () => {
  tables = await startTables([fosteringTable])
  const [{ partsTable }, { callLists }, { figuresTable }] = await Promise.all([
    import('./parts-table.ts'),
    import('./calls-table.ts'),
    import('./figures-table.ts'),
  ])
  const now = () => at
  const parts = partsTable(rules, now, 'fostering')
  ports = {
    ...{ parts, rules, now, files: filesInMemory(), onPanel: async () => false },
    secret: async () => new Uint8Array(32),
  } as typeof ports
  calls = callLists('fostering')
  figures = figuresTable('fostering')
})
afterAll(() => tables.stop())

it('lists by key whom to ring, who has waited longest first, until the call is recorded and from its next day on', async () => {
  const names = [1, 2, 3].map((one) => `FA-000${one}-000${one}`)
  for (const [one, household] of names.entries()) {
    at = new Date(`2026-12-0${3 - one}T10:00:00.000Z`)
    await begin(ports, assessor, {
      household,
      key: `begin-household-number-${one}`,
      values: {
        kind: 'fostering',
        source: { from: 'website' },
        people: { p1: { role: 'applicant', name: `Sample ${one}`, here: true } },
        dates: { enquired: '2020-01-01', approved: '2026-11-15' },
      },
    })
  }
  const found = async () => (await calls.toCall(10)).map(({ household }) => household)
  expect(await found()).toEqual([])
  at = new Date('2027-01-10T10:00:00.000Z')
  for (const household of names) await ports.parts.relist(household)
  // They were heard of one after the other.
  expect(await found()).toEqual(names.toReversed())
  expect((await calls.toCall(1)).map(({ household }) => household)).toEqual(names.slice(2))
  const [first = ''] = names.toReversed()
  const asked = { household: first, name: 'head', act: 'called', seen: 1 }
  const body = { how: 'message', next: '2027-01-14' }
  expect(await perform(ports, assessor, { ...asked, key: 'record-a-call-once-000', body })).toMatchObject({
    kind: 'done',
  })
  expect(await found()).not.toContain(first)
  at = new Date('2027-01-14T10:00:00.000Z')
  await ports.parts.relist(first)
  expect(await calls.toCall(1)).toMatchObject([{ household: first, called: { how: 'message' } }])
})

it('keeps the later of two counts, and the last time that somebody asked for one', async () => {
  expect(await figures.read()).toEqual({ counts: undefined, asked: undefined })
  const year = { from: '2026-04-01', to: '2027-03-31' }
  const years = figuresOf({ enquiries: [], cases: [] }, [year], { hubs: [], targets: [] })
  await figures.keep({ countedAt: '2026-12-02T06:00:00.000Z', years })
  await figures.keep({ countedAt: '2026-12-01T06:00:00.000Z', years: [] })
  await figures.ask('2026-12-02T07:00:00.000Z')
  await figures.ask('2026-12-02T06:30:00.000Z')
  expect(await figures.read()).toEqual({
    counts: { countedAt: '2026-12-02T06:00:00.000Z', years },
    asked: '2026-12-02T07:00:00.000Z',
  })
})
