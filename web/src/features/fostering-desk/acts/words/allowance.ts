import { AllowanceShown } from '#contract/fostering/carers/allowance.ts'
import { pounds } from '#contract/fostering/carers/money.ts'
import type { About, ActRows } from '../row.ts'
import { reasons } from './fields.ts'

const differsIn = ({ part }: About) => AllowanceShown.safeParse(part?.values).data?.differs

/** What finance decides of an allowance whose dates became others. Everything else of it comes about by itself. */
export const allowance: ActRows = {
  decide: {
    when: (about) => differsIn(about) !== undefined,
    whenClosed: true,
    title: 'Decide what happens with the difference',
    send: 'Save the decision',
    done: 'Saved. The carers can read it, with your reasons.',
    note: (about) => {
      const { pence = 0, over = 0 } = differsIn(about) ?? {}
      return pence > 0
        ? `By the dates as they are now, ${pounds(pence)} more is due.`
        : `By the dates as they are now, ${pounds(over)} was paid too much. It is not taken from other payments: if the carers agree to pay it back, arrange that with them.`
    },
    body: (said, about) => ({ ...said, pence: differsIn(about)?.pence ?? 0 }),
    fields: [
      {
        name: 'outcome',
        kind: 'choice',
        label: 'What do you decide?',
        items: (about) =>
          (differsIn(about)?.pence ?? 0) > 0
            ? [
                { value: 'pay', text: 'Pay it in the next payment run' },
                { value: 'leave', text: 'Do not pay it' },
              ]
            : [
                { value: 'leave', text: 'The carers keep it' },
                { value: 'repay', text: 'The carers have agreed to pay it back' },
              ],
      },
      { ...reasons, hint: 'Give them in full. The carers can read them' },
    ],
  },
}
