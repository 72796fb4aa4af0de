import { ClaimShown } from '#contract/fostering/carers/money.ts'
import { lineFacts, lineTitle } from '#fostering/carers/money/words.ts'
import type { About, ActRows } from '../row.ts'
import { reasons } from './fields.ts'

const shownOf = ({ part }: About): ClaimShown | undefined => ClaimShown.safeParse(part?.values).data

/** It can be checked: it was sent, and none of it is being paid. */
const canCheck = (about: About): boolean => {
  const { state, payments } = shownOf(about) ?? {}
  return state === 'sent' || state === 'asked' || (state === 'agreed' && payments?.length === 0)
}

const looksTheSame = ({ part }: About): boolean => {
  const ahead = part?.values.ahead as { alike?: readonly unknown[] } | undefined
  return (ahead?.alike ?? []).length > 0
}

/** What staff do with a claim of a carer. Finance pays it on a page of its own. */
export const claim: ActRows = {
  agree: {
    whenClosed: true,
    when: canCheck,
    title: 'Agree the claim',
    send: 'Agree it',
    done: 'Agreed. Finance has been told, and the carer can see it.',
    note: (about) =>
      looksTheSame(about)
        ? 'Some of this looks the same as something that was claimed before. Look at both first.'
        : 'Each line is paid as shown below. If a line should be less, change that first.',
    fields: [
      {
        name: 'alike',
        kind: 'yes-no',
        label: 'Are lines that look the same really different?',
        when: looksTheSame,
        yes: 'Yes, I have looked at both',
        no: 'No',
        optional: true,
      },
      {
        name: 'reasons',
        kind: 'words',
        label: 'Anything the carer should know?',
        hint: 'The carer can read this',
        optional: true,
      },
    ],
  },
  adjust: {
    whenClosed: true,
    when: canCheck,
    title: 'Change what we pay for a line',
    send: 'Change the line',
    done: 'Changed. Now agree the claim.',
    note: 'Enter miles for a journey, or pounds for anything else. Enter 0 to pay nothing for it.',
    fields: [
      {
        name: 'line',
        kind: 'choice',
        label: 'Which line?',
        items: (about) =>
          (shownOf(about)?.lines ?? []).map((line) => ({
            value: line.id,
            text: lineTitle(line),
            hint: lineFacts(line),
          })),
      },
      { name: 'miles', kind: 'text', label: 'Miles', hint: 'For example, 12.5', optional: true },
      { name: 'pounds', kind: 'text', label: 'Pounds', hint: 'For example, 12.50', optional: true },
      { name: 'why', kind: 'words', label: 'Why?', hint: 'The carer can read this' },
    ],
  },
  ask: {
    whenClosed: true,
    when: (about) => shownOf(about)?.state === 'sent',
    title: 'Ask the carer about it',
    send: 'Ask them',
    done: 'Asked. They can change the claim and send it again.',
    fields: [
      { name: 'what', kind: 'words', label: 'What do you want to know?', hint: 'The carer can read this' },
    ],
  },
  refuse: {
    whenClosed: true,
    when: canCheck,
    title: 'Do not agree the claim',
    send: 'Do not agree it',
    done: 'Saved. The carer can read your reasons, and how to tell us that they disagree.',
    grave: true,
    fields: [{ ...reasons, hint: 'Give them in full. The carer can read them' }],
  },
  answer: {
    whenClosed: true,
    when: (about) => {
      const objection = shownOf(about)?.objection
      return objection !== undefined && objection.answer === undefined
    },
    title: 'Answer the carer who disagrees',
    send: 'Send the answer',
    done: 'Answered. The carer can read it.',
    fields: [
      {
        name: 'outcome',
        kind: 'choice',
        label: 'What do you decide?',
        items: [
          { value: 'again', text: 'The worker checks the claim again' },
          { value: 'stands', text: 'We are not changing our decision' },
        ],
      },
      { ...reasons, hint: 'Give them in full. The carer can read them' },
    ],
  },
}
