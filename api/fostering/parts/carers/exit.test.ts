import { expect, it } from 'vitest'
import { caseView } from '../../household/case-view.ts'
import { sweepParts } from '../../household/sweep.ts'
import { assessor, does, manager, refused } from '../../household/testing/work.ts'
import { applicant, household, type World } from '../../household/testing/world.ts'
import { openPart } from '../../household/view.ts'
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
