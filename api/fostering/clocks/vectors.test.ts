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
    ['records over New Year', 'records', '2027-12-24', '2028-01-19'],
    ['what is late over Easter, for a manager', 'rise', '2027-03-25', '2027-03-31'],
  ])('leaves out bank holidays: %s', (_, id, from, day) => expect(lastDay(id, from)).toBe(day))

  it.each([
    ['weeks over the clocks going back', 'temporary-approval', '2026-10-24', '2027-02-13'],
    ['weeks over the clocks going forward', 'temporary-approval', '2027-03-27', '2027-07-17'],
    ['28 days over the clocks going forward', 'temporary-notice', '2027-03-27', '2027-04-24'],
    ['28 days over the clocks going back', 'resignation', '2027-10-30', '2027-11-27'],
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
    ['four months for a review', 'review-recommendation', '2027-10-31', '2028-02-29'],
    ['a month of notice', 'panel-member-notice', '2028-01-31', '2028-02-29'],
    ['ten years', 'kept-approved', '2028-02-29', '2038-02-28'],
    ['three years', 'kept-not-approved', '2025-02-28', '2028-02-28'],
    ['a hundred years', 'kept-adopted', '2027-05-01', '2127-05-01'],
    ['eight weeks', 'temporary-extension', '2028-02-29', '2028-04-25'],
  ])('goes by months and weeks: %s', (_, id, from, day) => expect(lastDay(id, from)).toBe(day))

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
