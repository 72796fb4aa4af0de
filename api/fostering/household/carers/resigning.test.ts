import { expect, it } from 'vitest'
import { keptUntil } from '../../clocks/kept.ts'
import { factsOf } from '../../clocks/of-head.ts'
import { rules } from '../../clocks/testing/case.ts'
import { carers } from '../../parts/carers/testing/wrong.ts'
import { caseView } from '../case-view.ts'
import { countedOf } from '../counted.ts'
import { placeView } from '../place-view.ts'
import { registerOf } from '../referrals/register.ts'
import { sweepParts } from '../sweep.ts'
import { approved, everyChainFits, lineOf } from '../testing/referral.ts'
import { assessor, does, manager, refused } from '../testing/work.ts'
import { applicant, recruiter, type World } from '../testing/world.ts'

const couple = {
  p1: { role: 'applicant', name: 'Sample One', here: true },
  p2: { role: 'applicant', name: 'Sample Two', here: true },
} as const

const registered = async (at: World) =>
  registerOf(await at.ports.cases.register(), (await at.ports.now()).toISOString().slice(0, 10), rules)
    .entries[0]

it('ends an approval 28 days after the notice, Easter Monday or not, with nobody doing anything', async () => {
  const at = await carers()
  at.go('2027-03-01T10:00:00.000Z')
  await does(at, applicant('p1'), 'head', 'resign', { words: 'We are moving away.' })
  expect(await refused(at, applicant('p1'), 'head', 'resign')).toContain('We have your notice already')
  expect(placeView(at.ports, applicant('p2'), await at.head()).leaving).toEqual([
    { person: 'p1', received: '2027-03-01', ends: '2027-03-29' },
  ])
  await does(at, applicant('p2'), 'head', 'resign')
  expect(await lineOf(at, 'resignation')).toMatchObject({ due: { day: '2027-03-29' } })
  expect(await lineOf(at, 'councils-told')).toMatchObject({ state: 'waiting', due: { day: '2027-03-03' } })
  await does(at, assessor, 'head', 'told-councils', { on: '2027-03-01', words: 'Both, by email.' })
  // Summer time begins on the day before: an hour before midnight by UTC the last day has begun in England.
  at.go('2027-03-28T22:45:00.000Z')
  await sweepParts(at.ports)
  expect((await at.head()).values.phase).toBe('approved')
  at.go('2027-03-28T23:00:00.000Z')
  await sweepParts(at.ports)
  const head = await at.head()
  expect(head.values).toMatchObject({
    phase: 'closed',
    ended: { how: 'resigned' },
    dates: { ended: '2027-03-29' },
  })
  expect(keptUntil(factsOf(head), rules)?.due).toEqual({ kind: 'day', day: '2037-03-29' })
  expect(head.history.at(-1)).toMatchObject({ type: 'resigned', by: { as: 'system' } })
  const many = head.history.length
  at.go('2027-03-30T10:00:00.000Z')
  await sweepParts(at.ports)
  expect((await at.head()).history).toHaveLength(many)
  await everyChainFits(at)
})

it('counts a letter from the day on which it was received, and lets both sides agree that somebody stays', async () => {
  const at = await carers()
  const letter = { person: 'p1', on: '2027-03-01' }
  expect(await refused(at, recruiter, 'head', 'record-resignation', letter)).toBe('forbidden')
  expect(await refused(at, manager, 'head', 'record-resignation', { ...letter, on: '2027-03-23' })).toContain(
    'today or in the past',
  )
  expect(await refused(at, manager, 'head', 'record-resignation', { ...letter, person: 'p3' })).toContain(
    'somebody who is approved',
  )
  await does(at, manager, 'head', 'record-resignation', letter)
  expect((await caseView(at.ports, manager, await at.head())).leaving).toEqual([
    { person: 'p1', received: '2027-03-01', ends: '2027-03-29' },
  ])
  await does(at, manager, 'head', 'take-back-resignation', { person: 'p1', words: 'She stays.' })
  expect((await at.head()).values.dates.oneResigned).toBeUndefined()
  at.go('2027-04-01T10:00:00.000Z')
  await sweepParts(at.ports)
  expect((await at.head()).values).toMatchObject({ phase: 'approved', people: { p1: { role: 'applicant' } } })
})

it('of one of two ends theirs alone, and the approval of the other is reviewed', async () => {
  const at = await approved('fostering', undefined, couple)
  const today = at.ports.now().toISOString().slice(0, 10)
  await does(at, manager, 'head', 'record-resignation', { person: 'p2', on: today })
  expect((await registered(at))?.people).toHaveLength(2)
  const ends = (await caseView(at.ports, manager, await at.head())).leaving[0]?.ends ?? ''
  at.go(`${ends}T10:00:00.000Z`)
  await sweepParts(at.ports)
  expect(countedOf(await at.head())?.more).toMatchObject({ oneStopped: [ends] })
  expect(countedOf(await at.head())?.more?.gone).toBeUndefined()
  const { values } = await at.head()
  expect(values).toMatchObject({
    phase: 'approved',
    people: { p1: { role: 'applicant' }, p2: { role: 'adult', here: true } },
    dates: { reviewNeeded: ends },
  })
  expect(await registered(at)).toMatchObject({ people: [{ id: 'p1' }], ended: null })
  expect(await refused(at, applicant('p2'), 'head', 'resign')).not.toBe('')
  // The last of them ends it for the household.
  await does(at, applicant('p1'), 'head', 'resign')
  at.go('2028-09-01T10:00:00.000Z')
  await sweepParts(at.ports)
  await does(at, applicant('p1'), 'exit.p1', 'tell', { reasons: ['money'], reads: false })
  const last = await at.head()
  expect(countedOf(last)?.more).toMatchObject({
    gone: 'resigned',
    ended: last.values.dates.ended,
    exits: [{ reasons: ['money'] }],
  })
  expect(last.values.phase).toBe('closed')
  // Their page goes on as that of somebody who was approved: the day stands with the decision, and not in the head.
  expect(placeView(at.ports, applicant('p1'), last).dates.approved).toBe(factsOf(last).dates.approved)
  expect(factsOf(last).dates.approved).toBeDefined()
  expect(await registered(at)).toMatchObject({ ended: last.values.dates.ended, review: null })
  await everyChainFits(at)
})

it('has nobody left behind where somebody is cut off between the end and what follows it', async () => {
  const at = await approved('fostering', undefined, couple)
  await does(at, applicant('p1'), 'head', 'resign')
  await does(at, applicant('p2'), 'head', 'resign')
  at.go('2028-09-01T10:00:00.000Z')
  const { carried } = at.ports.parts
  at.ports.parts.carried = async () => {
    throw new Error('cut off')
  }
  await expect(sweepParts(at.ports)).rejects.toThrow('cut off')
  at.ports.parts.carried = carried
  await sweepParts(at.ports)
  await sweepParts(at.ports)
  expect((await at.head()).values.phase).toBe('closed')
  expect((await registered(at))?.ended).not.toBeNull()
})
