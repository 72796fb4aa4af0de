import { adoptionKinds } from '#contract/fostering/case.ts'
import { takenBackReasons } from '#contract/fostering/endings.ts'
import { itemsFrom } from '#web/staff/rows/row.ts'
import { roleInWords } from '../../words.ts'
import type { ActRows, Field } from '../row.ts'
import { called } from './called.ts'
import { endings } from './endings.ts'
import { on, reasons } from './fields.ts'
import { leavingActs } from './leaving.ts'

const happenings = {
  replied: 'We answered them',
  visited: 'We visited them for the first time',
  met: 'They came to an information meeting',
  registered: 'They registered their interest',
  registrationAnswered: 'We answered their registration',
  matched: 'A child was matched with them',
  ordered: 'The court made the adoption order',
}

const what: Field = {
  name: 'what',
  kind: 'choice',
  label: 'What was it?',
  items: ({ view }) =>
    itemsFrom(happenings).filter(({ value }) => value !== 'ordered' || adoptionKinds.includes(view.kind)),
}

/** What staff do with a case as a whole. */
export const head: ActRows = {
  'add-person': {
    group: 'The household',
    title: 'Add a person',
    send: 'Add them',
    done: 'They are in the household now.',
    fields: [
      { name: 'name', kind: 'text', label: 'Full name' },
      { name: 'role', kind: 'choice', label: 'Who are they?', items: itemsFrom(roleInWords) },
    ],
  },
  assign: {
    group: 'The household',
    title: 'Say who their worker is',
    send: 'Save the worker',
    done: 'The household sees who their worker is.',
    body: ({ who, contact }, { team }) => ({
      worker: {
        id: who,
        name: team.find(({ id }) => id === who)?.name ?? '',
        ...(contact ? { contact } : {}),
      },
    }),
    fields: [
      {
        name: 'who',
        kind: 'choice',
        label: 'Who works with this household?',
        hint: 'Colleagues are here once they have opened their day',
        items: ({ team }) => team.map(({ id, name }) => ({ value: id, text: name })),
      },
      {
        name: 'contact',
        kind: 'text',
        label: 'How the household reaches them',
        hint: 'For example, a direct phone number',
        optional: true,
      },
    ],
  },
  ...called,
  circumstances: {
    group: 'The household',
    title: 'Say what else we know',
    send: 'Save it',
    done: 'Saved. The plan shows the checks that are now needed.',
    note: 'Leave out what nobody has told you yet.',
    from: ({ view: { circumstances = {} } }) => circumstances,
    fields: [
      {
        name: 'formerProvider',
        kind: 'yes-no',
        label: 'Did they foster or adopt with another service in the last 12 months?',
        optional: true,
      },
      {
        name: 'livesElsewhere',
        kind: 'yes-no',
        label: 'Do they live in another council’s area?',
        optional: true,
      },
      { name: 'pets', kind: 'yes-no', label: 'Do they have pets?', optional: true },
      {
        name: 'fastTrack',
        kind: 'yes-no',
        label: 'Have they adopted before, or are they approved carers?',
        hint: 'Only for adoption',
        optional: true,
      },
    ],
  },
  apply: {
    group: 'Steps',
    gates: ['application'],
    title: 'Take the application',
    send: 'Take it',
    done: 'The application is taken. Its date decides which rules apply.',
    fields: [on('When did the whole application come?')],
  },
  assess: {
    group: 'Steps',
    gates: ['assess'],
    title: 'Decide to assess',
    send: 'Decide to assess them',
    done: 'Decided. Stage 1 has begun.',
    note: 'This begins stage 1 and its times.',
    fields: [reasons],
  },
  'information-complete': {
    group: 'Steps',
    gates: ['stop-stage-one'],
    title: 'Say when everything for stage 1 was here',
    send: 'Save the day',
    done: 'Saved. Ten working days to decide on stage 1 count from that day.',
    fields: [on('When did the last of it come?')],
  },
  'pass-stage-one': {
    group: 'Steps',
    gates: ['stage-one'],
    title: 'Decide that stage 1 is passed',
    send: 'Save the decision',
    done: 'Decided. The household goes on after stage 1.',
    fields: [reasons],
  },
  'stage-two-asked': {
    kinds: ['adoption', 'early-permanence'],
    group: 'Steps',
    title: 'They asked to move on to stage 2',
    send: 'Save the day',
    done: 'Saved.',
    fields: [on('When did they ask?')],
  },
  'begin-stage-two': {
    group: 'Steps',
    gates: ['begin-stage-two'],
    title: 'Begin stage 2',
    send: 'Begin it',
    done: 'Stage 2 has begun.',
    note: 'In fostering it may run beside stage 1. If stage 1 is then stopped, all of it ends.',
    fields: [],
  },
  'hand-over': {
    group: 'Steps',
    gates: ['stage-two', 'brief-report'],
    when: ({ view: { dates } }) => dates.handedOver === undefined,
    title: 'Hand over for a decision',
    send: 'Hand it over',
    done: 'Handed over. It now waits for the panel, or for a colleague to check its quality if no panel looks at it.',
    note: 'This also refers it. The papers are kept as they are when you hand it over.',
    grave: true,
    fields: [
      {
        name: 'which',
        kind: 'choice',
        label: 'What do you hand over?',
        items: itemsFrom({ report: 'The full report', 'brief-report': 'A brief report with their comments' }),
      },
      reasons,
    ],
  },
  'take-back': {
    group: 'Steps',
    gates: ['take-back'],
    title: 'Take the case back to work on it',
    send: 'Take it back',
    done: 'The case is with you again. You can open the report and change it.',
    note: 'The panel and those who decide stop seeing the report until you hand it over again. The time limits of the case keep running.',
    fields: [
      {
        name: 'why',
        kind: 'choice',
        label: 'Why are you taking it back?',
        items: itemsFrom(takenBackReasons),
      },
      reasons,
    ],
  },
  happened: {
    group: 'Steps',
    title: 'Say that something happened',
    send: 'Save the day',
    done: 'Saved. The plan now counts from that day.',
    fields: [what, on('On which day?')],
  },
  'match-ended': {
    kinds: ['adoption', 'early-permanence'],
    when: ({ view: { dates } }) => dates.matched !== undefined && dates.ordered === undefined,
    group: 'Steps',
    title: 'The match has ended',
    send: 'Save that it ended',
    done: 'Saved. Until there is another match, the next review is counted from the last one.',
    note: 'Only if the child is not coming, or did not stay. The household reads the reasons.',
    grave: true,
    fields: [reasons],
  },
  correct: {
    group: 'Steps',
    title: 'Put a day right',
    send: 'Put it right',
    done: 'Put right. Both days stay in the history.',
    fields: [what, on('Which day is right?'), reasons],
  },
  ...endings,
  ...leavingActs,
}
