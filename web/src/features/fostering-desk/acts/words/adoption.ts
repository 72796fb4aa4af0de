import { dayInWords } from '#contract/calendar/words.ts'
import {
  filesOfLetter,
  type Letter,
  type Letterbox,
  type SupportPlan,
} from '#contract/fostering/carers/adoption.ts'
import { traceInWords } from '#fostering/carers/adoption/traces.ts'
import { itemsFrom } from '#web/staff/rows/row.ts'
import type { About, ActRows, Field } from '../row.ts'
import { files, on, reasons } from './fields.ts'
import { otherSide } from './other-side.ts'

const planOf = ({ part }: About) => part?.values as Partial<SupportPlan> | undefined
const boxOf = ({ part }: About) => part?.values as Partial<Letterbox> | undefined

const planGoesOn = (about: About): boolean => planOf(about)?.ended === null

/** What staff do with an adoption support plan. */
export const plan: ActRows = {
  add: {
    title: 'Add a need',
    send: 'Add the need',
    done: 'Added to the draft. The family sees it once you give them the plan.',
    when: planGoesOn,
    fields: [
      { name: 'need', kind: 'words', label: 'What does the child or the family need?', most: 500, rows: 3 },
      { name: 'provides', kind: 'text', label: 'Who provides it?' },
      { name: 'what', kind: 'words', label: 'What do they do, and how often?', most: 1000, rows: 3 },
      { name: 'from', kind: 'day', label: 'From when?' },
      {
        name: 'until',
        kind: 'day',
        label: 'Until when?',
        hint: 'Leave this empty if it has no end date',
        optional: true,
      },
    ],
  },
  remove: {
    title: 'Take a need out',
    send: 'Take it out',
    done: 'Taken out of the draft. It is still in earlier versions.',
    when: (about) => planGoesOn(about) && (planOf(about)?.draft?.length ?? 0) > 0,
    fields: [
      {
        name: 'need',
        kind: 'choice',
        label: 'Which need?',
        items: (about) =>
          (planOf(about)?.draft ?? []).map(({ id, need, provides }) => ({
            value: id,
            text: need,
            hint: provides,
          })),
      },
    ],
  },
  offer: {
    title: 'Give the plan to the family',
    send: 'Give it to them',
    done: 'They can read it, say what they think, and sign it.',
    note: 'Everything in the draft goes into a new version. What was signed before stays in force until everybody has signed this one.',
    when: (about) => planGoesOn(about) && (planOf(about)?.draft?.length ?? 0) > 0,
    fields: [
      { name: 'review', kind: 'day', label: 'When will you look at it together again?' },
      {
        name: 'why',
        kind: 'words',
        label: 'What is new in this version?',
        hint: 'The family reads this',
        most: 2000,
        rows: 3,
      },
    ],
  },
  'sign-for-council': {
    title: 'Sign it for the council',
    send: 'Sign it',
    done: 'Signed for the council.',
    when: (about) => {
      const offered = planOf(about)?.offered
      return offered?.signed.every(({ person }) => person !== null) === true
    },
    fields: [],
  },
  reviewed: {
    title: 'Record that you looked at it together',
    send: 'Save the review',
    done: 'Saved. You can see the next review in the plan of the case.',
    note: 'If something has to change, change the draft afterwards and give the family a new version.',
    when: (about) => planGoesOn(about) && Boolean(planOf(about)?.agreed),
    fields: [
      on('When did you look at it?'),
      { name: 'words', kind: 'words', label: 'What did you agree?', hint: 'The family reads this' },
      { name: 'next', kind: 'day', label: 'When is the next review?' },
    ],
  },
  end: {
    title: 'End the plan',
    send: 'End it',
    done: 'The plan has ended. The family can still read it.',
    grave: true,
    when: (about) => planGoesOn(about) && Boolean(planOf(about)?.agreed ?? planOf(about)?.offered),
    fields: [
      on('When does it end?'),
      { name: 'words', kind: 'words', label: 'Why does it end?', hint: 'The family reads this' },
    ],
  },
}

type Fits = (letter: Letter) => boolean
const letters = (fits: Fits) => (about: About) =>
  (boxOf(about)?.letters ?? []).filter(fits).map(({ id, way, given, traces }) => ({
    value: id,
    text: `${way === 'out' ? 'From the family' : 'To the family'}, ${dayInWords(given)}`,
    ...(traces.length > 0
      ? { hint: `Look closely: there may be ${traces.map((one) => traceInWords[one]).join(', ')} in it` }
      : {}),
  }))

const whichOf = (fits: Fits): Field => ({
  name: 'letter',
  kind: 'choice',
  label: 'Which letter?',
  items: letters(fits),
})

const reading: Fits = ({ state }) => state === 'reading'
const readingOut: Fits = ({ state, way }) => state === 'reading' && way === 'out'
const readingIn: Fits = ({ state, way }) => state === 'reading' && way === 'in'
const notArrived: Fits = ({ state, way }) => state === 'passed-on' && way === 'out'
const has = (fits: Fits) => (about: About) => letters(fits)(about).length > 0

const isOpen = (about: About): boolean => {
  const box = boxOf(about)
  return Boolean(box?.agreed) && box?.ended === null
}

/** What staff do with letters that go through the council. */
export const letterbox: ActRows = {
  agree: {
    title: 'Write down what was agreed about letters',
    send: 'Save what was agreed',
    done: 'Saved. The family sees what was agreed, and not how you reach the other side.',
    note: 'Agree it with both sides first. Neither side ever gets the other’s address from us.',
    from: (about) => boxOf(about)?.agreed ?? {},
    when: (about) => boxOf(about)?.ended === null,
    fields: [
      {
        name: 'called',
        kind: 'text',
        label: 'Who are the letters with, as the family calls them?',
        hint: 'For example, Jane, birth mother. The family reads this',
      },
      {
        name: 'known',
        kind: 'words',
        label: 'How do we know them, and how do we reach them?',
        hint: 'Only staff see this. Say how post goes to them, and anything to be careful about',
        most: 500,
        rows: 3,
      },
      {
        name: 'ways',
        kind: 'choice',
        label: 'Which way do letters go?',
        items: itemsFrom({ both: 'Both ways', out: 'Only from the family', in: 'Only to the family' }),
      },
      {
        name: 'months',
        kind: 'number',
        label: 'How many months apart?',
        least: 1,
        most: 60,
        suffix: 'months',
      },
      { name: 'first', kind: 'day', label: 'When is the first one due?' },
      { name: 'photos', kind: 'yes-no', label: 'May there be photos?' },
      {
        name: 'words',
        kind: 'words',
        label: 'What else was agreed?',
        hint: 'For example, which names are used. The family reads this',
        most: 2000,
        rows: 3,
      },
    ],
  },
  received: {
    title: 'A letter to the family came by post',
    send: 'Save the letter',
    done: 'Saved. Read it, then pass it on. The family does not see it yet.',
    note: 'Take off the envelope and anything that shows an address before you scan it.',
    when: isOpen,
    fields: [
      {
        name: 'text',
        kind: 'words',
        label: 'What does it say?',
        hint: 'Or add a scan below',
        optional: true,
      },
      files('Scans and photos', filesOfLetter),
    ],
    body: ({ text = '', ...rest }) => ({ text, ...rest }),
  },
  'pass-on': {
    title: 'Pass a letter on',
    send: 'Pass it on',
    done: 'Saved. The family sees that it was passed on.',
    note: 'A letter from the family is at once on the other side’s page, if they have one. Otherwise send it in our envelope, to the address in our own record. A letter to the family is on the family’s page at once.',
    when: has(reading),
    fields: [
      whichOf(reading),
      on('When did it go on?'),
      {
        name: 'read',
        kind: 'sure',
        label: 'You have read it',
        text: 'I read all of it and looked at every photo. Nothing in it shows where anybody lives or who they are.',
      },
    ],
  },
  'send-back': {
    title: 'Send a letter back to the family',
    send: 'Send it back',
    done: 'Sent back. They read what to change.',
    when: has(readingOut),
    fields: [
      whichOf(readingOut),
      {
        name: 'words',
        kind: 'words',
        label: 'What should they change, and why?',
        hint: 'The family reads this',
      },
    ],
  },
  keep: {
    title: 'Do not pass a letter on',
    send: 'Keep it',
    done: 'Saved. It stays in the record, and the family does not see it.',
    note: 'Talk to whoever wrote it first. If they change it, save that as another letter.',
    grave: true,
    when: has(readingIn),
    fields: [whichOf(readingIn), { ...reasons, hint: 'Only staff read these' }],
  },
  arrived: {
    title: 'The other side has the letter',
    send: 'Save that they have it',
    done: 'Saved. The family sees it.',
    when: has(notArrived),
    fields: [whichOf(notArrived), on('When did they tell us?')],
  },
  reminded: {
    title: 'I reminded the other side',
    send: 'Save that you reminded them',
    done: 'Saved. We are waiting for them now.',
    when: (about) => isOpen(about) && Boolean(boxOf(about)?.nextIn),
    fields: [],
  },
  move: {
    title: 'Change when the next letter is due',
    send: 'Save the day',
    done: 'Saved.',
    when: isOpen,
    fields: [
      {
        name: 'way',
        kind: 'choice',
        label: 'Which letter?',
        items: itemsFrom({ out: 'From the family', in: 'To the family' }),
      },
      on('When is it due?'),
    ],
  },
  end: {
    title: 'End the letters',
    send: 'End them',
    done: 'Ended. What was passed on can still be read.',
    grave: true,
    when: isOpen,
    fields: [
      on('When do they end?'),
      { name: 'words', kind: 'words', label: 'Why do they end?', hint: 'The family reads this' },
    ],
  },
  ...otherSide,
}
