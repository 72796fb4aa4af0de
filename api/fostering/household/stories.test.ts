import { describe, expect, it } from 'vitest'
import { everyChainFits, lineOf, one } from './testing/plan.ts'
import { giveReport } from './testing/report.ts'
import {
  assessor,
  complete,
  completeAll,
  does,
  manager,
  reasons,
  refused,
  toAssessing,
} from './testing/work.ts'
import { applicant, recruiter, world } from './testing/world.ts'

describe('from the first word to the hands of those who decide', () => {
  it('of a couple: both stages side by side, each with its own time', async () => {
    const at = await world('2026-11-02T10:00:00.000Z', { dates: { enquired: '2026-11-02' } })
    expect(await refused(at, applicant(), 'head', 'send')).toContain('Your health: not begun.')
    await toAssessing(at)
    expect((await at.head()).values).toMatchObject({ phase: 'assessing', dates: { applied: '2026-11-02' } })
    await does(at, assessor, 'head', 'begin-stage-two')
    expect(await refused(at, manager, 'head', 'pass-stage-one', { reasons })).toContain(
      'Criminal record check (enhanced DBS): not begun.',
    )
    at.go('2026-12-23T10:00:00.000Z')
    await completeAll(at, ['stage-one'])
    expect(await lineOf(at, 'stage-one-decision')).toMatchObject({
      state: 'waiting',
      due: { kind: 'day', day: '2027-01-11' },
    })
    // In time on its last day, and late on the next.
    at.go('2027-01-12T10:00:00.000Z')
    expect(await lineOf(at, 'stage-one-decision')).toMatchObject({ state: 'late' })
    await does(at, manager, 'head', 'pass-stage-one', { reasons })
    expect(await refused(at, manager, 'head', 'hand-over', { which: 'report', reasons })).toContain(
      'The report about you: not begun.',
    )
    await giveReport(at)
    await does(at, manager, 'head', 'hand-over', { which: 'report', reasons })
    const { values } = await at.head()
    expect(values).toMatchObject({
      phase: 'deciding',
      dates: { informationComplete: '2026-12-23', stageOneDecided: '2027-01-12', handedOver: '2027-01-12' },
    })
    expect(values.decisions.map(({ what, outcome }) => [what, outcome])).toEqual([
      ['assess', 'begun'],
      ['stage-one', 'passed'],
      ['hand-over', 'report'],
    ])
    expect(await lineOf(at, 'recommendation')).toMatchObject({ due: { day: '2027-07-02' } })
    await everyChainFits(at)
  })

  it('of a single applicant, who waits a while and goes on', async () => {
    const at = await world('2026-11-02T10:00:00.000Z', { people: one })
    await toAssessing(at)
    expect(await refused(at, assessor, 'head', 'pause', { reason: 'busy', why: 'Moving house' })).toBe(
      'No time stands still for this reason',
    )
    await does(at, assessor, 'head', 'pause', {
      reason: 'agreed',
      why: 'You asked to wait while you move house.',
    })
    expect(await lineOf(at, 'check.p1.dbs')).toMatchObject({ state: 'paused' })
    // No law lets the eight months of fostering stand still.
    expect(await lineOf(at, 'recommendation')).toMatchObject({
      clock: { runsOn: true },
      due: { day: '2027-07-02' },
    })
    expect(await refused(at, assessor, 'head', 'pause', { reason: 'agreed', why: 'Again' })).toContain(
      'paused already',
    )
    at.go('2026-11-30T10:00:00.000Z')
    await does(at, assessor, 'head', 'resume')
    expect((await at.head()).values.pauses).toEqual([
      {
        reason: 'agreed',
        why: 'You asked to wait while you move house.',
        from: '2026-11-02',
        until: '2026-11-29',
      },
    ])
    await completeAll(at, ['stage-one'])
    await does(at, manager, 'head', 'pass-stage-one', { reasons })
    await does(at, assessor, 'head', 'begin-stage-two')
    await giveReport(at)
    await does(at, manager, 'head', 'hand-over', { which: 'report', reasons })
    expect((await at.head()).values.phase).toBe('deciding')
    await everyChainFits(at)
  })

  it('of a relative: Schedule 4 first, sixteen weeks from the placement, once eight more, and a child who is there throughout', async () => {
    const at = await world('2026-11-30T10:00:00.000Z', {
      kind: 'connected-person',
      people: one,
      dates: { enquired: '2026-11-30' },
    })
    const c1 = 'placement.c1'
    const child = { child: 'Sample Four', relation: 'Grandchild', on: '2026-11-30', reasons }
    expect(await refused(at, manager, c1, 'place', child)).toContain('A first look at your home')
    expect(await refused(at, recruiter, c1, 'place', child)).toBe('forbidden')
    await complete(at, 'checklist.schedule4')
    await does(at, manager, c1, 'place', child)
    expect(await lineOf(at, 'temporary-approval')).toMatchObject({ due: { day: '2027-03-22' } })
    expect(await refused(at, manager, c1, 'place', child)).toContain('The child is there already')
    await toAssessing(at)
    await completeAll(at, ['stage-one'])
    await does(at, manager, 'head', 'pass-stage-one', { reasons })
    await does(at, assessor, 'head', 'begin-stage-two')
    at.go('2027-03-22T10:00:00.000Z')
    const why = { reasons: 'It is still the best place for the child.' }
    expect(await refused(at, manager, c1, 'extend', why)).toBe(
      'Not yet. The panel’s views are not recorded. The child’s independent reviewing officer has not been told.',
    )
    const told = { on: '2027-03-15', words: 'They agree.' }
    await does(at, assessor, c1, 'panel-views', told)
    expect(await refused(at, manager, c1, 'extend', why)).toContain('reviewing officer has not been told')
    await does(at, assessor, c1, 'reviewing-officer-told', told)
    await does(at, manager, c1, 'extend', why)
    expect(await lineOf(at, 'temporary-approval')).toMatchObject({ due: { day: '2027-05-17' } })
    expect(await refused(at, manager, c1, 'extend', why)).toContain('can be once only')
    expect(await refused(at, assessor, c1, 'end', { on: '2027-03-22', words: 'With her aunt.' })).toContain(
      'It is not recorded where the child will live',
    )
    await giveReport(at)
    await does(at, manager, 'head', 'hand-over', { which: 'report', reasons })
    expect((await at.head()).values.phase).toBe('deciding')
    await everyChainFits(at)
  })

  it('of an adopter: one stage after the other, asked for in time, with the days to say something of the report', async () => {
    const at = await world('2026-11-02T10:00:00.000Z', { kind: 'adoption', people: one })
    await toAssessing(at)
    expect(await lineOf(at, 'adoption-stage-one')).toMatchObject({ due: { day: '2027-01-02' } })
    expect(await refused(at, assessor, 'head', 'begin-stage-two')).toContain('Stage 1 is not decided yet')
    // In adoption an agreed pause does stop the time.
    await does(at, assessor, 'head', 'pause', { reason: 'agreed', why: 'You asked to wait.' })
    expect(await lineOf(at, 'adoption-stage-one')).toMatchObject({ state: 'paused' })
    at.go('2026-11-12T10:00:00.000Z')
    await does(at, assessor, 'head', 'resume')
    expect(await lineOf(at, 'adoption-stage-one')).toMatchObject({ due: { day: '2027-01-11' } })
    await completeAll(at, ['stage-one'])
    await does(at, manager, 'head', 'pass-stage-one', { reasons })
    expect(await lineOf(at, 'adoption-ask-stage-two')).toMatchObject({ due: { day: '2027-05-12' } })
    at.go('2027-05-13T10:00:00.000Z')
    expect(await refused(at, applicant(), 'head', 'ask-stage-two')).toContain(
      'The household asked after 12 May 2027',
    )
    at.go('2027-05-12T10:00:00.000Z')
    await does(at, applicant(), 'head', 'ask-stage-two')
    expect(await lineOf(at, 'adoption-stage-two')).toMatchObject({ due: { day: '2027-09-12' } })
    await does(at, assessor, 'head', 'begin-stage-two')
    await giveReport(at)
    expect(await refused(at, manager, 'head', 'hand-over', { which: 'report', reasons })).toBe(
      'Not yet. The household may comment until the end of 19 May 2027.',
    )
    at.go('2027-05-20T10:00:00.000Z')
    await does(at, manager, 'head', 'hand-over', { which: 'report', reasons })
    expect((await at.head()).values.phase).toBe('deciding')
    await everyChainFits(at)
  })
})
