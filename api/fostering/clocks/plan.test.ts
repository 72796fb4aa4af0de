import { describe, expect, it } from 'vitest'
import { Gate, Late, Nearest, Plan, type PlanLine, Quiet } from '#contract/fostering/clocks.ts'
import type { CaseFacts } from './facts.ts'
import { gatesOf } from './gates/index.ts'
import { lateness } from './late.ts'
import { nearestOf } from './nearest.ts'
import { pauseEffect } from './pause.ts'
import { planOf } from './plan.ts'
import { quietOf } from './quiet.ts'
import { caseOf, dated, everything, family, rules, undated, withoutPart, withPart } from './testing/case.ts'

const lineOf = (id: string, facts: CaseFacts, today = '2026-12-01'): PlanLine => {
  const line = planOf(facts, today, rules).lines.find((one) => one.id === id)
  if (!line) throw new Error(`No line ${id}`)
  return line
}
const asked = caseOf('fostering', { dates: { enquired: '2026-11-30' } })
const begun = dated(asked, { applied: '2026-06-01', decidedToAssess: '2026-06-08' })

describe('a line', () => {
  it('says who does what by when, from the first question on', () => {
    expect(lineOf('enquiry-reply', asked)).toEqual({
      id: 'enquiry-reply',
      stage: 'enquiry',
      title: 'Answer to your question',
      state: 'waiting',
      whose: 'council',
      about: [],
      part: null,
      since: '2026-11-30',
      due: { kind: 'day', day: '2026-12-01' },
      dueWords: 'by 1 December 2026',
      clock: {
        id: 'enquiry-reply',
        title: 'Answer a question about fostering',
        length: '1 working day',
        unit: 'working days',
        began: '2026-11-30',
        source: 'The council’s own target.',
        sure: 'M',
        set: 'council',
        runsOn: false,
      },
      next: 'Somebody from the team will get in touch with you.',
    })
    expect(lineOf('enquiry-reply', asked, '2026-12-02')).toMatchObject({
      state: 'late',
      next: 'We should have done this by now. We are sorry. Ask your worker about it.',
    })
    const replied = dated(asked, { replied: '2026-12-02' })
    expect(lineOf('enquiry-reply', replied, '2026-12-09')).toMatchObject({
      state: 'done',
      since: '2026-12-02',
      next: '',
    })
  })

  it('goes by the day on which a hub took the question', () => {
    expect(lineOf('enquiry-visit', asked).due).toEqual({ kind: 'day', day: '2026-12-07' })
  })

  it.each([
    [undefined, 'not-started', 'council', 'We will ask for this check.'],
    [
      { state: 'waiting', whose: 'somebody' },
      'waiting',
      'somebody',
      'We have asked, and wait for an answer.',
    ],
    [
      { state: 'waiting', whose: 'somebody', due: '2026-11-30' },
      'late',
      'somebody',
      'We have asked, and wait for an answer.',
    ],
    [{ state: 'concern' }, 'waiting', 'council', 'We look at what came back, and talk to you.'],
    [
      { state: 'withdrawn' },
      'waiting',
      'applicant',
      'Tell us whether you agree to this. You can change your mind.',
    ],
    [{ state: 'done' }, 'done', 'council', ''],
  ] as const)('of a check that is %o is %s, for the %s', (more, state, whose, next) => {
    const facts = more ? withPart(begun, 'check.p1.dbs', more) : begun
    expect(lineOf('check.p1.dbs', facts)).toMatchObject({
      state,
      whose,
      next,
      about: ['p1'],
      part: 'check.p1.dbs',
    })
  })

  it('asks first whether they agree', () => {
    expect(lineOf('check.p1.dbs', { ...begun, agreed: {} })).toMatchObject({
      state: 'not-started',
      whose: 'applicant',
      next: 'Tell us whether you agree to this. You can change your mind.',
    })
    const back = withPart({ ...begun, agreed: {} }, 'check.p1.dbs')
    expect(lineOf('check.p1.dbs', back)).toMatchObject({ state: 'waiting', whose: 'applicant' })
  })

  it('counts where it takes several, and names no referee', () => {
    const facts = withPart(begun, 'reference.r1')
    expect(lineOf('stage-one.reference.r', facts)).toMatchObject({
      state: 'waiting',
      part: null,
      next: 'We will talk to two people you named. 1 of 2 done so far.',
    })
    expect(planOf(facts, '2026-12-01', rules).lines.filter(({ id }) => id.startsWith('reference.r'))).toEqual(
      [],
    )
  })

  it('shows what was asked for besides', () => {
    expect(
      lineOf('check.p1.overseas', withPart(begun, 'check.p1.overseas', { state: 'waiting' })),
    ).toMatchObject({
      stage: 'stage-one',
      title: 'Another check',
      about: ['p1'],
      state: 'waiting',
    })
  })
})

describe('stage 1', () => {
  const ready = everything(begun, '2026-12-23')

  it('has ten working days from when the last part came', () => {
    expect(lineOf('stage-one-decision', withoutPart(ready, 'check.p1.dbs'))).toMatchObject({
      state: 'not-started',
      due: null,
    })
    expect(lineOf('stage-one-decision', ready, '2026-12-24')).toMatchObject({
      state: 'waiting',
      since: '2026-12-23',
      dueWords: 'by 11 January 2027',
    })
    const later = withPart(ready, 'check.p1.medical', { since: '2026-12-29' })
    expect(lineOf('stage-one-decision', later, '2026-12-30').since).toBe('2026-12-29')
    const recorded = dated(later, { informationComplete: '2026-12-24' })
    expect(lineOf('stage-one-decision', recorded, '2026-12-30').since).toBe('2026-12-24')
  })

  it('does not begin to count before the decision to assess', () => {
    const early = everything(begun, '2026-05-01')
    expect(lineOf('stage-one-decision', early).since).toBe('2026-06-08')
    expect(lineOf('stage-one-decision', undated(early, 'decidedToAssess')).since).toBeNull()
  })

  it('that is stopped ends everything, and nothing is lost', () => {
    const stopped: CaseFacts = { ...dated(begun, { stageOneDecided: '2026-09-01' }), stageOne: 'stopped' }
    const [before, after] = [begun, stopped].map((facts) => planOf(facts, '2026-12-01', rules).lines)
    expect(after?.map(({ id }) => id)).toEqual(before?.map(({ id }) => id))
    expect(lineOf('report', stopped)).toMatchObject({
      state: 'not-needed',
      next: 'Not needed: we stopped the assessment in stage 1.',
    })
    expect(planOf(stopped, '2026-12-01', rules).ending).toContain('you can complain about it.')
    expect(planOf(begun, '2026-12-01', rules).ending).toBeNull()
    const open = after?.filter(
      ({ state }) => state === 'waiting' || state === 'late' || state === 'not-started',
    )
    expect(open).toEqual([])
  })
})

describe('a pause', () => {
  const adopter = caseOf('adoption', {
    dates: { applied: '2026-10-01', decidedToAssess: '2026-10-05' },
    pauses: [{ reason: 'agreed', from: '2026-11-02' }],
  })

  it('stops the two stages of adoption', () => {
    expect(lineOf('adoption-stage-one', adopter)).toMatchObject({
      state: 'paused',
      dueWords: 'on hold since 2 November 2026: You asked to wait, and we agreed',
      next: 'You asked for a pause. This deadline is on hold until you carry on.',
    })
    const over = { ...adopter, pauses: [{ reason: 'agreed', from: '2026-11-02', until: '2026-11-15' }] }
    expect(lineOf('adoption-stage-one', over).due).toEqual({ kind: 'day', day: '2026-12-19' })
    expect(lineOf('adoption-stage-one', { ...adopter, pauses: [] }).due).toEqual({
      kind: 'day',
      day: '2026-12-05',
    })
  })

  it('says before what it would do', () => {
    const before = { ...adopter, pauses: [] }
    expect(pauseEffect(before, '2026-12-01', rules)).toEqual({ stops: ['Stage 1'], goesOn: [] })
    expect(pauseEffect(begun, '2026-12-01', rules)).toEqual({ stops: [], goesOn: ['Recommendation'] })
    const kin = caseOf('connected-person', { dates: { ...begun.dates, placed: '2026-10-01' } })
    expect(pauseEffect(kin, '2026-12-01', rules).goesOn).toEqual([
      'How long the child can stay before you are approved',
      'Recommendation',
    ])
  })

  it('stops nothing else, and every such time says so', () => {
    const carer = { ...begun, pauses: adopter.pauses }
    expect(lineOf('recommendation', carer)).toMatchObject({
      state: 'waiting',
      dueWords: 'by 1 February 2027',
      clock: { runsOn: true },
      next: 'People who know about fostering will read the report and say what they recommend. This time goes on during your pause.',
    })
    expect(lineOf('check.p1.dbs', carer).state).toBe('paused')
    expect(lineOf('recommendation', begun).clock?.runsOn).toBe(false)
  })
})

it('has a line for what belongs to some cases alone once it has begun', () => {
  const ids = (facts: CaseFacts) => planOf(facts, '2026-12-01', rules).lines.map(({ id }) => id)
  const later = ['brief-report-comments', 'answer-to-proposal', 'review', 'resignation', 'records']
  expect(ids(begun).filter((id) => later.includes(id))).toEqual([])
  const dates = {
    briefReportTold: '2026-11-02',
    proposed: '2026-11-20',
    approved: '2026-11-25',
    resigned: '2026-11-26',
    recordsAsked: '2026-11-27',
  }
  expect(ids(dated(begun, dates)).filter((id) => later.includes(id))).toEqual(later)
  expect(lineOf('review', dated(begun, { approved: '2024-02-29' })).dueWords).toBe('by 28 February 2025')
  expect(lineOf('review', dated(begun, { approved: '2024-02-29', lastReview: '2026-02-10' })).dueWords).toBe(
    'by 10 February 2027',
  )
})

it('crosses a wire as its schema has it, for every kind of case', () => {
  const facts = {
    ...everything(
      caseOf('connected-person', { people: family, dates: { ...begun.dates, placed: '2026-06-01' } }),
    ),
    heard: '2026-06-01',
  }
  const plan = planOf(facts, '2027-06-01', rules)
  expect(Plan.parse(plan)).toEqual(plan)
  const gates = gatesOf(facts, '2027-06-01', rules)
  expect(gates.map((gate) => Gate.parse(gate))).toEqual(gates)
  const late = lateness(plan, facts, '2027-06-01', rules)
  expect(late.map((one) => Late.parse(one))).toEqual(late)
  expect(late.length).toBeGreaterThan(0)
  const nearest = nearestOf(plan)
  expect(Nearest.parse(nearest)).toEqual(nearest)
  const quiet = quietOf(
    planOf(begun, '2027-06-01', rules),
    { ...begun, heard: '2026-06-01' },
    '2027-06-01',
    rules,
  )
  expect(Quiet.parse(quiet)).toEqual(quiet)
})
