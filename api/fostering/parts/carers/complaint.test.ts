import { describe, expect, it } from 'vitest'
import { phases } from '#contract/fostering/case.ts'
import type { CaseLine } from '#contract/fostering/case-line.ts'
import { dayOf } from '../../desk/day.ts'
import { linesFor, worksWith } from '../../desk/lines.ts'
import { caseView } from '../../household/case-view.ts'
import { assessor, does, manager, refused } from '../../household/testing/work.ts'
import { applicant, household, type World } from '../../household/testing/world.ts'
import { opensWithReason } from '../../rights/break-glass.ts'
import { mayPart, type Who } from '../../rights/may.ts'
import { actors } from '../../rights/table.ts'
import { carers, chainsFit, lineOf, placeOf, seenBy } from './testing/wrong.ts'

const c1 = 'complaint.p1.x1'

describe('a complaint', () => {
  const complain = (at: World) =>
    does(at, applicant(), c1, 'make', { words: 'Nobody rang me back.', wants: 'A call.' })

  it('goes through its three stages, each with its own days, and on to the Ombudsman', async () => {
    const at = await carers()
    await complain(at)
    expect(await lineOf(at, c1, 'acknowledged')).toMatchObject({
      state: 'waiting',
      due: { day: '2027-03-24' },
    })
    expect(await lineOf(at, c1, 'one')).toMatchObject({ due: { day: '2027-04-07' }, about: ['p1'] })
    expect(await refused(at, applicant(), c1, 'ask', { words: 'More.' })).toContain(
      'once this one has been answered',
    )
    await does(at, manager, c1, 'acknowledge', { on: '2027-03-22', name: 'Ann Cole', contact: '0300 1' })
    await does(at, manager, c1, 'longer', { why: 'Four people have to be heard.' })
    expect(await lineOf(at, c1, 'one')).toMatchObject({ due: { day: '2027-04-21' } })
    expect(await refused(at, manager, c1, 'longer', { why: 'Again' })).toContain(
      'already has the longest time',
    )
    at.go('2027-04-22T10:00:00.000Z')
    expect(await lineOf(at, c1, 'one')).toMatchObject({ state: 'late' })
    await does(at, manager, c1, 'answer', { outcome: 'not-upheld', words: 'We did ring.' })
    expect(await lineOf(at, c1, 'ask-two')).toMatchObject({
      state: 'waiting',
      whose: 'applicant',
      due: { day: '2027-05-21' },
    })
    await does(at, applicant(), c1, 'ask', { words: 'You rang another number.' })
    expect(await lineOf(at, c1, 'two')).toMatchObject({ due: { day: '2027-05-28' } })
    await does(at, manager, c1, 'longer', { why: 'The investigator was ill.' })
    expect(await lineOf(at, c1, 'two')).toMatchObject({ due: { day: '2027-07-26' } })
    await does(at, manager, c1, 'answer', { outcome: 'partly-upheld', words: 'One call was missed.' })
    await does(at, applicant(), c1, 'ask', { words: 'There were three.' })
    expect(await refused(at, manager, c1, 'answer', { outcome: 'upheld', words: 'Yes.' })).toContain(
      'has reported',
    )
    at.go('2027-05-10T10:00:00.000Z')
    expect(await refused(at, manager, c1, 'panel-reported', { on: '2027-05-10' })).toContain('panel met')
    await does(at, manager, c1, 'panel-met', { on: '2027-05-07' })
    expect(await lineOf(at, c1, 'panel-report')).toMatchObject({
      due: { day: '2027-05-14' },
      whose: 'somebody',
    })
    await does(at, manager, c1, 'panel-reported', { on: '2027-05-10' })
    expect(await lineOf(at, c1, 'three')).toMatchObject({ due: { day: '2027-06-01' } })
    await does(at, manager, c1, 'answer', { outcome: 'upheld', words: 'We are sorry.' })
    expect(await seenBy(at, applicant(), c1)).toMatchObject({ stage: 'answered-three' })
    expect((await at.head()).known[c1]).toMatchObject({ state: 'done', whose: null })
    expect(await refused(at, applicant(), c1, 'withdraw')).toBe('This complaint is over.')
    await chainsFit(at)
  })

  it('can be asked on until the last day, and after it only where somebody lets it be', async () => {
    const at = await carers()
    await complain(at)
    await does(at, manager, c1, 'answer', { outcome: 'not-upheld', words: 'We did ring.' })
    at.go('2027-04-22T10:00:00.000Z')
    expect(await refused(at, applicant(), c1, 'ask', { words: 'More.' })).toContain('21 April 2027')
    expect(await lineOf(at, c1, 'ask-two')).toMatchObject({ state: 'not-needed' })
    await does(at, manager, c1, 'record-ask', { on: '2027-04-22', words: 'They were in hospital.' })
    expect(await seenBy(at, applicant(), c1)).toMatchObject({ stage: 'two' })
  })

  it('is over as a whole once it is taken back', async () => {
    const at = await carers()
    await complain(at)
    await does(at, applicant(), c1, 'withdraw', { words: 'They rang.' })
    expect(await lineOf(at, c1, 'one')).toMatchObject({ state: 'not-needed', due: null })
    expect((await at.head()).known[c1]).toMatchObject({ state: 'done' })
  })

  it('can be made by whoever applies, and after a case is closed', async () => {
    const at = await carers()
    for (const phase of phases) expect(mayPart(applicant(), 'fill', c1, phase)).toBe(true)
    expect(await refused(at, applicant('p2'), c1, 'make', { words: 'I' })).toBe('forbidden')
  })

  it('is not even a number of what others have to do, for the other of a couple', async () => {
    const at = await carers()
    const before = (await placeOf(at, 'p2')).plan.others
    await complain(at)
    await does(at, manager, c1, 'acknowledge', { on: '2027-03-22', name: 'Ann Cole', contact: '0300 1' })
    await does(at, manager, c1, 'answer', { outcome: 'not-upheld', words: 'We did ring.' })
    expect(await lineOf(at, c1, 'ask-two')).toMatchObject({ state: 'waiting', whose: 'applicant' })
    expect((await placeOf(at, 'p2')).plan.others).toBe(before)
  })

  it('is nothing that whoever supervises them, or the other of a couple, hears of', async () => {
    const at = await carers()
    await complain(at)
    const head = await at.head()
    const others = JSON.stringify([
      await caseView(at.ports, assessor, head),
      await placeOf(at, 'p2'),
      worksWith([assessor], await at.ports.cases.open()),
    ])
    expect(others.match(/.{80}complaint.{80}/)?.[0]).toBeUndefined()
    expect(await seenBy(at, applicant('p2'), c1)).toBe('not-found')
    expect(await seenBy(at, assessor, c1)).toBe('not-found')
    expect(opensWithReason(c1)).toBe(false)
    expect((await placeOf(at, 'p1')).plan.lines.map(({ id }) => id)).toContain(`after.${c1}.one`)
  })

  it('rises to managers where it is late, and stands in their list alone', async () => {
    const at = await carers()
    await complain(at)
    at.go('2027-04-12T10:00:00.000Z')
    await at.ports.parts.relist(household)
    const open = await at.ports.cases.open()
    const risen = (all: Who[]) => dayOf(worksWith(all, open), '2027-04-12', { manages: true })[0]?.total
    expect(risen([manager])).toBe(1)
    expect(risen([assessor])).toBe(0)
    expect(worksWith([manager], open)[0]).toMatchObject({
      due: { title: 'Confirm that we have their complaint' },
    })
    for (const who of actors.filter((as) => as !== 'manager')) {
      const lines = linesFor(
        [{ as: who, id: 's', name: 'S', hub: 'h' }],
        open.map((one): CaseLine => ({ ...one, hub: 'h' })),
      )
      expect([who, JSON.stringify(lines).includes('complaint')]).toEqual([who, false])
    }
  })
})
