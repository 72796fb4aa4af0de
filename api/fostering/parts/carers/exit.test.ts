import { expect, it } from 'vitest'
import { rules } from '../../clocks/testing/case.ts'
import { linesFor } from '../../desk/lines.ts'
import { caseView } from '../../household/case-view.ts'
import { lineOf } from '../../household/line.ts'
import { placeView } from '../../household/place-view.ts'
import { sweepParts } from '../../household/sweep.ts'
import { assessor, does, manager, refused } from '../../household/testing/work.ts'
import { applicant, household, type World } from '../../household/testing/world.ts'
import { openPart } from '../../household/view.ts'
import { opensWithReason } from '../../rights/break-glass.ts'
import type { Who } from '../../rights/may.ts'
import { carers } from './testing/wrong.ts'

const member = (id: string): Who => ({ as: 'member', id, name: 'Sample One' })
const said = { reasons: ['no-respite', 'health', 'health'], better: 'MARK breaks MARK' }
const reads = async (at: World, who: Who) =>
  JSON.stringify(await openPart(at.ports, who, household, 'exit.p1'))

it('is offered to whoever gave notice and to nobody else, and told once, with a reason at least', async () => {
  const at = await carers()
  expect(await refused(at, applicant('p1'), 'exit.p1', 'tell', { ...said, reads: true })).toBe('not-found')
  await does(at, applicant('p1'), 'head', 'resign')
  expect(await refused(at, applicant('p2'), 'exit.p1', 'tell', { ...said, reads: true })).toBe('forbidden')
  expect(await refused(at, applicant('p2'), 'exit.p2', 'tell', { ...said, reads: true })).toBe('not-found')
  await does(at, applicant('p1'), 'exit.p1', 'tell', { ...said, reads: true })
  expect((await at.part('exit.p1'))?.values).toMatchObject({ reasons: ['health', 'no-respite'] })
  expect(await refused(at, applicant('p1'), 'exit.p1', 'tell', { ...said, reads: true })).toContain('already')
})

it('is read by a manager only where they say so, and never by whoever supervised them or lives with them', async () => {
  for (const isRead of [true, false]) {
    const at = await carers()
    await does(at, applicant('p1'), 'head', 'resign')
    await does(at, applicant('p1'), 'exit.p1', 'tell', { ...said, reads: isRead })
    for (const secret of ['MARK breaks MARK', 'no-respite']) {
      expect((await reads(at, manager)).includes(secret)).toBe(isRead)
      expect(await reads(at, assessor)).not.toContain(secret)
      expect(await reads(at, applicant('p2'))).not.toContain(secret)
      expect(await reads(at, applicant('p1'))).toContain(secret)
    }
  }
})

it('lets nobody but a manager know that they want to talk to somebody independent', async () => {
  const at = await carers()
  await does(at, applicant('p1'), 'head', 'resign')
  await does(at, applicant('p1'), 'exit.p1', 'independent', { contact: '07700 900 982' })
  expect((await openPart(at.ports, assessor, household, 'exit.p1')).kind).not.toBe('done')
  expect(await reads(at, manager)).toContain('07700 900 982')
  const listed = async (who: Who) => JSON.stringify(await caseView(at.ports, who, await at.head()))
  expect(await listed(manager)).toContain('exit.p1')
  expect(await listed(assessor)).not.toContain('exit.p1')
  expect(await refused(at, assessor, 'exit.p1', 'talked', { on: '2027-04-01', by: 'Sample' })).toBe(
    'forbidden',
  )
})

it('promises the call by a day, tells who waits when it is late, and brings it to a manager alone', async () => {
  const at = await carers()
  await does(at, applicant('p1'), 'head', 'resign')
  await does(at, applicant('p1'), 'exit.p1', 'independent', { contact: '07700 900 982' })
  const id = 'after.exit.p1.independent'
  const place = async (who: string) => placeView(at.ports, applicant(who), await at.head())
  const due = { kind: 'day', day: '2027-03-31' }
  expect((await place('p1')).plan.lines.find((one) => one.id === id)).toMatchObject({ state: 'waiting', due })
  expect(JSON.stringify(await place('p2'))).not.toContain('exit.p1')
  // Why they leave may be told besides, and the call is still owed.
  await does(at, applicant('p1'), 'exit.p1', 'tell', { ...said, reads: false })
  at.go('2027-04-02T10:00:00.000Z')
  await sweepParts(at.ports)
  const late = async (who: Who) => (await caseView(at.ports, who, await at.head())).late
  expect((await place('p1')).late).toContainEqual(
    expect.objectContaining({ line: id, words: '2 working days overdue' }),
  )
  expect(await late(manager)).toContainEqual(expect.objectContaining({ line: id, risen: true }))
  expect(JSON.stringify(await late(assessor))).not.toContain(id)
  const line = lineOf(await at.head(), '2027-04-02', rules)
  expect(line.reserved).toMatchObject({ risen: 1, due: { day: '2027-03-31' } })
  expect(JSON.stringify(linesFor([assessor], [line]))).not.toMatch(/exit|independent/)
  expect(linesFor([manager], [line])[0]?.risen).toBe(line.risen + 1)
  expect(opensWithReason('exit.p1')).toBe(false)
  await does(at, manager, 'exit.p1', 'talked', { on: '2027-04-02', by: 'Sample Support' })
  expect((await place('p1')).plan.lines.some((one) => one.id === id)).toBe(false)
})

it('is still there for one of two once theirs has ended, and for both once all has', async () => {
  const at = await carers()
  await does(at, applicant('p1'), 'head', 'resign')
  at.go('2027-05-01T10:00:00.000Z')
  await sweepParts(at.ports)
  expect((await at.head()).values.people.p1).toMatchObject({ role: 'adult' })
  await does(at, member('p1'), 'exit.p1', 'independent', { contact: '07700 900 982' })
  await does(at, applicant('p2'), 'head', 'resign')
  at.go('2027-06-01T10:00:00.000Z')
  await sweepParts(at.ports)
  expect((await at.head()).values.phase).toBe('closed')
  await does(at, applicant('p2'), 'exit.p2', 'tell', { reasons: ['rather-not-say'], reads: false })
  await does(at, manager, 'exit.p1', 'talked', { on: '2027-06-01', by: 'Sample Support' })
  expect((await at.head()).known['exit.p1']).toMatchObject({ state: 'done' })
})
