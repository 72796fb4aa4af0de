import type { ItemView, MeetingAct, MeetingView } from '#contract/fostering/panel/meeting.ts'
import { longestView } from '#contract/fostering/panel/meeting.ts'
import { outcomeInWords } from '#contract/fostering/panel/words.ts'
import { hasTerms, termsErrors, termsFields, withTerms } from '#web/staff/desk/terms.ts'
import { type Field, itemsFrom, type Row } from '#web/staff/rows/row.ts'
import { guestInWords, qualityInWords } from './words.ts'

/** What forms of the day know. */
export interface About {
  readonly view: MeetingView
  readonly item: ItemView
}

const words = (
  name: string,
  label: string,
  more: { hint?: string; optional?: true; most?: number; missing?: string } = {},
): Field<About> => ({ name, kind: 'words', label, ...more })

const outcome = (label: string, missing: string): Field<About> => ({
  name: 'outcome',
  missing,
  kind: 'choice',
  label,
  items: ({ item }) => item.outcomes.map((value) => ({ value, text: outcomeInWords[value] })),
})

const forItem = (said: Readonly<Record<string, unknown>>, { item }: About) => ({ ...said, item: item.id })

/** Whoever was invited and has said nothing yet of a conflict in this item. */
const othersIn = ({ view, item }: About) =>
  view.invited
    .filter(({ member }) => !item.conflicts.some((one) => one.member === member))
    .map(({ member, name }) => ({ value: member, text: name }))

/** Acts about one item, each as a form. What is one press is a button elsewhere. */
export const itemRows = {
  view: {
    title: 'Give your view',
    send: 'Record my view',
    done: 'Your view is recorded.',
    note: ({ item }) =>
      item.recommendation
        ? 'The panel has already made its recommendation. Your view goes into the minutes as one that came late.'
        : 'Your reasons go into the minutes with your name.',
    body: forItem,
    fields: [
      outcome('What is your view?', 'Select your view'),
      words('reasons', 'Your reasons', { most: longestView, missing: 'Give your reasons' }),
    ],
  },
  recommend: {
    title: 'Record the recommendation',
    send: 'Record the recommendation',
    done: 'The recommendation is recorded, and the item is finished.',
    note: 'This finishes the item. The members who are here now and have no conflict of interest are recorded as having taken part.',
    grave: true,
    check: termsErrors,
    body: (said, about) => {
      const { rest, terms } = withTerms(said)
      return {
        ...forItem(rest, about),
        terms: hasTerms(rest.outcome) ? terms : null,
        doubts: rest.doubts ?? '',
      }
    },
    fields: [
      outcome('What does the panel recommend?', 'Select what the panel recommends'),
      ...termsFields('Leave these empty if you recommend no terms. They count only for an approval'),
      words('reasons', 'The panel’s reasons', { most: 6000, missing: 'Give the panel’s reasons' }),
      words('doubts', 'Serious doubts', {
        optional: true,
        hint: 'They go into the minutes as you write them here',
        most: 3000,
      }),
    ],
  },
  'guest-comes': {
    title: 'Somebody joins for this item',
    send: 'Record that they are here',
    done: 'Recorded.',
    body: forItem,
    fields: [
      {
        name: 'as',
        kind: 'choice',
        label: 'Who are they?',
        missing: 'Select who they are',
        items: itemsFrom(guestInWords),
      },
      { name: 'name', kind: 'text', label: 'Name', missing: 'Enter their name' },
    ],
  },
  conflict: {
    title: 'I have a conflict of interest',
    send: 'Record my conflict of interest',
    done: 'Recorded. You take no part in this item, and you do not see its papers any more.',
    note: 'You leave the room for this item. You can no longer see its papers, questions, views or minutes. Only the panel adviser can take this back.',
    grave: true,
    body: (said, about) => ({ ...forItem(said, about), conflict: true }),
    fields: [words('reason', 'What is it?', { most: 1000, missing: 'Say what the conflict of interest is' })],
  },
  'conflict-of': {
    title: 'A member has a conflict of interest',
    send: 'Record their conflict of interest',
    done: 'Recorded. They take no part in this item.',
    body: (said, about) => ({ ...forItem(said, about), conflict: true }),
    fields: [
      { name: 'member', kind: 'choice', label: 'Who?', missing: 'Select who it is', items: othersIn },
      words('reason', 'What is it?', { most: 1000, missing: 'Say what the conflict of interest is' }),
    ],
  },
  defer: {
    title: 'Defer this item',
    send: 'Defer it',
    done: 'The item is deferred. It can go to another meeting.',
    grave: true,
    body: forItem,
    fields: [
      words('reasons', 'Why?', {
        missing: 'Say why you defer it',
        hint: 'For example: what the panel still needs',
        most: 1500,
      }),
    ],
  },
  waive: {
    title: 'Agree that the papers come late',
    send: 'Agree to late papers',
    done: 'Recorded. The papers can be sent late.',
    note: 'Papers should be with members five working days before the meeting. Your reasons are kept with the item.',
    body: forItem,
    fields: [words('reasons', 'Why do you agree?', { most: 1500, missing: 'Say why you agree' })],
  },
  quality: {
    title: 'Say how good the papers were',
    send: 'Save it',
    done: 'Saved. It counts in the panel’s half-yearly report.',
    body: ({ words: said, ...others }, about) => ({ ...forItem(others, about), words: said ?? '' }),
    fields: [
      {
        name: 'mark',
        kind: 'choice',
        label: 'How good were they?',
        missing: 'Select how good they were',
        items: itemsFrom(qualityInWords),
      },
      words('words', 'What was good, and what was missing?', { optional: true, most: 1500 }),
    ],
  },
} as const satisfies Readonly<Record<string, Row<About>>>

export type ItemRow = keyof typeof itemRows

/** The act that a form sends. */
export const actOfRow = (row: ItemRow): MeetingAct =>
  row === 'conflict' || row === 'conflict-of' ? 'declare' : row
