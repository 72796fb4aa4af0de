import { allegationOutcomes } from '#contract/fostering/carers/wrong.ts'
import { summaryKept } from '#fostering/clocks/tracks/summary-kept.ts'
import { itemsFrom } from '#web/staff/rows/row.ts'
import type { ActRow, ActRows } from '../../row.ts'
import { on } from '../fields.ts'
import { after, between, contact, everybody, forThem, has, next, to, whenClosed } from './shared.ts'

const noted = (title: string, label: string, done: string): ActRow => ({
  ...whenClosed,
  title,
  send: 'Save it',
  done,
  fields: [on('On which day?'), { name: 'words', kind: 'words', label, hint: 'Only managers can read this' }],
})

/** What managers do with an allegation. */
export const allegation: ActRows = {
  record: {
    ...whenClosed,
    // Of an old one the summary alone is left.
    when: ({ part }) => !has(part, 'recorded') && !has(part, 'summary'),
    title: 'Write down the allegation',
    send: 'Save the allegation',
    done: 'Saved. Tell the designated officer next. The plan says how soon.',
    note: 'Only managers can read what you write here. The household cannot see it, or that it exists, until you save that they were told.',
    fields: [
      on('When did it reach us?'),
      { name: 'about', kind: 'several', label: 'Who is it about?', items: everybody },
      { name: 'words', kind: 'words', label: 'What is alleged?' },
      { name: 'said', kind: 'words', label: 'Who said it, and to whom?' },
    ],
  },
  'to-officer': {
    ...noted('The designated officer was told', 'What do they say?', 'Saved.'),
    ...between('recorded', 'officer'),
  },
  ofsted: {
    ...whenClosed,
    ...between('recorded', 'ofsted'),
    title: 'Ofsted was told',
    send: 'Save the day',
    done: 'Saved.',
    fields: [on('On which day?')],
  },
  meeting: {
    ...noted('Write up a strategy meeting', 'What was agreed?', 'Saved.'),
    ...after('recorded'),
  },
  'not-safe': {
    ...whenClosed,
    ...between('recorded', 'told'),
    title: 'It is not safe to tell them yet',
    send: 'Save it',
    done: 'Saved. We will remind you on that day.',
    fields: [
      { name: 'until', kind: 'day', label: 'When will you look at it again?' },
      { name: 'why', kind: 'words', label: 'Why is it not safe?', hint: 'Only managers can read this' },
    ],
  },
  tell: {
    ...whenClosed,
    ...between('recorded', 'copied'),
    title: 'Record that it was safe and they were told',
    send: 'Save that they were told',
    done: 'Saved. They can read on their page what you wrote for them. Name somebody independent next.',
    note: 'Talk to them first. They will read what you write here, so leave out who said it.',
    grave: true,
    fields: [
      on('On which day were they told?'),
      to,
      forThem('What did you tell them?'),
      {
        name: 'children',
        kind: 'words',
        label: 'What happens to the children in the meantime?',
        hint: 'They can read this',
      },
      next,
      ...contact,
    ],
  },
  supporter: {
    ...whenClosed,
    ...after('told'),
    title: 'Name who supports them',
    send: 'Save the name',
    done: 'Saved. They can read it on their page.',
    note: 'Choose somebody independent, who is not involved in looking into it.',
    fields: [
      { name: 'name', kind: 'text', label: 'Name, and the service they are from' },
      { name: 'contact', kind: 'text', label: 'Their phone number' },
    ],
  },
  update: {
    ...whenClosed,
    ...between('told', 'copied'),
    title: 'Tell them what has happened so far',
    send: 'Send the news',
    done: 'Sent. They can read it on their page.',
    fields: [forThem('The news'), next],
  },
  conclude: {
    ...whenClosed,
    ...between('told', 'outcome'),
    title: 'Save the outcome',
    send: 'Save the outcome',
    done: 'Saved. They can read it on their page. Ask for a review of their approval, and write the summary.',
    grave: true,
    fields: [
      {
        name: 'outcome',
        kind: 'choice',
        label: 'What is the outcome?',
        items: itemsFrom(allegationOutcomes),
      },
      forThem('Why, and what happens now'),
      next,
    ],
  },
  'ask-review': {
    ...whenClosed,
    ...between('outcome', 'reviewAsked'),
    title: 'Ask for a review of their approval',
    send: 'Ask for the review',
    done: 'Asked. It stays in the plan until their approval has been reviewed.',
    fields: [],
  },
  summarise: {
    ...whenClosed,
    ...between('outcome', 'copied'),
    title: 'Write the summary',
    send: 'Save the summary',
    done: 'Saved. Give them their copy next.',
    note: 'Say what was alleged, what was done about it, and how it ended. We keep it when everything else is erased, so name the people in it.',
    fields: [
      { name: 'words', kind: 'words', label: 'Summary', hint: 'They will get a copy' },
      {
        name: 'pension',
        kind: 'day',
        label: 'When do they reach State Pension age?',
        hint: `Look it up on GOV.UK. If it is about several people, give the latest date. The summary is kept until then, or for ${summaryKept()} if that is longer`,
      },
    ],
  },
  copy: {
    ...whenClosed,
    ...between('summary', 'copied'),
    title: 'Give them their copy of the summary',
    send: 'Give them the copy',
    done: 'Saved. They can read the summary on their page, and see how long we keep it.',
    fields: [],
  },
}
