import { expect, it } from 'vitest'
import { ofAdmissions, ofAppeals, ofEnquiries, ofFostering, ofSchool } from './due.ts'

const line = (by: string | null) => ({
  reference: 'FA-0000-0000',
  name: 'Sample',
  about: 'foster' as const,
  receivedOn: '2026-12-01',
  waits: { title: 'Answer them', by },
  booked: null,
})

it('leads to each list of the day with how much is on it', () => {
  const groups = [{ group: 'unanswered' as const, total: 1100, lines: [] }]
  expect(ofAdmissions({ today: '2026-12-02', groups })).toEqual([
    {
      text: 'Families who have not answered',
      href: '/workspace/admissions/today/unanswered',
      count: '1,100',
    },
  ])
})

it('counts appeals without a hearing, and those that were not heard in time', () => {
  const appeal = (state: 'lodged' | 'arranged', overdue: boolean) =>
    ({ state, hear: { overdue } }) as Parameters<typeof ofAppeals>[0]['appeals'][number]
  const href = '/workspace/appeals'
  expect(
    ofAppeals({ appeals: [appeal('lodged', true), appeal('lodged', false), appeal('arranged', false)] }),
  ).toEqual([
    { text: 'New appeals: plan a hearing', href, count: '2' },
    { text: 'Appeals that were not heard in time', href, count: '1' },
  ])
  expect(ofAppeals({ appeals: [appeal('arranged', false)] })).toEqual([])
})

it('names cases that are late, and none that are not there', () => {
  const groups = [
    { group: 'late' as const, total: 1, entries: [] },
    { group: 'quiet' as const, total: 0, entries: [] },
  ]
  expect(ofFostering({ today: '2026-12-02', open: 1, mine: 0, groups, opened: null })).toEqual([
    { text: 'Cases: Late', href: '/workspace/fostering/waits/late?whose=all', count: '1' },
  ])
})

it('counts enquiries that are due, and says where there may be more', () => {
  const due = [line('2026-12-01'), line('2026-12-02')]
  const counts = (lines: ReturnType<typeof line>[], next: string | null) =>
    ofEnquiries({ enquiries: lines, next }, '2026-12-02').map(({ count }) => count)
  expect(counts([...due, line('2026-12-03'), line(null)], 'more')).toEqual(['2'])
  expect(counts(due, 'more')).toEqual(['2 or more'])
  expect(counts([line('2026-12-03')], null)).toEqual([])
})

it('shows a school its lists that wait', () => {
  const round = {
    ...{ id: 'reception-2027', title: 'Reception 2027', ranking: 'open' as const, toRank: true },
    ...{ number: 30, offersOn: '2027-04-16', startsFrom: '2027-09-01', toConfirm: false, counts: null },
  }
  const waits = {
    inYear: { asked: 2, overdue: 1, dueOn: null, toStart: 0 },
    fairAccess: 0,
    vacancies: { dueOn: null, isLate: true },
  }
  const school = { id: 'hill', name: 'Hill School' }
  const day = { school, today: '2026-12-02', waits, rounds: [round], years: [], asOf: null }
  expect(ofSchool(day as never).map(({ text, count }) => [text, count])).toEqual([
    ['List of applicants to confirm: Reception 2027', undefined],
    ['Applications during the year to answer', '2'],
    ['Free places to report: overdue', undefined],
  ])
})
