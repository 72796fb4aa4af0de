import { filesOfMessage } from '#contract/fostering/files.ts'
import type { PartKind } from '#contract/fostering/parts.ts'
import type { About, ActRow, ActRows, Field } from '../row.ts'
import { letterbox, plan } from './adoption.ts'
import { allowance } from './allowance.ts'
import { checklist } from './checklist.ts'
import { child } from './child.ts'
import { claim } from './claim.ts'
import { document } from './document.ts'
import { erasure } from './erasure.ts'
import { files, on } from './fields.ts'
import { head } from './head.ts'
import { learning } from './learning.ts'
import { log } from './log.ts'
import { pairs } from './pairs.ts'
import { placement } from './placement.ts'
import { referral } from './referral.ts'
import { exit, review, views } from './review.ts'
import { support } from './support.ts'
import { tasks, withTask } from './task.ts'
import { terms } from './terms.ts'
import { allegation } from './wrong/allegation.ts'
import { complaint } from './wrong/complaint.ts'
import { concern } from './wrong/concern.ts'

const by: Field = { name: 'by', kind: 'day', label: 'When should they answer by?', optional: true }
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
      label: 'Can the case continue with this?',
      yes: 'Yes, it does not stop anything',
      no: 'No, it stops the case',
    },
    { name: 'reasons', kind: 'words', label: 'Reasons' },
  ],
}

const check: ActRows = {
  ask: {
    title: 'Ask for it',
    send: 'Save that you asked',
    done: 'Saved. We are waiting for them now.',
    note: 'Only while the person agrees. If they take that back, it stops.',
    from: ({ part }) => ({ of: part?.values.ask ?? '' }),
    fields: [{ name: 'of', kind: 'text', label: 'Who do you want to ask?' }, by],
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

/** Whether a visit has been written up. */
const isWritten = (part: About['part']): boolean => part?.values.recorded !== undefined

/** A visit is written down on pages of its own, which open without a signal. */
const visit: ActRows = {
  plan: {
    title: 'Plan the visit, or move it',
    send: 'Save the time',
    when: ({ part }) => !isWritten(part),
    done: 'Saved. We are telling the household when and where. They see it on their page too.',
    note: 'We tell the household when and where. Do not plan a visit here if they should not know about it.',
    fields: [
      { name: 'from', kind: 'moment', label: 'When will you visit?' },
      { name: 'where', kind: 'text', label: 'Where?' },
    ],
  },
  cancel: {
    when: ({ part }) => !isWritten(part) && part?.values.planned !== undefined,
    title: 'Cancel the visit',
    send: 'Cancel it',
    done: 'Cancelled. We are telling the household.',
    fields: [],
  },
  unannounced: {
    when: ({ part }) => isWritten(part) && part?.values.planned === undefined,
    title: 'Record that nobody knew you were coming',
    send: 'Save that it was unannounced',
    done: 'Saved. The year until the next unannounced visit starts on that day.',
    fields: [],
  },
  add: {
    when: ({ part }) => isWritten(part),
    title: 'Add something to it',
    send: 'Add it',
    done: 'Added.',
    fields: [note('What do you add?')],
  },
  look: { ...look, when: ({ part }) => isWritten(part) },
}

const thread: ActRows = {
  write: {
    title: 'Write a message',
    send: 'Send the message',
    done: 'Sent. They see it on their private page.',
    body: withTask,
    fields: [
      { name: 'text', kind: 'words', label: 'Your message' },
      files('Photos or documents', filesOfMessage),
      {
        name: 'whose',
        kind: 'choice',
        label: 'Whose task is it now?',
        items: tasks,
      },
      { name: 'due', kind: 'day', label: 'When does it need to be done?', optional: true },
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
    done: 'Asked. We are sending them their own link.',
    note: 'Give an email address or a phone number. The people who apply never see what they answer.',
    fields: [
      { name: 'name', kind: 'text', label: 'Their name' },
      { name: 'email', kind: 'text', label: 'Email address', optional: true },
      { name: 'phone', kind: 'text', label: 'Phone number', optional: true },
      { name: 'about', kind: 'several', label: 'Who should we ask them about?', items: applicants },
    ],
  },
  remind: { title: 'Remind them', send: 'Remind them', done: 'They have been sent a reminder.', fields: [] },
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
  allegation,
  allowance,
  complaint,
  break: pairs,
  concern,
  head,
  check,
  checklist,
  child,
  claim,
  document,
  erasure,
  letterbox,
  exit,
  log,
  learning,
  mentor: pairs,
  placement,
  plan,
  reference,
  referral,
  review,
  support,
  terms,
  thread,
  training,
  views,
  visit,
}
