import { describe, expect, it } from 'vitest'
import { factsOf } from '../clocks/of-head.ts'
import { planOf } from '../clocks/plan.ts'
import { rules } from '../clocks/testing/case.ts'
import { follow } from './follow.ts'
import { caseKeysOf } from './line.ts'
import { openCopy } from './report-view.ts'
import { everyChainFits, lineOf, one } from './testing/plan.ts'
import { finish, giveReport, read } from './testing/report.ts'
import {
  agreeAll,
  assessor,
  complete,
  completeAll,
  does,
  fillIn,
  manager,
  nothingSpecial,
  reasons,
  refused,
} from './testing/work.ts'
import { applicant, household, recruiter, world } from './testing/world.ts'

describe('an assessment that ends', () => {
  const begun = async () => {
    const at = await world('2026-11-02T10:00:00.000Z', { people: one, dates: { enquired: '2026-11-02' } })
    await nothingSpecial(at)
    await agreeAll(at)
    await fillIn(at)
    await does(at, applicant(), 'head', 'send')
    return at
  }

  it('is stopped in stage 1 at any time, by a manager, in full words, and stage 2 with it', async () => {
    const at = await begun()
    expect(await refused(at, manager, 'head', 'stop', { reasons })).toContain('Stage 1 has not begun')
    await does(at, manager, 'head', 'assess', { reasons })
    await does(at, assessor, 'head', 'begin-stage-two')
    expect(await refused(at, assessor, 'head', 'stop', { reasons })).toBe('forbidden')
    await does(at, manager, 'head', 'stop', { reasons })
    const { values } = await at.head()
    expect(values).toMatchObject({
      phase: 'closed',
      ended: { how: 'stopped' },
      dates: { ended: '2026-11-02' },
    })
    expect(values.decisions.at(-1)).toMatchObject({ what: 'stage-one', outcome: 'stopped', reasons })
    expect(planOf(factsOf(await at.head()), '2026-11-03', rules).ending).toContain(
      'you can complain about it',
    )
    for (const act of ['hand-over', 'pass-stage-one'])
      expect(await refused(at, manager, 'head', act, { which: 'report', reasons })).toBe('forbidden')
  })

  it('never begins where the council declines to assess, with the reasons and the way to complain', async () => {
    const at = await begun()
    expect(await refused(at, assessor, 'head', 'decline', { reasons })).toBe('forbidden')
    await does(at, manager, 'head', 'decline', { reasons })
    const head = await at.head()
    expect(head.values).toMatchObject({
      phase: 'closed',
      ended: { how: 'declined' },
      dates: { ended: '2026-11-02' },
    })
    expect(head.values.dates.decidedToAssess).toBeUndefined()
    expect(head.values.decisions.at(-1)).toMatchObject({ what: 'assess', outcome: 'declined', reasons })
    const plan = planOf(factsOf(head), '2026-11-03', rules)
    expect(plan.ending).toContain('you can complain about it')
    expect(plan.lines.filter(({ state }) => state === 'late')).toEqual([])
    expect(caseKeysOf(head, '2026-11-03', rules)).toMatchObject({ dueOn: '2029-11-02' })
    expect(await refused(at, manager, 'head', 'assess', { reasons })).toBe('forbidden')
  })

  it('is not declined once it has begun, nor before there is an application', async () => {
    const at = await begun()
    await does(at, manager, 'head', 'assess', { reasons })
    expect(await refused(at, manager, 'head', 'decline', { reasons })).toContain('already been decided')
    const early = await world('2026-11-02T10:00:00.000Z', { people: one })
    expect(await refused(early, manager, 'head', 'decline', { reasons })).toContain('no application yet')
  })

  it('is withdrawn by both who apply, and not by one of them for the other', async () => {
    const at = await world()
    await does(at, applicant('p1'), 'head', 'withdraw', { reason: 'too-long' })
    expect((await at.head()).values.phase).toBe('applying')
    expect(await refused(at, applicant('p1'), 'head', 'withdraw', { reason: 'other' })).toContain('already')
    await does(at, applicant('p1'), 'head', 'stay')
    await does(at, applicant('p1'), 'head', 'withdraw', { reason: 'too-long' })
    await does(at, applicant('p2'), 'head', 'withdraw', { reason: 'not-now', words: 'A new job.' })
    const { values } = await at.head()
    expect(values).toMatchObject({ phase: 'closed', ended: { how: 'withdrawn', reason: 'not-now' } })
    expect(values.withdrawing?.p1).toMatchObject({ reason: 'too-long' })
    expect(await at.ports.cases.open()).toEqual([])
  })

  it('ends too when the one who wanted to go on has left the household', async () => {
    const at = await world()
    await does(at, applicant('p1'), 'head', 'withdraw', { reason: 'family' })
    await does(at, applicant('p2'), 'head', 'leave', { person: 'p2' })
    expect((await at.head()).values).toMatchObject({ phase: 'closed', ended: { how: 'withdrawn' } })
  })

  it('stays open while a child is there whom nobody has found another home for', async () => {
    const at = await world('2026-11-30T10:00:00.000Z', {
      kind: 'connected-person',
      people: one,
      dates: { enquired: '2026-11-30', placed: '2026-11-30' },
    })
    await complete(at, 'checklist.schedule4')
    const child = { child: 'Sample Four', relation: 'Nephew', reasons }
    expect(await refused(at, manager, 'placement.c1', 'place', { ...child, on: '2026-11-29' })).toContain(
      'the day',
    )
    await does(at, manager, 'placement.c1', 'place', { ...child, on: '2026-11-30' })
    await does(at, recruiter, 'head', 'record-withdrawal', {
      reason: 'health',
      words: 'Her hip.',
      on: '2026-11-30',
    })
    expect((await at.head()).values).toMatchObject({
      phase: 'applying',
      ended: { how: 'withdrawn', words: 'Her hip.' },
    })
    const on = { on: '2026-11-30', words: 'With his aunt.' }
    await does(at, recruiter, 'placement.c1', 'other-arrangements', on)
    await does(at, recruiter, 'placement.c1', 'end', on)
    const { values, history } = await at.head()
    expect(values.phase).toBe('closed')
    expect(history.at(-1)).toMatchObject({ type: 'closed', by: { as: 'system' } })
    await everyChainFits(at)
  })

  it('goes on elsewhere, and the record follows in fifteen working days, with consent', async () => {
    const at = await begun()
    await does(at, recruiter, 'head', 'transfer', { to: 'Sample Fostering', reasons })
    expect((await at.head()).values).toMatchObject({ phase: 'closed', ended: { how: 'transferred' } })
    const asked = { service: 'Sample Fostering', on: '2026-11-02' }
    await does(at, manager, 'head', 'records-asked', { ...asked, agreed: true })
    expect(await lineOf(at, 'records')).toMatchObject({ due: { day: '2026-11-23' } })
    expect(await refused(at, manager, 'head', 'happened', { what: 'visited', on: '2026-11-02' })).toContain(
      'ended',
    )
    await does(at, manager, 'head', 'records-sent', { on: '2026-11-02' })
    expect(await lineOf(at, 'records')).toMatchObject({ state: 'done' })
  })

  it('comes back from those who decide, runs on in its times, and is handed over anew', async () => {
    const at = await begun()
    await does(at, manager, 'head', 'assess', { reasons })
    await completeAll(at, ['stage-one'])
    await does(at, manager, 'head', 'pass-stage-one', { reasons })
    await does(at, assessor, 'head', 'begin-stage-two')
    await giveReport(at)
    const back = { why: 'more-asked', reasons: 'The panel asks how the older children see it.' }
    expect(await refused(at, manager, 'head', 'take-back', back)).toContain('not with those who decide')
    const over = { which: 'report', reasons }
    await does(at, manager, 'head', 'hand-over', over)
    expect(await refused(at, assessor, 'report', 'reopen', { reasons })).toContain('with those who decide')
    expect(await refused(at, assessor, 'head', 'take-back', back)).toBe('forbidden')
    const due = (await lineOf(at, 'recommendation'))?.due
    at.go('2026-11-20T10:00:00.000Z')
    await does(at, manager, 'head', 'take-back', back)
    expect((await at.head()).values).toMatchObject({ phase: 'assessing' })
    expect((await at.head()).values.dates.handedOver).toBeUndefined()
    expect((await at.head()).known['referral.1']?.referral?.state).toBe('withdrawn')
    expect(await lineOf(at, 'recommendation')).toMatchObject({ state: 'waiting', due })
    expect((await at.head()).values.decisions.at(-1)).toMatchObject({
      what: 'taken-back',
      outcome: 'more-asked',
    })
    await does(at, assessor, 'report', 'reopen', { reasons: back.reasons })
    expect(await refused(at, manager, 'head', 'hand-over', over)).toContain('has not read the report yet')
    await finish(at, 'report')
    await does(at, assessor, 'report', 'show')
    await does(at, manager, 'head', 'hand-over', over)
    expect((await at.head()).values).toMatchObject({ phase: 'deciding', dates: { handedOver: '2026-11-20' } })
    // Before the panel again, with the papers of the new version, and once.
    await follow(at.ports, household)
    const referrals = Object.values((await at.head()).known).filter(({ kind }) => kind === 'referral')
    expect(referrals.map(({ name, referral }) => [name, referral?.state])).toEqual([
      ['referral.1', 'withdrawn'],
      ['referral.2', 'referred'],
    ])
    await everyChainFits(at)
  })

  it('hears what they say on paper and in a call, by the day on which it came', async () => {
    const at = await begun()
    await does(at, manager, 'head', 'assess', { reasons })
    await does(at, assessor, 'head', 'begin-stage-two')
    at.go('2026-12-23T10:00:00.000Z')
    const brief = 'report.brief'
    const letter = { person: 'p1', how: 'letter', text: 'We do not agree.', finished: true }
    expect(await refused(at, assessor, brief, 'note-comment', { ...letter, on: '2026-12-23' })).toContain(
      'does not have the report',
    )
    await giveReport(at, brief)
    // The ten working days end on 11 January. The letter came on that day, and was entered after it.
    at.go('2027-01-13T10:00:00.000Z')
    for (const [given, why] of [
      [{ ...letter, on: '2027-01-14' }, 'today or in the past'],
      [{ ...letter, on: '2026-12-22' }, 'They have had the report since 23 December 2026'],
      [{ ...letter, person: 'p2', on: '2027-01-11' }, 'not given to them'],
    ] as const)
      expect(await refused(at, assessor, brief, 'note-comment', given)).toContain(why)
    expect(await refused(at, applicant(), brief, 'note-comment', { ...letter, on: '2027-01-11' })).toBe(
      'forbidden',
    )
    await does(at, assessor, brief, 'note-comment', { ...letter, on: '2027-01-11' })
    await does(at, assessor, brief, 'note-comment', {
      ...letter,
      how: 'call',
      on: '2027-01-12',
      finished: false,
    })
    await does(at, applicant(), brief, 'comment', { text: 'As I said.', finished: false })
    const { comments } = await read(at, assessor, brief)
    expect(comments.map(({ on, late, told }) => [on, late, told])).toEqual([
      ['2027-01-13', true, null],
      ['2027-01-11', false, { how: 'letter', by: assessor.name, on: '2027-01-13' }],
      ['2027-01-12', true, { how: 'call', by: assessor.name, on: '2027-01-13' }],
    ])
    expect(await lineOf(at, 'brief-report-comments')).toMatchObject({ state: 'done', since: '2027-01-11' })
    const copy = await openCopy(at.ports, applicant(), await at.head(), brief)
    expect(copy).toMatchObject({ kind: 'done', item: { comment: { text: 'As I said.' }, told: [{}, {}] } })
  })

  it('gives a brief report with ten working days, and waits for them', async () => {
    const at = await begun()
    await does(at, manager, 'head', 'assess', { reasons })
    at.go('2026-12-23T10:00:00.000Z')
    const over = { which: 'brief-report', reasons }
    expect(await refused(at, manager, 'head', 'hand-over', over)).toContain('Stage 2 has not begun')
    await does(at, assessor, 'head', 'begin-stage-two')
    await giveReport(at, 'report.brief')
    at.go('2027-01-11T10:00:00.000Z')
    expect(await refused(at, manager, 'head', 'hand-over', over)).toContain(
      'until the end of 11 January 2027',
    )
    at.go('2027-01-12T10:00:00.000Z')
    await does(at, manager, 'head', 'hand-over', over)
    expect((await at.head()).values.phase).toBe('deciding')
  })
})
