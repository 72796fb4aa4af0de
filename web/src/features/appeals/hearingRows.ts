import type { HearingAct } from '#contract/admissions/appeals/hearing.ts'
import { panelNames } from '#web/staff/appeals/words.ts'
import type { Row } from '#web/staff/rows/row.ts'
import { correctRow, decideRow, stageOneRow } from './decideRow.ts'
import {
  type About,
  caseField,
  listed,
  memberItems,
  nameOf,
  needItems,
  spare,
  whoItems,
  why,
  yesNo,
} from './hearingFields.ts'
import { agreedField, leastNotice, noticeRow } from './noticeRow.ts'
import { planned, when } from './rows.ts'

/** What is done with a hearing, each as a form. */
export const hearingRows: Readonly<Record<HearingAct, Row<About>>> = {
  assign: {
    title: 'Add somebody to the panel',
    send: 'Add them',
    done: 'Added. We have emailed them.',
    fields: [
      {
        name: 'person',
        kind: 'choice',
        label: 'Who?',
        missing: 'Select a panel member',
        items: (about) =>
          spare(about).map(({ id, name, kind }) => ({ value: id, text: `${name}: ${panelNames[kind]}` })),
      },
    ],
  },
  unassign: {
    title: 'Take somebody off the panel',
    send: 'Take them off',
    done: 'They are not on this panel any more.',
    fields: [
      {
        name: 'person',
        kind: 'choice',
        label: 'Who?',
        missing: 'Select a panel member',
        items: (about) => memberItems(about),
      },
    ],
  },
  'add-case': {
    title: 'Add an appeal',
    send: 'Add it',
    done: 'Added to this hearing.',
    fields: [
      {
        name: 'case',
        kind: 'choice',
        label: 'Which appeal?',
        missing: 'Select an appeal',
        alone: true,
        items: (about) =>
          about.appeals
            .filter(
              ({ school, id, hearing }) =>
                school.id === about.view.school.id && !hearing && !listed(about).has(id),
            )
            .map((one) => ({ value: one.id, text: nameOf(one) })),
      },
    ],
  },
  'remove-case': {
    title: 'Take an appeal off this hearing',
    send: 'Take it off',
    done: 'The appeal has been taken off this hearing.',
    fields: [caseField('Which appeal?'), why('Why?', 'Enter why it is not heard here')],
  },
  notice: noticeRow,
  arrange: {
    title: 'Say what is arranged for a family',
    send: 'Save it',
    done: 'Saved. The family can read it, and we email them about what is arranged.',
    body: ({ what, arranged }) => {
      const [id, need] = String(what).split(' ')
      return { case: id, need, arranged }
    },
    fields: [
      {
        name: 'what',
        kind: 'choice',
        label: 'What is it about?',
        missing: 'Select what it is about',
        alone: true,
        items: needItems,
      },
      yesNo('arranged', 'Is it arranged?', { missing: 'Select whether it is arranged' }),
    ],
  },
  'send-papers': {
    title: 'Send the papers',
    send: 'Send the papers',
    done: 'The family, the council and the panel have the same papers.',
    note: 'From now on, the panel reads everything that the family and the council have sent. Send the papers again if there is more.',
    fields: [caseField('Of which appeal?')],
  },
  declare: {
    title: 'Say that there is a conflict of interest',
    send: 'Save it',
    done: 'Saved. They do not hear this appeal, and cannot read its papers.',
    fields: [
      {
        name: 'person',
        kind: 'choice',
        label: 'Who has it?',
        missing: 'Select who has a conflict of interest',
        items: (about) => memberItems(about).filter(({ value }) => !about.view.me || value === about.view.me),
      },
      caseField('With which appeal?'),
      why('What is the conflict?', 'Enter what the conflict is'),
    ],
  },
  arrive: {
    title: 'Record who has come',
    send: 'Save it',
    done: 'Saved.',
    fields: [
      {
        name: 'who',
        kind: 'several',
        label: 'Who has come?',
        hint: 'Select everybody who is here, or on the call',
        missing: 'Select who has come',
        items: (about) => whoItems(about, false),
      },
    ],
  },
  leave: {
    title: 'Record who has left',
    send: 'Save it',
    done: 'Saved.',
    note: 'A member who leaves once the hearing has begun has not heard all of it, so they do not decide.',
    fields: [
      {
        name: 'who',
        kind: 'several',
        label: 'Who has left?',
        missing: 'Select who has left',
        items: (about) => whoItems(about, true),
      },
    ],
  },
  'stage-one': stageOneRow,
  'stage-two': {
    title: 'Second stage: a family’s case was heard',
    send: 'Save it',
    done: 'Saved.',
    fields: [caseField('Which family?', ({ heard }) => !heard)],
  },
  decide: decideRow,
  correct: correctRow,
  note: {
    title: 'Write a note for yourself',
    send: 'Save the note',
    done: 'Saved. Only clerks read it.',
    note: 'Write down what was said, and what the panel considered. Only clerks read this.',
    fields: [
      {
        name: 'text',
        kind: 'words',
        label: 'Your note',
        missing: 'Enter your note',
        rows: 8,
        most: 6000,
      },
    ],
  },
  change: {
    title: 'Change when or where it is',
    send: 'Change it',
    done: 'Changed. Give every family notice again.',
    from: ({ view: { day, time, way, place, link, notice } }) => ({
      ...{ day, time, way, place, link, agreed: notice.agreed ?? undefined },
    }),
    body: planned,
    note: ({ view: { notice } }) => leastNotice(notice),
    fields: [...when, agreedField(({ view: { notice } }) => notice)],
  },
  close: {
    title: 'Close the hearing',
    send: 'Close it',
    done: 'The hearing is closed.',
    fields: [],
  },
  cancel: {
    title: 'Cancel the hearing',
    send: 'Cancel it',
    done: 'Cancelled. Its appeals need another hearing.',
    grave: true,
    fields: [why('Why is it cancelled?', 'Enter why it is cancelled')],
  },
}
