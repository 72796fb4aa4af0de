import type { PartKind } from '#contract/fostering/parts.ts'
import { whoseInWords } from '../../words.ts'
import { type About, type ActRow, type ActRows, everybody, type Field, itemsFrom } from '../row.ts'
import { checklist } from './checklist.ts'
import { head } from './head.ts'
import { placement } from './placement.ts'

const on = (label: string): Field => ({ name: 'on', kind: 'day', label })
const by: Field = { name: 'by', kind: 'day', label: 'By when do they answer?', optional: true }
const note = (label: string): Field => ({ name: 'note', kind: 'words', label })
const worrying: Field = {
  name: 'worrying',
  kind: 'yes-no',
  label: 'Is there anything that somebody has to look at?',
}

const look: ActRow = {
  title: 'Decide about what worries somebody',
  send: 'Save what you decided',
  done: 'Saved, with your reasons.',
  fields: [
    {
      name: 'acceptable',
      kind: 'yes-no',
      label: 'Can the case go on with this?',
      yes: 'Yes, it stands in nobody’s way',
      no: 'No, it stands in the way',
    },
    { name: 'reasons', kind: 'words', label: 'Reasons' },
  ],
}

const check: ActRows = {
  ask: {
    title: 'Ask for it',
    send: 'Save that you asked',
    done: 'Saved. It waits for them now.',
    note: 'Only while the person agrees. If they take that back, it stops.',
    from: ({ part }) => ({ of: part?.values.ask ?? '' }),
    fields: [{ name: 'of', kind: 'text', label: 'Whom do you ask?' }, by],
  },
  chase: {
    title: 'Remind them',
    send: 'Save that you reminded them',
    done: 'Saved.',
    fields: [note('What did they say?'), by],
  },
  returned: {
    title: 'It came back',
    send: 'Save what came',
    done: 'Saved.',
    fields: [on('When did it come?'), worrying, note('What does it say?')],
  },
  look,
  'not-needed': {
    title: 'It is not needed here',
    send: 'Save the reasons',
    done: 'Saved. The plan shows that it is not needed, and why.',
    fields: [{ name: 'reasons', kind: 'words', label: 'Why is it not needed?' }],
  },
}

const training: ActRows = {
  offer: {
    title: 'Offer a date',
    send: 'Offer it',
    done: 'Offered. The person can choose it on their private page.',
    body: ({ from, until, where }) => ({ sessions: [{ from, until, where }] }),
    fields: [
      { name: 'from', kind: 'moment', label: 'Begins' },
      { name: 'until', kind: 'moment', label: 'Ends' },
      { name: 'where', kind: 'text', label: 'Where is it?' },
    ],
  },
  attended: {
    title: 'They came to the course',
    send: 'Save it',
    done: 'Saved. The course is done.',
    fields: [on('When did they do it?'), { ...note('Anything to say about it'), optional: true }],
  },
  missed: {
    title: 'They did not come',
    send: 'Save it',
    done: 'Saved. They can choose another date.',
    fields: [],
  },
}

const visit: ActRows = {
  plan: {
    title: 'Plan the visit, or move it',
    send: 'Save the time',
    done: 'Saved.',
    fields: [
      { name: 'from', kind: 'moment', label: 'When do you come?' },
      { name: 'where', kind: 'text', label: 'Where?' },
    ],
  },
  cancel: { title: 'Cancel the visit', send: 'Cancel it', done: 'Cancelled.', fields: [] },
  record: {
    title: 'Write the visit down',
    send: 'Save the visit',
    done: 'Saved. It stays as you wrote it. You can add to it.',
    body: (said) => ({ ...said, written: new Date().toISOString() }),
    fields: [
      on('When was it?'),
      { name: 'seen', kind: 'several', label: 'Whom did you see?', items: everybody },
      {
        name: 'alone',
        kind: 'several',
        label: 'With whom did you speak alone?',
        items: everybody,
        optional: true,
      },
      { name: 'account', kind: 'words', label: 'What did you see and hear?' },
      { name: 'next', kind: 'words', label: 'What is next?', optional: true },
      worrying,
    ],
  },
  add: {
    title: 'Add something to it',
    send: 'Add it',
    done: 'Added.',
    fields: [note('What do you add?')],
  },
  look,
}

const thread: ActRows = {
  write: {
    title: 'Write a message',
    send: 'Send the message',
    done: 'Sent. They see it on their private page.',
    body: ({ whose, ...said }) => ({ ...said, whose: whose === 'nobody' ? null : whose }),
    fields: [
      { name: 'text', kind: 'words', label: 'Your message' },
      {
        name: 'whose',
        kind: 'choice',
        label: 'Whose task is it now?',
        items: [...itemsFrom(whoseInWords), { value: 'nobody', text: 'Nobody’s: there is nothing to do' }],
      },
      { name: 'due', kind: 'day', label: 'By when?', optional: true },
    ],
  },
}

/** One reference more, or the one that there is. */
const applicants = ({ view }: About) =>
  view.people
    .filter(({ role, here }) => role === 'applicant' && here)
    .map(({ id, name }) => ({ value: id, text: name }))

const reference: ActRows = {
  invite: {
    title: 'Ask them',
    send: 'Ask them',
    done: 'Asked. They get a link of their own.',
    note: 'Give an email address or a phone number. Whoever applies never sees what they answer.',
    fields: [
      { name: 'name', kind: 'text', label: 'Their name' },
      { name: 'email', kind: 'text', label: 'Email address', optional: true },
      { name: 'phone', kind: 'text', label: 'Phone number', optional: true },
      { name: 'about', kind: 'several', label: 'Whom do we ask them about?', items: applicants },
    ],
  },
  remind: { title: 'Remind them', send: 'Remind them', done: 'They are reminded.', fields: [] },
  interviewed: {
    title: 'Write up an interview',
    send: 'Save the interview',
    done: 'Saved.',
    fields: [
      on('When did you speak with them?'),
      { name: 'record', kind: 'words', label: 'What did they say?' },
      { name: 'concern', kind: 'yes-no', label: 'Is there anything that somebody has to look at?' },
    ],
  },
  concern: {
    title: 'Say whether somebody has to look at it',
    send: 'Save it',
    done: 'Saved.',
    fields: [{ name: 'concern', kind: 'yes-no', label: 'Does somebody have to look at it?' }],
  },
}

/** What staff do with each kind of part. Links of persons, the report and its sections have screens of their own. */
export const actRows: Readonly<Partial<Record<PartKind, ActRows>>> = {
  head,
  check,
  checklist,
  placement,
  reference,
  thread,
  training,
  visit,
}
