import { withdrawalReasons } from '#contract/fostering/endings.ts'
import { roleInWords } from '../../words.ts'
import { type ActRows, type Field, itemsFrom } from '../row.ts'

const reasons: Field = {
  name: 'reasons',
  kind: 'words',
  label: 'Reasons',
  hint: 'In full. The household reads them',
}
const on = (label: string, hint?: string): Field => ({
  name: 'on',
  kind: 'day',
  label,
  ...(hint ? { hint } : {}),
})
const what: Field = {
  name: 'what',
  kind: 'choice',
  label: 'What was it?',
  items: itemsFrom({
    replied: 'We answered them',
    visited: 'We visited them for the first time',
    met: 'They came to an information meeting',
    registered: 'They registered their interest',
    registrationAnswered: 'We answered their registration',
  }),
}

/** What staff do with a case as a whole. */
export const head: ActRows = {
  'add-person': {
    title: 'Add a person',
    send: 'Add them',
    done: 'They are in the household now.',
    fields: [
      { name: 'name', kind: 'text', label: 'Full name' },
      { name: 'role', kind: 'choice', label: 'Who are they?', items: itemsFrom(roleInWords) },
    ],
  },
  assign: {
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
  circumstances: {
    title: 'Say what else we know',
    send: 'Save it',
    done: 'Saved. The plan shows the checks that it brings.',
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
    title: 'Take the application',
    send: 'Take it',
    done: 'The application is taken. Its day chooses the rules.',
    fields: [on('When did the whole application come?')],
  },
  assess: {
    title: 'Decide to assess',
    send: 'Decide to assess them',
    done: 'Decided. Stage 1 has begun.',
    note: 'This begins stage 1 and its times.',
    fields: [reasons],
  },
  'information-complete': {
    title: 'Say when everything for stage 1 was here',
    send: 'Save the day',
    done: 'Saved. Ten working days to decide on stage 1 count from that day.',
    fields: [on('When did the last of it come?')],
  },
  'pass-stage-one': {
    title: 'Decide that stage 1 is passed',
    send: 'Save the decision',
    done: 'Decided. The household goes on after stage 1.',
    fields: [reasons],
  },
  stop: {
    title: 'Stop in stage 1',
    send: 'Stop the assessment',
    done: 'The assessment has ended. The household reads the reasons.',
    note: 'This ends the assessment, stage 2 too. The household can complain. There is no independent review of it.',
    grave: true,
    fields: [reasons],
  },
  'stage-two-asked': {
    title: 'They asked to go on to stage 2',
    send: 'Save the day',
    done: 'Saved.',
    fields: [on('When did they ask?')],
  },
  'begin-stage-two': {
    title: 'Begin stage 2',
    send: 'Begin it',
    done: 'Stage 2 has begun.',
    note: 'In fostering it may run beside stage 1. If stage 1 is then stopped, all of it ends.',
    fields: [],
  },
  'hand-over': {
    title: 'Hand over for a decision',
    send: 'Hand it over',
    done: 'Handed over. The panel and those who decide see the report now.',
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
  pause: {
    title: 'Pause',
    send: 'Pause it',
    done: 'Paused. Everybody sees which times stand still and which go on.',
    body: ({ why }) => ({ why }),
    fields: [{ name: 'why', kind: 'words', label: 'Why do they ask for a pause?' }],
  },
  resume: {
    title: 'Go on after the pause',
    send: 'Go on',
    done: 'It goes on. Today counts again.',
    fields: [],
  },
  'record-withdrawal': {
    title: 'They withdraw',
    send: 'End the case',
    done: 'The case has ended. The reason is counted without their names.',
    note: 'Only if everybody who applies has said so. Of two, one may leave the household instead.',
    grave: true,
    fields: [
      { name: 'reason', kind: 'choice', label: 'Why do they stop?', items: itemsFrom(withdrawalReasons) },
      { name: 'words', kind: 'words', label: 'What they said about it', optional: true },
      on('When did they say so?'),
    ],
  },
  transfer: {
    title: 'They go on with another service',
    send: 'End the case here',
    done: 'The case has ended here.',
    grave: true,
    fields: [{ name: 'to', kind: 'text', label: 'Which service?' }, reasons],
  },
  'records-asked': {
    title: 'Another service asks for the records',
    send: 'Save the day',
    done: 'Saved. Fifteen working days to send them count from that day.',
    fields: [
      { name: 'service', kind: 'text', label: 'Which service?' },
      on('When did they ask?'),
      {
        name: 'agreed',
        kind: 'sure',
        label: 'Did the household agree?',
        text: 'Everybody whom the records are about has agreed',
      },
    ],
  },
  'records-sent': {
    title: 'We sent the records',
    send: 'Save the day',
    done: 'Saved.',
    fields: [on('When did you send them?')],
  },
  'ask-for-records': {
    title: 'Ask another service for its records',
    send: 'Save that you asked',
    done: 'Saved. Fifteen working days count from that day.',
    fields: [{ name: 'service', kind: 'text', label: 'Which service?' }, on('When did you ask?')],
  },
  'records-received': {
    title: 'The other service’s records came',
    send: 'Save the day',
    done: 'Saved.',
    fields: [on('When did they come?')],
  },
  happened: {
    title: 'Say that something happened',
    send: 'Save the day',
    done: 'Saved. The plan goes by that day.',
    fields: [what, on('On which day?')],
  },
  correct: {
    title: 'Put a day right',
    send: 'Put it right',
    done: 'Put right. Both days stay in the history.',
    fields: [what, on('Which day is right?'), reasons],
  },
}
