import { describe, expect, it } from 'vitest'
import type { CaseFacts } from './facts.ts'
import { keptUntil } from './kept.ts'
import { lateness } from './late.ts'
import { alsoDue, nearestOf } from './nearest.ts'
import { planOf } from './plan.ts'
import { quietOf } from './quiet.ts'
import { caseOf, everything, rules, withPart } from './testing/case.ts'

const asked = caseOf('fostering', { dates: { enquired: '2027-03-24' } })
const late = (facts: CaseFacts, today: string) => lateness(planOf(facts, today, rules), facts, today, rules)
const nearest = (facts: CaseFacts, today: string) => nearestOf(planOf(facts, today, rules))
const quiet = (facts: CaseFacts, today: string) => quietOf(planOf(facts, today, rules), facts, today, rules)

it('has what is due besides the nearest once for each whose it is, late or not', () => {
  const facts = withPart(asked, 'check.p1.medical', {
    state: 'waiting',
    whose: 'somebody',
    due: '2027-05-02',
  })
  const plan = planOf(facts, '2027-04-30', rules)
  expect(nearestOf(plan)?.line).toBe('enquiry-reply')
  const also = alsoDue(plan, '2027-04-30').map(({ line, whose, day }) => [line, whose, day])
  expect(also).toContainEqual(['check.p1.medical', 'somebody', '2027-05-02'])
  expect(also.map(([line]) => line)).not.toContain('enquiry-visit')
})

describe('a promise past its date', () => {
  it('is late to both sides the day after, and goes to a manager two working days later, over Easter', () => {
    expect(late(asked, '2027-03-25')).toEqual([])
    expect(late(asked, '2027-03-26')).toEqual([
      {
        line: 'enquiry-reply',
        title: 'Answer to your question',
        whose: 'council',
        about: [],
        due: '2027-03-25',
        words: 'overdue',
        risesOn: '2027-03-31',
        risen: false,
      },
    ])
    expect(late(asked, '2027-03-30')[0]).toMatchObject({ words: '1 working day overdue', risen: false })
    expect(late(asked, '2027-03-31')[0]).toMatchObject({ words: '2 working days overdue', risen: true })
    expect(late({ ...asked, dates: { ...asked.dates, replied: '2027-03-31' } }, '2027-03-31')).toEqual([])
  })

  it('comes with the longest first', () => {
    expect(late(asked, '2027-04-30').map(({ line }) => line)).toEqual(['enquiry-reply', 'enquiry-visit'])
  })

  it('that somebody else made of a part is late by days, and does not go to a manager', () => {
    const facts = withPart(asked, 'check.p1.medical', {
      state: 'waiting',
      whose: 'somebody',
      due: '2027-03-24',
    })
    expect(late(facts, '2027-03-25')).toMatchObject([
      { line: 'check.p1.medical', whose: 'somebody', words: '1 day overdue', risen: false, about: ['p1'] },
    ])
    expect(late(facts, '2027-06-25').find(({ line }) => line === 'check.p1.medical')?.risen).toBe(false)
  })

  it('goes to a manager at once where the calendar knows too few days', () => {
    const facts = withPart(caseOf('fostering'), 'check.p1.dbs', {
      state: 'waiting',
      whose: 'council',
      due: '2028-12-29',
    })
    expect(late(facts, '2028-12-30')).toMatchObject([{ risesOn: null, risen: true }])
  })
})

describe('the nearest day', () => {
  it('is the first of what is open, past ones too', () => {
    expect(nearest(caseOf('fostering'), '2027-03-24')).toBeUndefined()
    expect(nearest(asked, '2027-06-01')).toEqual({
      day: '2027-03-25',
      line: 'enquiry-reply',
      title: 'Answer to your question',
      whose: 'council',
    })
    const replied = { ...asked, dates: { ...asked.dates, replied: '2027-03-25' } }
    expect(nearest(replied, '2027-03-25')?.line).toBe('enquiry-visit')
  })

  it('is none of what is on hold or not needed', () => {
    const dates = { applied: '2026-10-01', decidedToAssess: '2026-10-05' }
    const adopter = caseOf('adoption', { dates })
    expect(nearest(adopter, '2026-12-01')?.day).toBe('2026-12-05')
    const paused = { ...adopter, pauses: [{ reason: 'agreed', from: '2026-11-02' }] }
    expect(nearest(paused, '2026-12-01')).toBeUndefined()
    expect(nearest({ ...adopter, ended: 'withdrawn' }, '2026-12-01')).toBeUndefined()
  })
})

describe('a household that has gone quiet', () => {
  const applying = caseOf('fostering', { dates: { enquired: '2026-10-01' }, heard: '2026-10-30' })

  it('is one that has a task and has sent nothing for more than 21 days, over the clocks going back', () => {
    expect(quiet(applying, '2026-11-20')).toBeUndefined()
    expect(quiet(applying, '2026-11-21')).toEqual({
      since: '2026-10-30',
      days: 22,
      words: 'Nothing from the household for 22 days',
    })
  })

  it('is none whose turn it is not, or that paused, or has ended', () => {
    const sent = everything({ ...applying, dates: { ...applying.dates, applied: '2026-10-30' } })
    expect(quiet(sent, '2027-03-01')).toBeUndefined()
    expect(quiet({ ...applying, ended: 'withdrawn' }, '2027-03-01')).toBeUndefined()
    expect(
      quiet({ ...applying, pauses: [{ reason: 'agreed', from: '2026-11-01' }] }, '2027-03-01'),
    ).toBeUndefined()
  })
})

describe('a record is kept', () => {
  const until = (dates: CaseFacts['dates'], kind: CaseFacts['kind'] = 'fostering') => {
    const kept = keptUntil(caseOf(kind, { dates }), rules)
    return kept && [kept.clock.id, kept.due?.kind === 'day' ? kept.due.day : kept.due]
  }

  it.each<[string, CaseFacts['dates'], CaseFacts['kind'], string, string]>([
    [
      'withdrawn',
      { applied: '2026-06-01', withdrawn: '2026-12-01' },
      'fostering',
      'kept-not-approved',
      '2029-12-01',
    ],
    ['not approved', { ended: '2028-02-29' }, 'fostering', 'kept-not-approved', '2031-02-28'],
    [
      'approved and ended',
      { approved: '2026-06-01', ended: '2030-02-28' },
      'fostering',
      'kept-approved',
      '2040-02-28',
    ],
    [
      'approved and resigned',
      { approved: '2026-06-01', resigned: '2027-03-01' },
      'fostering',
      'kept-approved',
      '2037-03-29',
    ],
    [
      'a relative who was approved for a time alone',
      { placed: '2026-06-01', placementEnded: '2026-10-01', withdrawn: '2026-09-01' },
      'connected-person',
      'kept-approved',
      '2036-10-01',
    ],
    ['adopted', { approved: '2026-06-01', ordered: '2028-05-01' }, 'adoption', 'kept-adopted', '2128-05-01'],
  ])('%s', (_, dates, kind, id, day) => expect(until(dates, kind)).toEqual([id, day]))

  it('while it is in use', () => {
    expect(until({ applied: '2026-06-01' })).toBeUndefined()
    expect(until({ approved: '2026-06-01' })).toBeUndefined()
    expect(until({ placed: '2026-06-01', withdrawn: '2026-09-01' }, 'connected-person')).toBeUndefined()
  })
})
