import * as z from 'zod/mini'
import { cameWays } from '#contract/requests/came.ts'
import { EvidenceAnswer } from '#contract/requests/evidence.ts'
import { ProofAgain } from '#contract/requests/proof/asked-again.ts'
import type { Acts } from './row.ts'
import { ToResident, words } from './shapes.ts'

/** It is dangerous now, and in which way: for staff alone. */
const danger = z.optional(words(500, 'Enter what the danger is'))

/** What is said to the resident, and among staff. */
export const talk = {
  ask: {
    events: ['asked'],
    right: 'act',
    many: true,
    label: 'Ask the resident',
    title: 'Ask the resident a question',
    send: 'Send the question',
    done: 'The question is on the resident’s private page. You see the answer here',
    words: {
      field: 'text',
      reader: 'resident',
      label: 'Your question',
      hint: 'The resident reads it on the private page, and answers there.',
    },
    takes: {
      text: z.optional(ToResident),
      again: z.optional(
        z
          .array(ProofAgain)
          .check(
            z.minLength(1, 'Select which proof you need'),
            z.maxLength(20, 'Ask for 20 at most at once'),
          ),
      ),
    },
  },
  /** On the phone: the answer to the question that waits for one, or else something that they add. */
  'write-down': {
    events: ['answered', 'added', 'dangerous'],
    right: 'hear',
    label: 'Write down what they say',
    title: 'Write down what the resident says on the phone',
    send: 'Save their words',
    done: 'Saved as their words, written down by you. Whoever deals with it will see them',
    words: {
      field: 'text',
      reader: 'resident',
      label: 'What they say',
      hint: 'If we asked a question, this is the answer to it. They read it on their private page, and so does the department.',
      missing: 'Write what they say',
    },
    takes: { text: words(2000, 'Write what they say'), danger },
  },
  /** Of what the resident said or sent, where it asks for nothing: it waits for a look no more. */
  'mark-read': {
    events: ['seen'],
    right: 'act',
    many: true,
    label: 'Mark as read',
    title: 'Mark what they said as read',
    send: 'Mark as read',
    done: 'Marked as read. It no longer needs attention',
    takes: {},
  },
  /** By post, by email or over the counter: the answer to a question of the form that takes documents. */
  'add-document': {
    events: ['evidence-added', 'reconsideration-asked'],
    right: 'act',
    label: 'Add a document that came on paper',
    title: 'Add a document that came on paper or by email',
    send: 'Add the document',
    done: 'Added. The resident sees that you have it',
    takes: {
      question: z.string().check(z.minLength(1, 'Choose what the document is'), z.maxLength(60)),
      files: z
        .array(EvidenceAnswer)
        .check(z.minLength(1, 'Add the document'), z.maxLength(20, 'Add at most 20 files at once')),
      how: z.enum(cameWays),
      on: z.iso.date(),
    },
  },
  note: {
    events: ['noted', 'dangerous'],
    right: 'note',
    many: true,
    label: 'Write a note',
    title: 'Write a note',
    send: 'Save the note',
    done: 'The note is saved',
    words: {
      field: 'text',
      reader: 'staff',
      label: 'Note',
      hint: 'Only staff read it. A person may ask to see what is held about them.',
      missing: 'Write the note',
    },
    takes: { text: words(4000, 'Write the note'), danger },
  },
} as const satisfies Acts
