import type {
  AppealPeople,
  AppealPerson,
  HearingAct,
  HearingView,
} from '#contract/admissions/appeals/hearing.ts'
import { sides } from '#contract/admissions/appeals/kinds.ts'
import type { AppealsHome } from '#contract/admissions/appeals/staff.ts'
import { panelNames, sideNames } from '#web/staff/appeals/words.ts'
import type { Field, Item, Row } from '#web/staff/rows/row.ts'
import { findings, unasked } from './findings.ts'
import { planned, when } from './rows.ts'

/** What forms of a hearing know. */
export interface About {
  readonly view: HearingView
  readonly people: AppealPeople['people']
  readonly appeals: AppealsHome['appeals']
}

const open = ({ view }: About) => view.cases.filter(({ withdrawn, decision }) => !withdrawn && !decision)
const nameOf = ({ child, id }: { child: string | null; id: string }) => child ?? id
const caseField = (
  label: string,
  fits: (one: HearingView['cases'][number]) => boolean = () => true,
): Field<About> => ({
  name: 'case',
  kind: 'choice',
  label,
  missing: 'Select an appeal',
  items: (about) =>
    open(about)
      .filter(fits)
      .map((one) => ({ value: one.id, text: nameOf(one) })),
})
const memberItems = ({ view }: About, is?: boolean): Item[] =>
  view.members
    .filter(({ there }) => is === undefined || there === is)
    .map(({ id, name }) => ({ value: id, text: name }))
const whoItems = (about: About, is: boolean): Item[] => [
  ...memberItems(about, is),
  ...sides
    .filter((side) => about.view.there.includes(side) === is)
    .map((side) => ({ value: side, text: sideNames[side] })),
]
const why = (label: string, missing: string): Field<About> => ({
  name: 'why',
  kind: 'words',
  label,
  missing,
  rows: 4,
})
const isInfant = ({ view, ...about }: About) =>
  open({ view, ...about }).some(({ infantClass }) => infantClass)
const isOrdinary = (about: About) => open(about).some(({ infantClass }) => !infantClass)
const listed = ({ view }: About) => new Set(view.cases.map(({ id }) => id))
const spare = ({ people, view }: About): AppealPerson[] =>
  people.filter(({ left, id }) => !left && !view.members.some((one) => one.id === id))

const yesNo = (name: string, label: string, more: Partial<Field<About>> = {}): Field<About> =>
  ({ name, kind: 'yes-no', label, ...more }) as Field<About>

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
  notice: {
    title: 'Give a family notice of the hearing',
    send: 'Give notice',
    done: 'The family is told when and where the hearing is.',
    note: 'We count the school days until the hearing. A family has to have enough of them, unless it agrees to fewer.',
    fields: [
      caseField('Which appeal?', ({ noticed }) => !noticed),
      {
        name: 'counted',
        kind: 'words',
        label: 'How did you count the school days?',
        hint: 'Only where we do not know the school’s term dates',
        optional: true,
        rows: 2,
      },
      {
        name: 'waived',
        kind: 'words',
        label: 'How did the family agree to fewer days?',
        hint: 'Only where they did',
        optional: true,
        rows: 2,
      },
    ],
  },
  'send-papers': {
    title: 'Send the papers',
    send: 'Send the papers',
    done: 'The family, the council and the panel have the same papers.',
    note: 'From now on the panel reads all that the family and the council have sent. Send them again if more comes.',
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
    title: 'Somebody has come',
    send: 'Save it',
    done: 'Saved.',
    fields: [
      {
        name: 'who',
        kind: 'choice',
        label: 'Who has come?',
        missing: 'Select who has come',
        items: (about) => whoItems(about, false),
      },
    ],
  },
  leave: {
    title: 'Somebody has left',
    send: 'Save it',
    done: 'Saved.',
    note: 'A member who leaves once the hearing has begun has not heard all of it, so they do not decide.',
    fields: [
      {
        name: 'who',
        kind: 'choice',
        label: 'Who has left?',
        missing: 'Select who has left',
        items: (about) => whoItems(about, true),
      },
    ],
  },
  'stage-one': {
    title: 'First stage: the council’s case was heard',
    send: 'Save it',
    done: 'Saved. Now hear each family.',
    note: 'It is heard once for all appeals of this hearing.',
    fields: [
      yesNo('harm', 'Does the panel find that one more child would harm the school?', {
        missing: 'Select what the panel found',
      }),
      why('The panel’s reasons', 'Enter the panel’s reasons'),
    ],
  },
  'stage-two': {
    title: 'Second stage: a family’s case was heard',
    send: 'Save it',
    done: 'Saved.',
    fields: [caseField('Which family?', ({ heard }) => !heard)],
  },
  decide: {
    title: 'Record a decision',
    send: 'Record the decision',
    done: 'Recorded. The family is told, and can read the letter.',
    note: 'The outcome follows from what the panel found. The letter goes to the family at once.',
    grave: true,
    body: findings,
    unasked,
    fields: [
      caseField('Which appeal?', ({ heard }) => heard !== null),
      yesNo('unlawful', 'Were the admission rules unlawful, or not followed?', {
        missing: 'Select whether the rules were unlawful or not followed',
      }),
      yesNo('wouldHave', 'If so, would the child have had a place otherwise?', {
        optional: true,
        depends: true,
      }),
      yesNo('outweighs', 'Does the child’s need for a place outweigh the harm to the school?', {
        when: isOrdinary,
        optional: true,
        depends: true,
        hint: 'For an ordinary appeal',
      }),
      yesNo('limitBroken', 'Would the limit for infant classes be broken?', {
        when: isInfant,
        optional: true,
        depends: true,
        hint: 'For an infant class',
      }),
      yesNo('unreasonable', 'Was it a decision that no reasonable authority would have made?', {
        when: isInfant,
        optional: true,
        depends: true,
        hint: 'For an infant class',
      }),
      {
        name: 'why',
        kind: 'words',
        label: 'The panel’s reasons',
        hint: 'The family reads this in its letter',
        missing: 'Enter the panel’s reasons',
        rows: 8,
        most: 6000,
      },
    ],
  },
  change: {
    title: 'Change when or where it is',
    send: 'Change it',
    done: 'Changed. Give every family notice again.',
    from: ({ view: { day, time, way, place, link } }) => ({ day, time, way, place, link }),
    body: planned,
    fields: when,
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
