import { dayInWords } from '#contract/calendar/words.ts'
import type { About, ActRows, Field } from '../row.ts'
import { on } from './fields.ts'

const isApproved = ({ view: { phase } }: About): boolean => phase === 'approved'
const nameOf = ({ view: { people } }: About, id: string): string =>
  people.find((one) => one.id === id)?.name ?? ''

const who = (label: string, items: (about: About) => { value: string; text: string }[]): Field => ({
  name: 'person',
  kind: 'choice',
  label,
  items,
})

/** Children who live there have to be somewhere before the approval ends. */
const warning = ({ view: { parts } }: About): string => {
  const here = parts.filter(({ lives }) => lives === 'here').length
  if (here === 0) return 'No child lives with them now.'
  const many = here === 1 ? 'A child lives' : `${here} children live`
  return `${many} with them. Plan with the children’s social workers where they will live before the approval ends.`
}

/** What comes about once somebody is approved: they meet the standards, or give notice by a letter to us. */
export const leavingActs: ActRows = {
  'standards-met': {
    group: 'Steps',
    when: (about) => isApproved(about) && about.view.dates.standardsMet === undefined,
    kinds: ['fostering', 'supported-lodgings', 'connected-person', 'short-breaks'],
    title: 'They meet the training, support and development standards',
    send: 'Save the day',
    done: 'Saved.',
    note: 'Only once each of them has shown that they do.',
    fields: [on('On which day was the last part signed off?')],
  },
  'record-resignation': {
    group: 'Pause or end',
    when: isApproved,
    title: 'A carer gave notice in writing',
    send: 'Save the notice',
    done: 'Saved. Their approval ends automatically 28 days after we received it.',
    note: (about) =>
      `The approval ends 28 days after the day we received the notice, whatever day that is. It does not need a panel or a decision. If one of two gives notice, it ends for that one, and we review the approval of the other. ${warning(about)}`,
    grave: true,
    fields: [
      who('Who gave notice?', ({ view: { people, leaving } }) =>
        people
          .filter(
            ({ id, role, here }) =>
              role === 'applicant' && here && !leaving.some(({ person }) => person === id),
          )
          .map(({ id, name }) => ({ value: id, text: name })),
      ),
      on('On which day did we receive it?', 'The day it reached us, not the date on the letter'),
      { name: 'words', kind: 'words', label: 'What they said about it', optional: true },
    ],
  },
  'take-back-resignation': {
    group: 'Pause or end',
    when: (about) => isApproved(about) && about.view.leaving.length > 0,
    title: 'Agree that a carer stays after all',
    send: 'Save that they stay',
    done: 'Saved. The notice is taken back, and the approval goes on.',
    note: 'Only if both they and we agree, and only before the approval has ended.',
    fields: [
      who('Who stays?', (about) =>
        about.view.leaving.map(({ person, ends }) => ({
          value: person,
          text: `${nameOf(about, person)}, whose approval would end on ${dayInWords(ends)}`,
        })),
      ),
      { name: 'words', kind: 'words', label: 'What was agreed, and with whom' },
    ],
  },
  'told-councils': {
    group: 'Pause or end',
    whenClosed: true,
    when: ({ view: { dates } }) =>
      (dates.resigned !== undefined || dates.oneResigned !== undefined) && dates.councilsTold === undefined,
    title: 'We told the councils that placed children',
    send: 'Save that they were told',
    done: 'Saved.',
    fields: [
      on('When were they told?'),
      {
        name: 'words',
        kind: 'words',
        label: 'Which councils, and how?',
        hint: 'Every council that has placed a child with them',
      },
    ],
  },
}
