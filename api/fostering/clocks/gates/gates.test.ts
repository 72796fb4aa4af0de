import { describe, expect, it } from 'vitest'
import type { GateName } from '#contract/fostering/clocks.ts'
import type { CaseFacts } from '../facts.ts'
import { caseOf, dated, everything, family, rules, undated, withoutPart, withPart } from '../testing/case.ts'
import { gateOf, gatesOf } from './index.ts'

const today = '2026-12-01'
const missing = (gate: GateName, facts: CaseFacts, on = today) =>
  gateOf(gate, facts, on, rules).missing.map(({ words }) => words)

const assessed = everything(
  caseOf('fostering', { dates: { applied: '2026-06-01', decidedToAssess: '2026-06-08' } }),
)
const passed: CaseFacts = {
  ...dated(assessed, {
    stageOneDecided: '2026-10-01',
    stageTwoBegan: '2026-08-01',
    reportShown: '2026-11-02',
  }),
  stageOne: 'passed',
}

describe('an application', () => {
  it('is sent when every section is finished, and once', () => {
    const facts = everything(caseOf('fostering'))
    expect(missing('application', facts)).toEqual([])
    const unfinished = withPart(withoutPart(facts, 'form.home.support'), 'form.p1.health', {
      state: 'started',
    })
    expect(gateOf('application', unfinished, today, rules).missing).toEqual([
      { line: 'form.p1.health', about: ['p1'], words: 'Your health: begun, not finished' },
      { line: 'form.home.support', about: [], words: 'Who helps you: not begun' },
    ])
    expect(missing('application', dated(facts, { applied: today }))).toEqual([
      'The application is sent already',
    ])
  })

  it('comes before the decision to assess', () => {
    expect(missing('assess', caseOf('fostering'))).toEqual(['There is no application yet'])
    expect(missing('assess', caseOf('fostering', { dates: { applied: today } }))).toEqual([])
    expect(missing('assess', assessed)).toEqual(['This has already been decided'])
  })
})

describe('stage 1', () => {
  it('is passed with everything there', () => expect(missing('stage-one', assessed)).toEqual([]))

  it.each<[string, CaseFacts, string[]]>([
    ['before it begins', undated(assessed, 'decidedToAssess'), ['Stage 1 has not begun']],
    ['twice', dated(assessed, { stageOneDecided: today }), ['Stage 1 has already been decided']],
    [
      'without a check',
      withoutPart(assessed, 'check.p1.dbs'),
      ['Criminal record check (enhanced DBS): not begun'],
    ],
    [
      'before a check is back',
      withPart(assessed, 'check.p1.dbs', { state: 'waiting' }),
      ['Criminal record check (enhanced DBS): asked for, not here yet'],
    ],
    [
      'while somebody has to look at one',
      withPart(assessed, 'check.p1.dbs', { state: 'concern' }),
      ['Criminal record check (enhanced DBS): somebody has to look at what came back'],
    ],
    [
      'by marking a check as not needed',
      withPart(assessed, 'check.p1.dbs', { state: 'not-needed' }),
      ['Criminal record check (enhanced DBS): marked as not needed, but the rules need it'],
    ],
    [
      'with one referee of two',
      withoutPart(assessed, 'reference.r2'),
      ['What people who know you say: 1 of 2 done'],
    ],
    [
      'with another referee who worries somebody',
      withPart(assessed, 'reference.r3', { state: 'concern' }),
      ['What people who know you say: somebody has to look at what came back'],
    ],
    [
      'with a worry that nobody had to look for',
      withPart(assessed, 'check.p1.overseas', { state: 'concern' }),
      ['Another check: somebody has to look at what came back'],
    ],
    [
      'while nobody knows which checks are needed',
      { ...assessed, circumstances: { livesElsewhere: false, pets: false } },
      ['It is not recorded whether they fostered or adopted with another service in the last 12 months'],
    ],
    ['after the end', { ...assessed, ended: 'withdrawn' }, ['The assessment has ended']],
    [
      'after consent was taken back',
      { ...assessed, agreed: { p1: ['medical', 'references'] } },
      ['Criminal record check (enhanced DBS): no consent, or it was taken back'],
    ],
  ])('is not passed %s', (_, facts, words) => expect(missing('stage-one', facts)).toEqual(words))

  it('names whose consent is missing', () => {
    const facts = everything(
      caseOf('fostering', {
        people: family,
        dates: assessed.dates,
        agreed: { p1: ['criminal-records', 'medical', 'references'] },
      }),
    )
    expect(gateOf('stage-one', facts, today, rules).missing.map(({ line, about }) => [line, about])).toEqual([
      ['check.p2.dbs', ['p2']],
      ['check.p3.dbs', ['p3']],
      ['check.p2.medical', ['p2']],
      ['stage-one.reference.r', ['p2']],
    ])
  })

  it('can be stopped at any time until it is decided, whatever is missing', () => {
    expect(missing('stop-stage-one', withoutPart(assessed, 'check'))).toEqual([])
    expect(missing('stop-stage-one', caseOf('fostering'))).toEqual(['Stage 1 has not begun'])
    expect(missing('stop-stage-one', passed)).toEqual(['Stage 1 has already been decided'])
    const stopped: CaseFacts = { ...assessed, stageOne: 'stopped' }
    expect(missing('begin-stage-two', stopped)).toContain('The assessment has ended')
    expect(missing('stage-two', stopped)).toContain('The assessment has ended')
  })
})

describe('stage 2', () => {
  it('begins beside stage 1 in fostering', () => {
    expect(missing('begin-stage-two', withoutPart(assessed, 'check'))).toEqual([])
    expect(missing('begin-stage-two', caseOf('fostering'))).toEqual(['It is not decided yet to assess'])
    expect(missing('begin-stage-two', passed)).toEqual(['Stage 2 has begun already'])
  })

  it('goes on to the recommendation with all of both stages', () => {
    expect(missing('stage-two', passed)).toEqual([])
    expect(missing('stage-two', { ...passed, stageOne: undefined })).toEqual(['Stage 1 is not decided yet'])
    expect(missing('stage-two', undated(passed, 'reportShown'))).toEqual([
      'The household has not read the report yet',
    ])
    expect(missing('stage-two', withoutPart(passed, 'visit.v3'))).toEqual([
      'Visits to get to know you: 2 of 3 done',
    ])
    expect(missing('stage-two', withPart(passed, 'check.p1.dbs', { state: 'withdrawn' }))).toEqual([
      'Criminal record check (enhanced DBS): no consent, or it was taken back',
    ])
    const newcomer = { id: 'p2', role: 'adult', here: true } as const
    expect(missing('stage-two', { ...passed, people: [...passed.people, newcomer] })).toContain(
      'Criminal record check (enhanced DBS): no consent, or it was taken back',
    )
  })

  it('ends early by a brief report, once the household has had its ten working days or has commented', () => {
    const facts = dated(assessed, { stageTwoBegan: '2026-12-01' })
    expect(missing('brief-report', facts)).toEqual(['The household does not have the brief report yet'])
    const told = dated(facts, { briefReportTold: '2026-12-23' })
    expect(missing('brief-report', told, '2027-01-11')).toEqual([
      'The household may comment until the end of 11 January 2027',
    ])
    expect(missing('brief-report', told, '2027-01-12')).toEqual([])
    expect(missing('brief-report', dated(told, { briefReportComments: '2026-12-29' }), '2026-12-29')).toEqual(
      [],
    )
    expect(missing('brief-report', dated(facts, { briefReportTold: '2028-12-22' }), '2029-03-01')).toEqual([
      'The household may comment for longer than the calendar knows',
    ])
  })
})

describe('adoption', () => {
  const stageOne = everything(
    caseOf('adoption', { dates: { applied: '2026-06-01', decidedToAssess: '2026-06-08' } }),
  )
  const through: CaseFacts = { ...dated(stageOne, { stageOneDecided: '2026-08-31' }), stageOne: 'passed' }

  it('begins stage 2 after stage 1, when the household has asked for it within six months', () => {
    expect(missing('begin-stage-two', stageOne)).toEqual([
      'Stage 1 is not decided yet',
      'The household has not asked to move on to stage 2',
    ])
    expect(missing('begin-stage-two', dated(through, { stageTwoAsked: '2027-02-28' }))).toEqual([])
    expect(missing('begin-stage-two', dated(through, { stageTwoAsked: '2027-03-01' }))).toEqual([
      'The household asked after 28 February 2027, the last day to ask',
    ])
  })

  it('lets those who did it before go straight to stage 2', () => {
    const fast = { ...stageOne, circumstances: { ...stageOne.circumstances, fastTrack: true } }
    expect(missing('begin-stage-two', dated(fast, { stageTwoAsked: '2026-06-09' }))).toEqual([])
  })

  it('waits for what the household says of the report, or for its five working days', () => {
    const facts = dated(through, {
      stageTwoAsked: '2026-09-01',
      stageTwoBegan: '2026-09-01',
      reportShown: '2026-12-23',
    })
    expect(missing('stage-two', facts, '2027-01-04')).toEqual([
      'The household may comment until the end of 4 January 2027',
    ])
    expect(missing('stage-two', facts, '2027-01-05')).toEqual([])
    expect(missing('stage-two', dated(facts, { reportComments: '2026-12-24' }), '2026-12-24')).toEqual([])
  })
})

describe('a child who is already there', () => {
  const kin = caseOf('connected-person', { dates: { placed: '2026-11-30' } })
  const asked = dated(kin, { panelViews: '2027-03-01', reviewingOfficerTold: '2027-03-02' })

  it('comes to a relative after the first look at home and everybody in it', () => {
    expect(missing('place', caseOf('connected-person'))).toEqual([
      'A first look at your home and everybody in it: not begun',
    ])
    expect(missing('place', withPart(caseOf('connected-person'), 'checklist.schedule4'))).toEqual([])
    expect(missing('place', caseOf('fostering'))).toEqual([
      'Only relatives, friends and approved adopters can start before approval',
    ])
  })

  it('comes to adopters who are approved as that', () => {
    const facts = caseOf('early-permanence')
    expect(missing('place', facts)).toEqual(['They are not approved as adopters yet'])
    expect(missing('place', dated(facts, { approved: '2026-11-01' }))).toEqual([])
  })

  it('stays eight weeks longer once, after the panel’s views and the reviewing officer, and in time', () => {
    expect(missing('extension', kin, '2027-03-22')).toEqual([
      'The panel’s views are not recorded',
      'The child’s independent reviewing officer has not been told',
    ])
    expect(missing('extension', asked, '2027-03-22')).toEqual([])
    expect(missing('extension', asked, '2027-03-23')).toEqual([
      'The temporary approval ended on 22 March 2027',
    ])
    expect(missing('extension', dated(asked, { extended: '2027-03-10' }), '2027-03-11')).toEqual([
      'It was extended already, and can be once only',
    ])
    expect(missing('extension', dated(asked, { approved: '2027-03-01' }), '2027-03-11')).toEqual([
      'They are approved already',
    ])
    expect(missing('extension', caseOf('fostering'))).toContain('There is no temporary approval to extend')
  })

  it('stays until an independent review of a refusal is over', () => {
    const refused = dated(asked, { proposed: '2027-03-01' })
    expect(missing('extension-for-review', asked, '2027-03-10')).toEqual([
      'There is no refusal',
      'The household has not asked for an independent review',
    ])
    const review = dated(refused, { reviewAsked: '2027-03-08' })
    expect(missing('extension-for-review', review, '2027-03-10')).toEqual([])
    // Also during the eight weeks, and not after them.
    const longer = dated(review, { extended: '2027-03-05' })
    expect(missing('extension-for-review', longer, '2027-05-17')).toEqual([])
    expect(missing('extension-for-review', longer, '2027-05-18')).toEqual([
      'The temporary approval ended on 17 May 2027',
    ])
    expect(
      missing('extension-for-review', dated(review, { reviewOutcome: '2027-03-09' }), '2027-03-10'),
    ).toEqual(['The independent review is over'])
  })

  it('leaves only for somewhere to live', () => {
    expect(missing('end-placement', kin)).toEqual(['It is not recorded where the child will live'])
    expect(missing('end-placement', dated(kin, { otherArrangements: today }))).toEqual([])
    expect(missing('end-placement', caseOf('connected-person'))).toContain('No child is placed')
    const ended = dated(kin, { otherArrangements: today, placementEnded: today })
    expect(missing('end-placement', ended)).toEqual(['The placement has ended already'])
  })
})

it('lets a household leave until it is decided', () => {
  for (const gate of ['withdraw', 'transfer'] as const) {
    expect(missing(gate, caseOf('fostering'))).toEqual([])
    expect(missing(gate, passed)).toEqual([])
    expect(missing(gate, dated(passed, { decided: today }))).toEqual(['This has already been decided'])
    expect(missing(gate, { ...passed, ended: 'withdrawn' })).toEqual(['The assessment has ended'])
  }
})

it('is paused once, and goes on', () => {
  const paused = { ...assessed, pauses: [{ reason: 'agreed', from: '2026-11-02' }] }
  expect(missing('pause', caseOf('fostering'))).toEqual(['There is no application yet'])
  expect([missing('pause', assessed), missing('resume', assessed)]).toEqual([[], ['It is not paused']])
  expect([missing('pause', paused), missing('resume', paused)]).toEqual([['It is paused already'], []])
})

it('answers for every step at once', () => {
  const gates = gatesOf(assessed, today, rules)
  expect(gates.filter(({ ready }) => ready).map(({ gate }) => gate)).toEqual([
    'stop-stage-one',
    'stage-one',
    'begin-stage-two',
    'pause',
    'withdraw',
    'transfer',
  ])
  for (const { ready, missing } of gates) expect(ready).toBe(missing.length === 0)
})
