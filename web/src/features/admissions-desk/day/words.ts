import type { BulkActName, DayGroupName, DayLine } from '#contract/admissions/day/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { admissionsDayTitles as titles } from '#web/staff/desk/dayTitles.ts'
import { addresses } from '../addresses.ts'

interface GroupWords {
  readonly title: string
  /** What whoever presses a line does there. */
  readonly act: string
  /** Which form of the child’s offer opens with the page. */
  readonly form?: 'confirm' | 'propose' | 'warn' | 'enter'
}

/** Groups of the day, each with what is done about a line of it. */
export const groupWords: Readonly<Record<DayGroupName, GroupWords>> = {
  'in-year': { title: titles['in-year'], act: 'Answer' },
  'fair-access': { title: titles['fair-access'], act: 'Open the case' },
  held: { title: titles.held, act: 'Look at the place' },
  confirm: {
    title: titles.confirm,
    act: 'Confirm or drop',
    form: 'confirm',
  },
  'in-year-confirm': {
    title: titles['in-year-confirm'],
    act: 'Confirm or drop',
  },
  'chance-over': {
    title: titles['chance-over'],
    act: 'Decide what happens',
    form: 'propose',
  },
  call: { title: titles.call, act: 'Call and record it', form: 'warn' },
  free: { title: titles.free, act: 'Look and offer' },
  'no-offer': { title: titles['no-offer'], act: 'Find a place' },
  changes: { title: titles.changes, act: 'Look and agree' },
  appeals: { title: titles.appeals, act: 'Write the case' },
  vacancies: { title: titles.vacancies, act: 'Remind or enter' },
  rounds: { title: titles.rounds, act: 'Open the round' },
  rankings: { title: titles.rankings, act: 'Open the list' },
  exchange: { title: titles.exchange, act: 'Open the exchange' },
  evidence: { title: titles.evidence, act: 'Decide' },
  unanswered: { title: titles.unanswered, act: 'Enter an answer', form: 'enter' },
  report: { title: titles.report, act: 'Open the report' },
  'list-ends': { title: titles['list-ends'], act: 'Open the list' },
}

/** Pages that somebody may want though nothing of them is on the day. */
export const ownPages = ['unanswered', 'evidence', 'no-offer'] as const satisfies readonly DayGroupName[]

const pages: Readonly<Record<DayLine['page'], (...at: string[]) => string>> = {
  round: (round = '') => addresses.round(round),
  child: (round = '', reference = '') => addresses.child(round, reference),
  waitingLists: (round = '') => addresses.waiting(round),
  waitingList: (round = '', school = '') => addresses.waitingList(round, school),
  change: (round = '', change = '') => addresses.change(round, change),
  lateChange: (round = '', reference = '') => addresses.newChange(round, { child: reference, late: '1' }),
  inYear: (reference = '') => addresses.inYearCase(reference),
  fairAccess: (reference = '') => addresses.fairAccessCase(reference),
  appeal: (appeal = '') => addresses.appeal(appeal),
  vacancies: (school = '') => addresses.vacanciesOf(school),
  seat: (school = '', round = '') => addresses.seat(school, round),
  exchange: (round = '') => addresses.exchange(round),
  report: (year = '') => addresses.report(Number(year)),
}

/** Where something can be done about a line, with the very form open where the page has one. */
export function addressOf(group: DayGroupName, { page, at }: DayLine): string {
  const { form } = groupWords[group]
  return form && page === 'child' ? `${pages[page](...at)}?do=${form}` : pages[page](...at)
}

/** Why a line is here and how its last day is counted, in words. */
export const whyOf = ({ reason, counted }: DayLine): string =>
  counted ? `${reason} Counted as ${counted}.` : reason

/** By when, in a few words; empty where there is no day. */
export const dueInWords = ({ due, isLate }: DayLine): string =>
  due ? `${isLate ? 'Was due by' : 'Due by'} ${dayInWords(due)}.` : ''

interface BulkWords {
  /** On the button that opens the preview. */
  readonly open: string
  readonly title: string
  /** On the button that does it, before how many. */
  readonly send: string
  readonly one: string
  readonly many: string
  readonly why: string
  readonly hint: string
  /** What is typed there before anybody types. */
  readonly usual: string
  /** What comes of it by itself once it is done. */
  readonly after?: string
}

/** What can be done to many at once. */
export const bulkWords: Readonly<Record<BulkActName, BulkWords>> = {
  remind: {
    open: 'Send a reminder',
    title: 'Send a reminder',
    send: 'Send the reminder to',
    ...{ one: 'family', many: 'families' },
    why: 'Why are you sending it now?',
    hint: 'Only staff read this. It is kept in the history of each offer.',
    usual: 'An extra reminder, on top of the automatic ones',
    after: 'The messages are on their way. Where one cannot be sent, the history of the offer says so.',
  },
  warn: {
    open: 'Send a warning',
    title: 'Send a warning with a further chance',
    send: 'Warn',
    ...{ one: 'family', many: 'families' },
    why: 'Why are you sending it now?',
    hint: 'Only staff read this. It is kept in the history of each offer.',
    usual: 'The last day to answer has passed',
    after:
      'The messages are on their way. A family’s further chance starts once its message has gone out. Families we cannot reach move to “Families we could not warn”.',
  },
  'told-by-phone': {
    open: 'Record that you called',
    title: 'Record that you warned them by phone',
    send: 'Record it for',
    ...{ one: 'family', many: 'families' },
    why: 'Who did you speak to, and what did you say?',
    hint: 'Choose only families you have spoken to. Their further chance counts from today.',
    usual: '',
  },
  propose: {
    open: 'Propose to withdraw',
    title: 'Propose to withdraw places',
    send: 'Propose it for',
    ...{ one: 'family', many: 'families' },
    why: 'What happened?',
    hint: 'The families read this if a second person agrees. Say how you tried to reach them, and when.',
    usual: '',
  },
  'offer-free': {
    open: 'Offer the free places',
    title: 'Offer free places from the waiting lists',
    send: 'Agree for',
    ...{ one: 'round', many: 'rounds' },
    why: 'Why are you offering these places now?',
    hint: 'Only staff read this. It is kept in the history of each list.',
    usual: '',
  },
  'chase-rankings': {
    open: 'Ask schools again',
    title: 'Ask schools to confirm their list',
    send: 'Ask',
    ...{ one: 'school', many: 'schools' },
    why: 'Why are you asking them now?',
    hint: 'Only staff read this.',
    usual: 'The list is needed for the run',
  },
  'ask-evidence': {
    open: 'Ask for evidence again',
    title: 'Ask families for evidence again',
    send: 'Ask',
    ...{ one: 'family', many: 'families' },
    why: 'What is missing?',
    hint: 'Only staff read this. The message itself names no child and no need.',
    usual: 'A letter from the professionals',
    after: 'The messages are on their way. Where one cannot be sent, the history of the child says so.',
  },
  'chase-vacancies': {
    open: 'Remind schools',
    title: 'Remind schools',
    send: 'Remind',
    ...{ one: 'school', many: 'schools' },
    why: 'Why are you reminding them?',
    hint: 'Only staff read this.',
    usual: 'The school has not answered in time',
  },
}

export const countInWords = (count: number, { one, many }: Pick<BulkWords, 'one' | 'many'>): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
