import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import { PlaceInList } from '#contract/fostering/case-line.ts'
import { rules } from '#fostering/clocks/testing/case.ts'
import { begin } from '#fostering/household/begin.ts'
import { acted, newPart } from '#fostering/household/part.ts'
import { sweepParts } from '#fostering/household/sweep.ts'
import { filesInMemory } from '#fostering/household/testing/files.ts'
import { household, recruiter } from '#fostering/household/testing/world.ts'
import type { Support } from '#fostering/parts/carers/support.ts'
import { fosteringTable } from './testing/table.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let at = new Date('2027-01-04T10:00:00.000Z')
let ports: Parameters<typeof sweepParts>[0]
beforeAll(async () => {
  tables = await startTables([fosteringTable])
  const { casesTable, partsTable } = await import('./parts-table.ts')
  const now = () => at
  const parts = partsTable(rules, now, 'fostering')
  ports = { parts, files: filesInMemory(), cases: casesTable('fostering'), rules, now }
})
afterAll(() => tables.stop())

it('brings the line of a case up to the day when nobody does anything, and writes nothing else', async () => {
  await begin(ports, recruiter, {
    household,
    key: 'begin-this-household-once',
    values: {
      kind: 'fostering',
      source: { from: 'website' },
      people: { p1: { role: 'applicant', name: 'Sample One', here: true } },
      dates: { enquired: '2027-01-04' },
    },
  })
  const line = async () => (await ports.cases.open())[0]
  expect(await line()).toMatchObject({
    due: { line: 'enquiry-reply', day: '2027-01-05' },
    late: 0,
    asOf: '2027-01-04',
  })
  const before = await ports.parts.get(`${household}/head`)
  // Not in every minute: in the first of each quarter of an hour.
  at = new Date('2027-01-08T10:01:00.000Z')
  await sweepParts(ports)
  expect(await line()).toMatchObject({ late: 0 })
  at = new Date('2027-01-08T10:15:00.000Z')
  await sweepParts(ports)
  expect(await line()).toMatchObject({ late: 1, risen: 1, asOf: '2027-01-08' })
  const after = await ports.parts.get(`${household}/head`)
  expect(after).toEqual({ ...before, version: (before?.version ?? 0) + 1 })
  await sweepParts(ports)
  expect((await ports.parts.get(`${household}/head`))?.version).toBe(after?.version)
})

it('lists cases page by page, each once and nearest day first, as the whole list has them', async () => {
  for (let at = 0; at < 130; at++)
    await begin(ports, recruiter, {
      household: `FA-${String(at).padStart(4, '0')}-${String((at * 7919) % 10_000).padStart(4, '0')}`,
      key: `begin-household-number-${at}`,
      values: {
        kind: 'fostering',
        source: { from: 'website' },
        people: { p1: { role: 'applicant', name: `Sample ${at}`, here: true } },
        dates: { enquired: `2027-01-${String(4 + (at % 5)).padStart(2, '0')}` },
      },
    })
  const all: string[] = []
  const days: string[] = []
  let next: string | null | undefined
  do {
    const page = await ports.cases.page(next ?? undefined)
    expect(page.lines.length).toBeLessThanOrEqual(50)
    expect(PlaceInList.safeParse(page.next ?? '-').success).toBe(true)
    all.push(...page.lines.map(({ household }) => household))
    days.push(...page.lines.map(({ due }) => due?.day ?? ''))
    next = page.next
  } while (next)
  const whole = await ports.cases.open()
  expect(whole.length).toBe(131)
  expect(all.toSorted()).toEqual(whole.map(({ household }) => household).toSorted())
  expect(days).toEqual(days.toSorted())
})

it('lists requests for support by key and moment, those that are answered no more, and keeps a rota', async () => {
  const { dutyTable, supportLists } = await import('./support-table.ts')
  const [lists, duty] = [supportLists('fostering'), dutyTable('fostering')]
  const now = '2027-01-09T21:00:00.000Z'
  const name = (number: number) => `support.s${number}`
  const by = { id: 'p1', name: 'Sample One' }
  async function put(number: number, due: string, more: Partial<Support>) {
    const values: Support = {
      ...{ kind: 'advice', title: 'Advice', words: 'Help', urgent: false, tell: false, round: 1 },
      state: 'waiting',
      asked: { ...by, at: now },
      promise: { words: 'within 1 working day', due, source: 'A test' },
      ...more,
    }
    const entry = { type: 'ask', at: now, by: { as: 'applicant', ...by } } as const
    const part = acted(newPart(household, name(number), {}), values, entry)
    expect(await ports.parts.create(part)).toBeUndefined()
  }
  await put(2, '2027-01-11T17:00:00.000Z', { told: { at: now, round: 1 } })
  await put(1, '2027-01-09T23:00:00.000Z', {})
  await put(3, '2027-01-12T17:00:00.000Z', { risen: now })
  await put(4, '2027-01-08T17:00:00.000Z', { state: 'answered' })
  const pages: string[][] = []
  let next: string | null | undefined
  do {
    const page = await lists.waiting(2, next ?? undefined)
    pages.push(page.lines.map(({ part }) => part))
    next = page.next
  } while (next)
  expect(pages).toEqual([[name(1), name(2)], [name(3)]])
  expect((await lists.waiting(10)).next).toBeNull()
  expect((await lists.untold()).map(({ part }) => part)).toEqual([name(1)])
  expect(await lists.overdue('2027-01-10T00:00:00.000Z')).toEqual([])
  expect((await lists.overdue('2027-01-12T00:00:00.000Z')).map(({ part }) => part)).toEqual([name(2)])

  await duty.set('2027-01-10', 'Olive Peters')
  await duty.set('2027-01-12', 'Ravi Menon')
  await duty.set('2027-01-12', 'Grace Adeyemi')
  expect(await duty.between('2027-01-10', '2027-01-12')).toEqual([
    { day: '2027-01-10', name: 'Olive Peters' },
    { day: '2027-01-12', name: 'Grace Adeyemi' },
  ])
  await duty.set('2027-01-10', null)
  expect([await duty.on('2027-01-10'), (await duty.on('2027-01-12'))?.name]).toEqual([
    undefined,
    'Grace Adeyemi',
  ])
})
