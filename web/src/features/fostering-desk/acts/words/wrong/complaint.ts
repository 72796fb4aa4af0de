import { complaintOutcomes } from '#contract/fostering/carers/wrong.ts'
import { toldBy } from '#contract/fostering/report.ts'
import { itemsFrom } from '#web/staff/rows/row.ts'
import type { ActRows } from '../../row.ts'
import { on } from '../fields.ts'
import { atStage, begins, contact, forThem, whenClosed } from './shared.ts'

/** What managers do with a complaint, stage by stage. */
export const complaint: ActRows = {
  record: {
    ...whenClosed,
    ...begins('made'),
    title: 'Write down a complaint that they made',
    send: 'Save the complaint',
    done: 'Saved. They can see it on their page. The time to answer started when they made it.',
    note: 'Use their own words. The social worker who supervises them cannot see it.',
    fields: [
      on('On which day did they complain?'),
      { name: 'how', kind: 'choice', label: 'How did they complain?', items: itemsFrom(toldBy) },
      { name: 'words', kind: 'words', label: 'What went wrong?', hint: 'In their own words' },
      { name: 'wants', kind: 'words', label: 'What do they want us to do?', optional: true },
    ],
  },
  acknowledge: {
    ...whenClosed,
    ...atStage('one', 'two', 'three'),
    title: 'Confirm that we have it, and say who is looking at it',
    send: 'Save it',
    done: 'Saved. They can see who is looking at it.',
    fields: [on('On which day did you confirm it?'), ...contact],
  },
  longer: {
    ...whenClosed,
    ...atStage('one', 'two'),
    title: 'Take the longer time',
    send: 'Take the longer time',
    done: 'Saved. They can see the new day, and why.',
    note: 'Only for a complex complaint. When you save this, the plan shows the new day.',
    fields: [{ name: 'why', kind: 'words', label: 'Why does it take longer?', hint: 'They read this' }],
  },
  answer: {
    ...whenClosed,
    ...atStage('one', 'two', 'three'),
    title: 'Answer this stage',
    send: 'Send the answer',
    done: 'Answered. They can read it on their page, with what they can do next.',
    grave: true,
    fields: [
      { name: 'outcome', kind: 'choice', label: 'What did you find?', items: itemsFrom(complaintOutcomes) },
      forThem('Your answer, in full'),
    ],
  },
  'record-ask': {
    ...whenClosed,
    ...atStage('answered-one', 'answered-two'),
    title: 'Record that they asked for the next stage',
    send: 'Save it',
    done: 'Saved. The next stage has begun.',
    note: 'You can also save this after the last day, if something stopped them asking in time.',
    fields: [
      on('On which day did they ask?'),
      { name: 'words', kind: 'words', label: 'What are they still not happy with?' },
    ],
  },
  'panel-met': {
    ...whenClosed,
    ...atStage('three'),
    title: 'The complaints review panel met',
    send: 'Save the day',
    done: 'Saved.',
    fields: [on('On which day?')],
  },
  'panel-reported': {
    ...whenClosed,
    ...atStage('three'),
    title: 'The review panel’s report has come',
    send: 'Save the day',
    done: 'Saved. The time for our answer has started.',
    fields: [on('On which day did it come?')],
  },
}
