import type { WorkKind } from '#contract/core/kinds/work-kind.ts'

/** How a request of one kind of work stands, in the words that residents read. */
interface KindWords {
  /** What was done with it, as a step: after the department's name where it was looked at. */
  readonly inspected: string
  readonly scheduled: string
  readonly fixed: string
  readonly closed: string
  /** The same in a word or two, for a list. */
  readonly inShort: { readonly inspected: string; readonly scheduled: string }
  /** What comes next once what happens next was said. */
  readonly next: string
}

const inHand = {
  inspected: 'has looked at it',
  scheduled: 'We told you what happens next',
  closed: 'Closed',
  inShort: { inspected: 'Looked at', scheduled: 'In progress' },
} as const

const words: Readonly<Record<WorkKind, KindWords>> = {
  repair: {
    inspected: 'has inspected it',
    scheduled: 'Work is planned',
    fixed: 'Fixed',
    closed: 'Closed without work',
    inShort: { inspected: 'Inspected', scheduled: 'Work is planned' },
    next: 'The work is done',
  },
  task: { ...inHand, fixed: 'Done', next: 'We do it' },
  answer: { ...inHand, fixed: 'Answered', next: 'We answer you' },
  contact: { ...inHand, fixed: 'Finished', next: 'We tell you what comes of it' },
  application: { ...inHand, fixed: 'Granted', next: 'We tell you what we decide' },
  order: { ...inHand, fixed: 'Posted', next: 'We post it to you' },
  call: {
    ...inHand,
    scheduled: 'We tried to call you',
    fixed: 'We called you',
    closed: 'Closed without a call',
    inShort: { inspected: 'Looked at', scheduled: 'We tried to call you' },
    next: 'We call you',
  },
  appointment: {
    ...inHand,
    scheduled: 'Appointment agreed',
    fixed: 'Your appointment has taken place',
    closed: 'Closed without an appointment',
    inShort: { inspected: 'Looked at', scheduled: 'Appointment agreed' },
    next: 'You come to your appointment',
  },
  decision: {
    ...inHand,
    fixed: 'Done',
    closed: 'Closed without a decision',
    next: 'We tell you what we decide',
  },
  place: { ...inHand, fixed: 'Finished', next: 'We tell you the outcome' },
}

/** The words of a kind; an API from before there were kinds tells none, and had those of repairs for all. */
export const kindWords = (work: WorkKind = 'repair'): KindWords => words[work]
