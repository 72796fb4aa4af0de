import { describe, expect, it } from 'vitest'
import { clockOf, dueBy } from './find.ts'
import { temporaryApproval } from './temporary.ts'
import { caseOf, rules } from './testing/case.ts'

const lastDay = (id: string, from: string): string => {
  const facts = caseOf('fostering')
  const due = dueBy(clockOf(rules, id, facts, from), from, facts, rules)
  return due.kind === 'day' ? due.day : due.kind
}
const staysUntil = (dates: object): string => {
  const due = temporaryApproval(caseOf('connected-person', { dates }), rules)?.due
  return due?.kind === 'day' ? due.day : String(due)
}

describe('the last day', () => {
  it.each([
    ['a letter on Christmas Eve, 28 days', 'answer-to-proposal', '2026-12-24', '2027-01-21'],
    [
      'the same letter in adoption, 40 working days',
      'adoption-answer-to-proposal',
      '2026-12-24',
      '2027-02-23',
    ],
    ['final minutes before Christmas', 'decision', '2026-12-18', '2026-12-31'],
    ['a brief report told of before Christmas', 'brief-report-comments', '2026-12-23', '2027-01-11'],
    ['complete information before Christmas', 'stage-one-decision', '2026-12-23', '2027-01-11'],
    ['the notification of a review', 'review-papers', '2026-12-23', '2027-01-11'],
    ['papers before a panel in January', 'panel-papers', '2027-01-05', '2026-12-24'],
    ['invitations to a panel in January', 'panel-invitation', '2027-01-05', '2026-12-17'],
    ['a placement', 'temporary-approval', '2026-11-30', '2027-03-22'],
    ['a resignation: Easter Monday stays', 'resignation', '2027-03-01', '2027-03-29'],
  ])('of %s', (_, id, from, day) => expect(lastDay(id, from)).toBe(day))

  it('of a placement that was extended is eight weeks after the first sixteen', () => {
    expect(staysUntil({ placed: '2026-11-30' })).toBe('2027-03-22')
    expect(staysUntil({ placed: '2026-11-30', extended: '2027-03-01' })).toBe('2027-05-17')
  })

  it.each([
    ['a question on Maundy Thursday, answered after Easter', 'enquiry-reply', '2027-03-25', '2027-03-30'],
    ['a visit over Easter', 'enquiry-visit', '2027-03-25', '2027-04-05'],
    ['a question about adopting over Easter', 'adoption-enquiry-reply', '2027-03-25', '2027-04-05'],
    ['a meeting over two bank holidays in May', 'adoption-meeting', '2027-04-30', '2027-05-17'],
    ['a registration over the May bank holiday', 'adoption-registration', '2027-04-30', '2027-05-10'],
    ['observations over the August bank holiday', 'adoption-observations', '2027-08-27', '2027-09-06'],
    ['telling over Christmas with two substitute days', 'told-orally', '2027-12-24', '2027-12-30'],
    ['writing over Christmas with two substitute days', 'told-in-writing', '2027-12-24', '2028-01-05'],
    ['what carers need to know over Easter', 'child-information', '2027-03-25', '2027-04-05'],
    ['what is not right over Easter', 'child-information-again', '2027-03-25', '2027-03-31'],
    ['an incident on Christmas Eve', 'incident', '2027-12-24', '2027-12-29'],
    ['things to hand over after Christmas', 'hand-over', '2027-12-24', '2028-01-12'],
    ['records over New Year', 'records', '2027-12-24', '2028-01-19'],
    ['what is late over Easter, for a manager', 'rise', '2027-03-25', '2027-03-31'],
    [
      'a final decision over Christmas with two substitute days',
      'final-decision',
      '2027-12-24',
      '2028-01-07',
    ],
    ['a reminder of the standards, 56 days before', 'standards-reminder', '2027-07-10', '2027-05-15'],
    ['a reminder of standards that are late', 'standards-late-reminder', '2027-07-10', '2027-07-17'],
    ['a call by somebody independent, over Easter', 'exit-independent', '2027-03-22', '2027-03-31'],
    ['five working days to read a letter, over Easter', 'letter-read', '2027-03-22', '2027-03-31'],
    ['ten working days to check a claim, over Easter', 'claim-check', '2027-03-22', '2027-04-07'],
    ['an answer about a break over Easter', 'break-answer', '2027-03-22', '2027-03-31'],
    ['an answer about a sleepover over Easter', 'sleepover-answer', '2027-03-25', '2027-03-31'],
    ['an answer about a mentor over Easter', 'mentor-answer', '2027-03-22', '2027-04-07'],
  ])('leaves out bank holidays: %s', (_, id, from, day) => expect(lastDay(id, from)).toBe(day))

  it.each([
    ['weeks over the clocks going back', 'temporary-approval', '2026-10-24', '2027-02-13'],
    ['weeks over the clocks going forward', 'temporary-approval', '2027-03-27', '2027-07-17'],
    ['28 days over the clocks going forward', 'temporary-notice', '2027-03-27', '2027-04-24'],
    ['28 days over the clocks going back', 'resignation', '2027-10-30', '2027-11-27'],
    ['28 days to read that all is erased', 'kept-erased', '2027-03-27', '2027-04-24'],
    ['35 days without a word of carers', 'call-quiet', '2027-10-30', '2027-12-04'],
    ['14 days that carers wait', 'call-waits', '2027-03-27', '2027-04-10'],
    ['42 days before something is due', 'call-ahead', '2027-03-27', '2027-05-08'],
    [
      'seven days before views are due, over the clocks going forward',
      'views-reminder',
      '2027-04-01',
      '2027-03-25',
    ],
    ['three days after they were due', 'views-late-reminder', '2027-10-30', '2027-11-02'],
    ['21 quiet days over the clocks going back', 'quiet', '2027-10-30', '2027-11-20'],
  ])('keeps days whole: %s', (_, id, from, day) => expect(lastDay(id, from)).toBe(day))

  it.each([
    ['eight months that end in February', 'recommendation', '2026-06-30', '2027-02-28'],
    ['eight months that end in a leap year', 'recommendation', '2027-06-30', '2028-02-29'],
    ['two months up to 29 February', 'adoption-stage-one', '2027-12-31', '2028-02-29'],
    ['four months from 29 February', 'adoption-stage-two', '2028-02-29', '2028-06-29'],
    ['six months from 31 August', 'adoption-ask-stage-two', '2027-08-31', '2028-02-29'],
    ['a year from 29 February', 'review', '2028-02-29', '2029-02-28'],
    ['a year until a match', 'adoption-review', '2027-03-01', '2028-03-01'],
    ['two working days over Easter', 'councils-told', '2027-03-25', '2027-03-31'],
    ['eight weeks to prepare a review', 'review-prepare', '2027-03-01', '2027-04-26'],
    ['six weeks for a review between the yearly ones', 'review-extra', '2027-03-01', '2027-04-12'],
    ['two working days to tell carers, over Easter', 'review-told', '2027-03-25', '2027-03-31'],
    ['five working days to check the quality, over Easter', 'quality-check', '2027-03-22', '2027-03-31'],
    ['three weeks for views, Easter Monday too', 'views', '2027-03-08', '2027-03-29'],
    ['six weeks between visits', 'visit-announced', '2027-03-01', '2027-04-12'],
    ['a year between visits that are not announced', 'visit-unannounced', '2028-02-29', '2029-02-28'],
    ['a year to meet the standards', 'standards', '2027-03-01', '2028-03-01'],
    ['eighteen months for relatives and short breaks', 'standards-longer', '2027-03-01', '2028-09-01'],
    ['four months for a review', 'review-recommendation', '2027-10-31', '2028-02-29'],
    ['a month of notice', 'panel-member-notice', '2028-01-31', '2028-02-29'],
    ['a month to answer who asks to erase', 'erasure-answer', '2028-01-31', '2028-02-29'],
    ['a year until an appraisal', 'panel-appraisal', '2028-02-29', '2029-02-28'],
    ['three years until a check', 'panel-check', '2027-03-01', '2030-03-01'],
    ['ten years', 'kept-approved', '2028-02-29', '2038-02-28'],
    ['three years', 'kept-not-approved', '2025-02-28', '2028-02-28'],
    ['a hundred years', 'kept-adopted', '2027-05-01', '2127-05-01'],
    ['eight weeks', 'temporary-extension', '2028-02-29', '2028-04-25'],
  ])('goes by months and weeks: %s', (_, id, from, day) => expect(lastDay(id, from)).toBe(day))

  it.each([
    ['complaint-acknowledged', '2027-03-24'],
    ['complaint-one', '2027-04-07'],
    ['complaint-one-complex', '2027-04-21'],
    ['complaint-ask-two', '2027-04-21'],
    ['complaint-two', '2027-04-28'],
    ['complaint-two-longest', '2027-06-25'],
    ['complaint-ask-three', '2027-04-21'],
    ['complaint-panel', '2027-05-06'],
    ['complaint-panel-report', '2027-03-31'],
    ['complaint-three', '2027-04-14'],
    ['concern-tell', '2027-03-24'],
    ['concern-outcome', '2027-04-21'],
    ['allegation-officer', '2027-03-23'],
    ['allegation-safe', '2027-03-24'],
    ['allegation-supporter', '2027-03-23'],
    ['allegation-summary', '2027-04-07'],
    ['allegation-copy', '2027-03-31'],
    ['kept-allegation', '2037-03-22'],
    ['kept-complaint', '2033-03-22'],
  ])('of what went wrong on Monday before Easter: %s', (id, day) =>
    expect(lastDay(id, '2027-03-22')).toBe(day),
  )

  it('is of every time that there is', async () => {
    const { readFile } = await import('node:fs/promises')
    const here = await readFile(new URL(import.meta.url), 'utf8')
    const ids = [...new Set(rules.clocks.map(({ id }) => id))]
    expect(ids.filter((id) => !here.includes(`'${id}'`))).toEqual([])
  })

  it('has no day where the calendar knows too few', () => {
    expect(lastDay('adoption-answer-to-proposal', '2028-12-20')).toBe('about')
    expect(lastDay('answer-to-proposal', '2028-12-20')).toBe('2029-01-17')
  })
})
