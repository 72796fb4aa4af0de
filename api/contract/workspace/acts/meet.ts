import * as z from 'zod/mini'
import { PhoneNumber } from '#contract/core/phone-number.ts'
import { CallTime, Rang } from '#contract/requests/call-time.ts'
import type { Acts } from './row.ts'
import { ToResident, words } from './shapes.ts'

const toKnow = {
  field: 'note',
  reader: 'resident',
  label: 'What to tell the resident (optional)',
  hint: 'The resident reads this on their private page.',
} as const

/** For staff alone, kept as a note. */
const kept = z.optional(words(4000, 'Write the note for staff'))

/** Calls that were asked for, and appointments with the service. */
export const meet = {
  called: {
    events: ['fixed'],
    right: 'act',
    label: 'We called them',
    title: 'Say that we called them',
    send: 'Save the call',
    done: 'Saved. The resident sees that we called',
    words: { ...toKnow, label: 'What was agreed, for the resident to read (optional)' },
    takes: { note: z.optional(ToResident), kept },
  },
  'no-answer': {
    events: ['scheduled'],
    right: 'act',
    label: 'No answer: try again',
    title: 'Say that nobody answered, and when we will try again',
    send: 'Save and tell the resident',
    done: 'Saved. The resident sees when we will try again',
    words: toKnow,
    takes: { again: z.iso.date(), at: CallTime, note: z.optional(ToResident) },
  },
  /** Whoever answers the phone writes it down, the contact centre too: it ends nothing, and the department reads it. */
  'rang-back': {
    events: ['added'],
    right: 'hear',
    label: 'They rang us',
    title: 'Write down what they say about the call',
    send: 'Save what they say',
    done: 'Saved. Whoever calls them sees it in their list',
    words: {
      field: 'text',
      reader: 'resident',
      label: 'What they say',
      hint: 'They read it on their private page, and so does whoever calls them.',
      missing: 'Write what they say',
    },
    takes: {
      text: words(2000, 'Write what they say'),
      wants: Rang.shape.wants,
      again: Rang.shape.again,
      at: Rang.shape.at,
      phone: z.optional(PhoneNumber),
    },
  },
  'agree-time': {
    events: ['scheduled'],
    right: 'act',
    label: 'Agree a time',
    title: 'Agree a time, or change it',
    send: 'Save the time and tell the resident',
    done: 'Saved. The resident sees the day, the time and the place',
    words: toKnow,
    takes: {
      on: z.iso.date(),
      at: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, for example 10:30am')),
      minutes: z.optional(z.int().check(z.minimum(5), z.maximum(480))),
      where: words(300, 'Say where they should come'),
      bring: z.optional(words(2000, 'Say what to bring, or leave it out')),
      note: z.optional(ToResident),
    },
  },
  'cancel-time': {
    events: ['unscheduled'],
    right: 'act',
    label: 'Cancel the time',
    title: 'Cancel the time that was agreed',
    send: 'Cancel the time and tell the resident',
    done: 'Cancelled. The resident sees why',
    words: {
      ...toKnow,
      label: 'Why it is cancelled, and what happens next',
      missing: 'Say why it is cancelled, and what happens next',
    },
    takes: { note: ToResident },
  },
  came: {
    events: ['fixed'],
    right: 'act',
    label: 'They came',
    title: 'Say that they came',
    send: 'Save that they came',
    done: 'Saved. The appointment has taken place',
    words: toKnow,
    takes: { note: z.optional(ToResident), kept },
  },
  'not-came': {
    events: ['unscheduled'],
    right: 'act',
    label: 'They did not come',
    title: 'Say that they did not come',
    send: 'Save that they did not come',
    done: 'Saved. It is open again, for another time to be agreed',
    words: toKnow,
    takes: { note: z.optional(ToResident) },
  },
} as const satisfies Acts
