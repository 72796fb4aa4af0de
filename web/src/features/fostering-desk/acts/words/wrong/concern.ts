import { concernOutcomes } from '#contract/fostering/carers/wrong.ts'
import { itemsFrom } from '#web/staff/rows/row.ts'
import type { ActRows } from '../../row.ts'
import { on } from '../fields.ts'
import { begins, between, contact, forThem, to, whenClosed } from './shared.ts'

/** What staff do with a concern about standards of care. */
export const concern: ActRows = {
  raise: {
    ...whenClosed,
    ...begins('raised'),
    title: 'Write down the concern',
    send: 'Save the concern',
    done: 'Saved. Tell them next. They cannot see it until you save that they were told.',
    note: 'A concern is about how a child is cared for. If a child may have been harmed, stop here and tell a manager, because that is an allegation.',
    fields: [
      on('When did you see it, or hear of it?'),
      {
        name: 'words',
        kind: 'words',
        label: 'What is the concern?',
        hint: 'They can read this once you have told them',
      },
    ],
  },
  tell: {
    ...whenClosed,
    ...between('raised', 'outcome'),
    title: 'Record that you told them what it is',
    send: 'Save that they were told',
    done: 'Saved. They can see it on their page, and answer there.',
    note: 'Talk to them first. Nobody should find out about it from a page.',
    fields: [on('On which day?'), to, ...contact],
  },
  decide: {
    ...whenClosed,
    ...between('told', 'outcome'),
    title: 'Decide what happens',
    send: 'Save the decision',
    done: 'Decided. They can read it on their page.',
    grave: true,
    fields: [
      { name: 'outcome', kind: 'choice', label: 'What happens now?', items: itemsFrom(concernOutcomes) },
      forThem('Reasons, and what was agreed'),
      { name: 'until', kind: 'day', label: 'If there is a plan, what day does it end?', optional: true },
    ],
  },
  'plan-done': {
    ...whenClosed,
    ...between('planUntil', 'planDone'),
    title: 'The plan is done',
    send: 'Save the day',
    done: 'Saved. The concern is closed.',
    fields: [on('On which day?')],
  },
}
