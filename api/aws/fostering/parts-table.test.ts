import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTables } from '#aws/testing/tables.ts'
import { rules } from '#fostering/clocks/testing/case.ts'
import { begin } from '#fostering/household/begin.ts'
import { sweepParts } from '#fostering/household/sweep.ts'
import { household, recruiter } from '#fostering/household/testing/world.ts'
import { fosteringTable } from './testing/table.ts'

let tables: Awaited<ReturnType<typeof startTables>>
let at = new Date('2027-01-04T10:00:00.000Z')
let ports: Parameters<typeof sweepParts>[0]
beforeAll(async () => {
  tables = await startTables([fosteringTable])
  const { casesTable, partsTable } = await import('./parts-table.ts')
  const now = () => at
  ports = { parts: partsTable(rules, now, 'fostering'), cases: casesTable('fostering'), rules, now }
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
