import * as z from 'zod/mini'
import { closedReasons } from '#contract/requests/closed-because.ts'
import { OwnNumber } from '#contract/requests/department-act.ts'
import { passedByHand } from '#contract/requests/passed.ts'
import type { Acts } from './row.ts'
import { Id, photos, ToResident, words } from './shapes.ts'

const toKnow = {
  field: 'note',
  reader: 'resident',
  label: 'What to tell the resident (optional)',
} as const

/** The work itself, from taking it on to its end. */
export const work = {
  acknowledge: {
    events: ['acknowledged'],
    right: 'act',
    many: true,
    label: 'Take it on',
    title: 'Take it on',
    send: 'Take it on',
    done: 'Taken on',
    takes: {},
  },
  assign: {
    events: ['assigned'],
    right: 'act',
    many: true,
    label: 'Assign',
    title: 'Assign it',
    send: 'Assign',
    done: 'Assigned',
    takes: {
      /** Null: to nobody. A team alone leaves it to the team. */
      to: z.nullable(z.strictObject({ id: Id, name: words(120, 'Name who gets it') })),
      team: z.optional(z.nullable(Id)),
    },
  },
  inspect: {
    events: ['inspected'],
    right: 'act',
    many: true,
    label: 'Inspected',
    title: 'Say that it has been inspected',
    send: 'Save the inspection',
    done: 'Saved as inspected',
    words: toKnow,
    takes: {
      note: z.optional(ToResident),
      /** Id of what was found, of those that the profile has for the department. */
      finding: z.optional(Id),
      /** For staff: “40 cm wide, 6 cm deep”. */
      size: z.optional(words(60, 'Say how large it is, or leave it out')),
      /** Its number in the department's own system of works. */
      job: z.optional(OwnNumber),
    },
  },
  'not-dangerous': {
    events: ['not-dangerous'],
    right: 'act',
    label: 'It is not dangerous',
    title: 'Say that it is not dangerous',
    send: 'Take the mark away',
    done: 'It is no longer marked as dangerous',
    words: {
      field: 'note',
      reader: 'staff',
      label: 'Why it is not dangerous',
      hint: 'Only staff read it. Say who looked at it, or what has been made safe.',
      missing: 'Enter why it is not dangerous',
    },
    takes: { note: words(1000, 'Enter why it is not dangerous') },
  },
  schedule: {
    events: ['scheduled'],
    right: 'act',
    many: true,
    label: 'Plan the work',
    title: 'Plan the work',
    send: 'Save the plan',
    done: 'The work is planned',
    words: toKnow,
    takes: { note: z.optional(ToResident), on: z.optional(z.iso.date()) },
  },
  fix: {
    events: ['fixed'],
    right: 'act',
    many: true,
    label: 'Fixed',
    title: 'Say that it is fixed',
    send: 'Save as fixed',
    done: 'Saved as fixed. The resident sees what was done',
    words: {
      field: 'note',
      reader: 'resident',
      label: 'What was done',
      hint: 'The resident reads this.',
      missing: 'Say what was done',
    },
    takes: { note: ToResident, photos },
  },
  decide: {
    events: ['approved', 'refused'],
    right: 'decide',
    label: 'Decide',
    title: 'Decide',
    send: 'Save the decision',
    done: 'Decided. The resident sees the decision and its reasons',
    words: {
      field: 'reasons',
      reader: 'resident',
      label: 'Reasons',
      hint: 'The resident reads this. Say which rule applies, what you looked at and, if you refuse, what is missing.',
      missing: 'Write the reasons',
    },
    takes: {
      outcome: z.enum(['approved', 'refused']),
      reasons: ToResident,
      validUntil: z.optional(z.iso.date()),
      /** Of an approval without what the form says is needed: why, for staff to read. */
      without: z.optional(words(1000, 'Say why it can be approved without it')),
    },
  },
  order: {
    events: ['updated'],
    right: 'act',
    label: 'It has been ordered',
    title: 'Say that it has been ordered',
    send: 'Save the order',
    done: 'Saved. The resident sees that it has been ordered',
    takes: {
      /** Of the order, or of what was made: for staff alone. */
      number: z.optional(OwnNumber),
      /** Where it has been ordered before: why it is once more, for staff to read. */
      again: z.optional(words(1000, 'Say why it has been ordered again')),
    },
  },
  /** Ends it without work: `note` is the reason. */
  close: {
    events: ['closed'],
    right: 'act',
    many: true,
    label: 'Close without work',
    title: 'Close it without work',
    send: 'Close it',
    done: 'Closed. The resident sees why',
    words: {
      field: 'note',
      reader: 'resident',
      label: 'Why no work will be done',
      hint: 'The resident reads this. Say which rule or finding this is based on, and what they can do.',
      missing: 'Say why no work will be done',
    },
    /** `because`: what the public page says; the note is for the resident alone. */
    takes: { note: ToResident, photos, because: z.optional(z.enum(closedReasons)) },
  },
  refer: {
    events: ['referred'],
    right: 'act',
    many: true,
    label: 'Refer to somebody else',
    title: 'Refer it to somebody else',
    send: 'Refer it',
    done: 'Referred',
    words: {
      field: 'note',
      reader: 'resident',
      label: 'Why you are referring it',
      hint: 'The resident will read this, and so will the people who receive it.',
      missing: 'Say why you are referring it',
    },
    takes: {
      to: z.strictObject({ kind: z.enum(['department', 'authority']), id: Id }),
      note: ToResident,
      /** How an authority that takes no reports by email was told. */
      passed: z.optional(z.enum(passedByHand)),
    },
  },
  /** After an email to an authority that was refused. */
  'pass-on': {
    events: ['passed-on'],
    right: 'act',
    label: 'Say how you told them',
    title: 'Say how you told the other authority',
    send: 'Save how you told them',
    done: 'Saved. The resident sees how they were told',
    takes: { passed: z.enum(passedByHand) },
  },
  reopen: {
    events: ['reopened'],
    right: 'act',
    many: true,
    label: 'Open it again',
    title: 'Open it again',
    send: 'Open it again',
    done: 'Open again',
    words: {
      field: 'note',
      reader: 'resident',
      label: 'Why you are opening it again',
      hint: 'The resident reads this.',
      missing: 'Say why you are opening it again',
    },
    takes: { note: ToResident },
  },
} as const satisfies Acts
