import { describe, expect, it } from 'vitest'
import { factsOf } from '../../clocks/of-head.ts'
import { planOf } from '../../clocks/plan.ts'
import { rules } from '../../clocks/testing/case.ts'
import { caseView } from '../../household/case-view.ts'
import { placeView } from '../../household/place-view.ts'
import {
  agreeAll,
  completeAll,
  does,
  manager,
  reasons,
  refused,
  toAssessing,
} from '../../household/testing/work.ts'
import { applicant, recruiter, type World, world } from '../../household/testing/world.ts'

const single = { p1: { role: 'applicant', name: 'Sample One', here: true } } as const

const lineOf = async (at: World, id: string, today: string) =>
  planOf(factsOf(await at.head()), today, rules).lines.find((line) => line.id === id)

describe('days that somebody records', () => {
  it('come after what has to come first, are not of tomorrow, and are put right with a reason', async () => {
    const at = await world('2027-01-20T10:00:00.000Z', { kind: 'adoption', people: single })
    const happened = (what: string, on: string) => refused(at, recruiter, 'head', 'happened', { what, on })
    expect(await happened('registrationAnswered', '2027-01-20')).toContain('before it has not been recorded')
    expect(await happened('registered', '2027-01-21')).toContain('today or in the past')
    expect(await happened('registered', '2027-01-03')).toContain('4 January 2027 or later')
    await does(at, recruiter, 'head', 'happened', { what: 'registered', on: '2027-01-11' })
    expect(await lineOf(at, 'adoption-registration', '2027-01-18')).toMatchObject({
      state: 'waiting',
      due: { day: '2027-01-18' },
    })
    expect(await happened('registered', '2027-01-12')).toContain('recorded already')
    await does(at, recruiter, 'head', 'happened', { what: 'registrationAnswered', on: '2027-01-15' })
    const right = { what: 'registered', on: '2027-01-16', reasons: 'A slip of the pen.' }
    expect(await refused(at, recruiter, 'head', 'correct', right)).toBe('forbidden')
    expect(await refused(at, manager, 'head', 'correct', right)).toContain('would be before it')
    await does(at, manager, 'head', 'correct', { ...right, on: '2027-01-12' })
    const { values } = await at.head()
    expect(values.dates.registered).toBe('2027-01-12')
    expect(values.decisions.at(-1)).toMatchObject({
      what: 'day of registered',
      reasons: 'A slip of the pen.',
    })
  })

  it('of adoption are in no case of fostering', async () => {
    const at = await world()
    expect(await refused(at, recruiter, 'head', 'happened', { what: 'met', on: '2027-01-05' })).toContain(
      'no',
    )
    expect(await refused(at, applicant(), 'head', 'ask-stage-two')).toContain(
      'In fostering nobody has to ask',
    )
  })
})

describe('the day on which everything for stage 1 was here', () => {
  it('may be sooner than it was entered, and gains nobody time by being later', async () => {
    const at = await world('2026-11-02T10:00:00.000Z', { people: single, dates: { enquired: '2026-11-02' } })
    await toAssessing(at)
    expect(await refused(at, recruiter, 'head', 'information-complete', { on: '2026-11-02' })).toContain(
      'Not yet.',
    )
    at.go('2026-12-23T10:00:00.000Z')
    await completeAll(at, ['stage-one'])
    at.go('2026-12-29T10:00:00.000Z')
    const complete = (on: string) => refused(at, recruiter, 'head', 'information-complete', { on })
    expect(await complete('2026-12-24')).toContain('Everything was here on 23 December 2026')
    expect(await complete('2026-11-01')).toContain('2 November 2026 or later')
    await does(at, recruiter, 'head', 'information-complete', { on: '2026-12-22' })
    expect(await lineOf(at, 'stage-one-decision', '2026-12-29')).toMatchObject({ due: { day: '2027-01-08' } })
    // A check whose consent is taken back stops the decision, and not the time for it.
    await does(at, applicant(), 'person.p1', 'withdraw-consent', { what: 'medical' })
    expect(await refused(at, manager, 'head', 'pass-stage-one', { reasons })).toContain('Medical report')
    expect(await lineOf(at, 'stage-one-decision', '2026-12-29')).toMatchObject({ due: { day: '2027-01-08' } })
  })

  it('is that on which it was, whatever is written to a part that is finished', async () => {
    const at = await world('2026-11-02T10:00:00.000Z', { people: single, dates: { enquired: '2026-11-02' } })
    await toAssessing(at)
    await completeAll(at, ['stage-one'])
    at.go('2026-11-20T10:00:00.000Z')
    await does(at, recruiter, 'reference.r1', 'interviewed', {
      on: '2026-11-20',
      record: 'More.',
      concern: false,
    })
    expect(await lineOf(at, 'stage-one-decision', '2026-11-20')).toMatchObject({ due: { day: '2026-11-16' } })
  })
})

it('asks another service for records once all who apply agree, with fifteen working days for them', async () => {
  const at = await world()
  const asked = { service: 'Sample Fostering', on: '2027-01-05' }
  expect(await refused(at, recruiter, 'head', 'ask-for-records', asked)).toContain(
    'Not everybody who applies agrees',
  )
  await agreeAll(at)
  await does(at, recruiter, 'head', 'ask-for-records', asked)
  expect(await lineOf(at, 'records-from', '2027-01-05')).toMatchObject({ due: { day: '2027-01-26' } })
  await does(at, recruiter, 'head', 'records-received', { on: '2027-01-05' })
  expect(await lineOf(at, 'records-from', '2027-01-05')).toMatchObject({ state: 'done' })
})

it('shows whoever wants to stop that they said so, their worker too, and the other of the two nothing', async () => {
  const at = await world()
  await does(at, applicant('p1'), 'head', 'withdraw', { reason: 'family', words: 'My own reason.' })
  const head = await at.head()
  expect(placeView(at.ports, applicant('p1'), head).stopping).toBe(true)
  const other = placeView(at.ports, applicant('p2'), head)
  expect(other.stopping).toBe(false)
  expect(JSON.stringify(other)).not.toContain('My own reason')
  expect((await caseView(at.ports, recruiter, head)).stopping).toEqual(['p1'])
})

it('gives the household the reasons of what was decided of it, in full', async () => {
  const at = await world('2027-01-05T10:00:00.000Z', { people: single })
  await toAssessing(at)
  await does(at, manager, 'head', 'stop', { reasons: 'All of the reasons, one after another.' })
  const { decisions, plan } = placeView(at.ports, applicant(), await at.head())
  expect(decisions.at(-1)).toEqual({
    what: 'stage-one',
    outcome: 'stopped',
    reasons: 'All of the reasons, one after another.',
    on: '2027-01-05',
  })
  expect(plan.ending).toContain('independent review does not look at stage 1')
})
