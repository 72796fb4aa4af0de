import { spawnSync } from 'node:child_process'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { expect, inject, it } from 'vitest'
import { addDays, addMonths } from '#contract/calendar/day.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import { operatorClients, outputs } from '#infra/operate/clients.ts'
import { tracesOf } from './support/data-of.ts'
import { today } from './support/fostering/application.ts'
import { actOn, ask, beginCase, caseOf, openedPlace, ownPlace } from './support/fostering/household.ts'
import { tokenFor } from './support/staff.ts'

const url = inject('url')
const dataDir = inject('dataDir')
process.env.SHIRE_DATA = inject('dataDir')

/** Of nobody, and in nothing else that this installation has. */
const planted = { name: 'Rosalind Quillfeather', words: 'Tansyford ague', why: 'Harrowgate quarrel' }
const year = new Date().getFullYear()
/** Enough that the older of them move into a volume beside the part. */
const long = `${planted.words} ${'again '.repeat(800)}`

const erase = (...stop: string[]) =>
  spawnSync(process.execPath, ['e2e/support/fostering/erase.ts', ...stop], { encoding: 'utf8' })

/** Everything of the table, as it lies there, with what its indexes hold. */
async function everything(): Promise<string> {
  const { documents } = operatorClients()
  const found: unknown[] = []
  let from: Record<string, unknown> | undefined
  const TableName = (await outputs()).FosteringTableName
  do {
    const page = await documents.send(
      new ScanCommand({ TableName, ...(from ? { ExclusiveStartKey: from } : {}) }),
    )
    found.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return JSON.stringify(found)
}

/** A household that wrote much, and whose case ended on this day. `approved`: it was approved until then. */
async function ended(on: string, name: string, approved?: string): Promise<string> {
  const staff = await tokenFor(url, 'fostering-assessors')
  const { household } = await beginCase(url, staff, {
    kind: approved ? 'early-permanence' : 'fostering',
    source: 'phone',
    enquired: '2010-01-04',
    people: [{ role: 'applicant', name }],
    ...(approved ? { approved } : {}),
  })
  const { token } = await openedPlace(url, staff, household, 'p1')
  for (let at = 0; at < 12; at++)
    await actOn(url, token, ownPlace, `thread.p1.${year}`, 'write', { text: long, whose: null })
  await actOn(url, staff, caseOf(household), 'visit.v1', 'plan', {
    from: new Date(Date.now() + 86_400_00).toISOString(),
    where: planted.words,
  })
  const said = { reason: 'health', words: planted.why, on }
  await actOn(url, staff, caseOf(household), 'head', 'record-withdrawal', said)
  return household
}

it('takes all of a record out once its time is over, to the day, though it is killed on the way', async () => {
  const before = (years: number) => addMonths(today(), -12 * years)
  const names = { three: `${planted.name} Three`, ten: `${planted.name} Ten` }
  const over = [
    await ended(addDays(before(3), -1), names.three),
    await ended(addDays(before(10), -1), names.ten, '2012-01-04'),
  ]
  // The last day is a day on which it is kept; and an approval keeps it for longer than three years.
  const kept = [
    await ended(before(3), 'Kept Until Today'),
    await ended(before(10), 'Kept Until Today Too', '2012-01-04'),
    await ended(before(4), 'Kept For Ten Years', '2012-01-04'),
  ]
  expect(await everything()).toContain(names.three)
  // Killed as it takes out one part or another, head or volume, and begun again each time.
  for (const stop of ['0', '1', '3']) expect(erase(stop).signal).toBe('SIGKILL')
  expect(erase()).toMatchObject({ status: 0, stderr: '' })

  const left = await everything()
  for (const name of Object.values(names)) expect([name, left.includes(name)]).toEqual([name, false])
  const manager = await tokenFor(url, 'fostering-managers')
  for (const household of kept) {
    const { status, body } = await ask<CaseView>(url, manager, caseOf(household))
    expect([household, status, body.people.length]).toEqual([household, 200, 1])
  }
  for (const household of over) {
    expect((await ask<CaseView>(url, manager, caseOf(household))).body.people).toEqual([])
    const items = (JSON.parse(left) as Record<string, unknown>[]).filter(({ part }) => part === household)
    expect(items.map(({ sort, caseKey }) => [sort, caseKey])).toEqual([['head', undefined]])
  }
  // The record that is left is whole: the hash of each part's end, and nothing of what stood there.
  for (const household of over) {
    const check = spawnSync(process.execPath, ['infra/operate/check-record.ts', household], {
      encoding: 'utf8',
    })
    expect(check).toMatchObject({ status: 0, stdout: '1 parts, and all of them fit.\n' })
  }
  expect(tracesOf(dataDir, Object.values(planted))).toEqual([])
})

it('takes out what somebody asked for and a manager granted, and leaves the rest until its day', async () => {
  const household = await ended(today(), 'Kept For Three Years')
  const manager = await tokenFor(url, 'fostering-managers')
  const request = 'erasure.p1'
  await actOn(url, manager, caseOf(household), 'head', 'records-asked', {
    service: 'Sample Fostering',
    on: today(),
    agreed: true,
  })
  await actOn(url, manager, caseOf(household), request, 'record', { on: today(), how: 'letter' })
  const granted = { outcome: 'granted', reasons: 'Nobody needs the messages.' }
  await actOn(url, manager, caseOf(household), request, 'answer', granted)
  expect(erase('0').signal).toBe('SIGKILL')
  expect(erase()).toMatchObject({ status: 0, stderr: '' })
  const items = (JSON.parse(await everything()) as Record<string, unknown>[]).filter(
    ({ part }) => part === household,
  )
  const sorts = items.map(({ sort }) => String(sort))
  expect(sorts.filter((sort) => sort.startsWith('thread'))).toEqual([])
  expect(sorts).toEqual(expect.arrayContaining(['head', request, 'visit.v1']))
  const { body } = await ask<CaseView>(url, manager, caseOf(household))
  expect(body.parts.find(({ name }) => name === `thread.p1.${year}`)).toMatchObject({ erased: today() })
  const check = spawnSync(process.execPath, ['infra/operate/check-record.ts', household], {
    encoding: 'utf8',
  })
  expect(check.status).toBe(0)
})
