import { withdrawalReasons } from '#contract/fostering/endings.ts'
import { itemsFrom } from '#web/staff/rows/row.ts'
import type { ActRows } from '../row.ts'
import { on, reasons } from './fields.ts'

/** How a case waits or ends, and what other services have to do with it. */
export const endings: ActRows = {
  decline: {
    group: 'Pause or end',
    gates: ['assess'],
    title: 'Decide not to assess',
    send: 'Decide not to assess them',
    done: 'The case has ended. The household reads your reasons, and how to complain.',
    note: 'This ends the case before stage 1. The household can complain. There is no independent review of it.',
    grave: true,
    fields: [reasons],
  },
  stop: {
    group: 'Pause or end',
    gates: ['stop-stage-one'],
    title: 'Stop in stage 1',
    send: 'Stop the assessment',
    done: 'The assessment has ended. The household reads the reasons.',
    note: 'This ends the assessment, stage 2 too. The household can complain. There is no independent review of it.',
    grave: true,
    fields: [reasons],
  },
  pause: {
    group: 'Pause or end',
    gates: ['pause'],
    title: 'Pause',
    send: 'Pause it',
    done: 'Paused. Everybody sees which times have stopped and which are still running.',
    note: ({ view: { pause } }) =>
      [
        pause.stops.length > 0
          ? `These times stop until you continue: ${pause.stops.join('; ')}.`
          : 'No times stop.',
        pause.goesOn.length > 0 ? `These keep running, whatever is agreed: ${pause.goesOn.join('; ')}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    body: ({ why }) => ({ why }),
    fields: [
      { name: 'why', kind: 'words', label: 'Why do they ask for a pause?', hint: 'The household reads it' },
    ],
  },
  resume: {
    group: 'Pause or end',
    gates: ['resume'],
    title: 'Continue after the pause',
    send: 'Continue',
    done: 'It continues. Today counts again.',
    fields: [],
  },
  'record-withdrawal': {
    closes: true,
    group: 'Pause or end',
    gates: ['withdraw'],
    title: 'They withdraw',
    send: 'End the case',
    done: 'The case has ended. The reason is counted without their names.',
    note: 'Only if everybody who applies has said so. Of two, one may leave the household instead.',
    grave: true,
    fields: [
      {
        name: 'reason',
        kind: 'choice',
        label: 'Why are they stopping?',
        items: itemsFrom(withdrawalReasons),
      },
      { name: 'words', kind: 'words', label: 'What they said about it', optional: true },
      on('When did they say so?'),
    ],
  },
  transfer: {
    closes: true,
    group: 'Pause or end',
    gates: ['transfer'],
    title: 'They go on with another service',
    send: 'End the case here',
    done: 'The case has ended here.',
    grave: true,
    fields: [{ name: 'to', kind: 'text', label: 'Which service?' }, reasons],
  },
  'records-asked': {
    whenClosed: true,
    group: 'Records',
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
        text: 'Everybody the records are about has agreed',
      },
    ],
  },
  'records-sent': {
    whenClosed: true,
    group: 'Records',
    title: 'We sent the records',
    send: 'Save the day',
    done: 'Saved.',
    fields: [on('When did you send them?')],
  },
  'ask-for-records': {
    group: 'Records',
    gates: ['transfer'],
    title: 'Ask another service for its records',
    send: 'Save that you asked',
    done: 'Saved. Fifteen working days count from that day.',
    fields: [{ name: 'service', kind: 'text', label: 'Which service?' }, on('When did you ask?')],
  },
  'records-received': {
    group: 'Records',
    gates: ['transfer'],
    title: 'The other service’s records came',
    send: 'Save the day',
    done: 'Saved.',
    fields: [on('When did they come?')],
  },
}
