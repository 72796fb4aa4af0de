import { notNow } from '../kind.ts'
import { dated, factsIn, On, step, wrongDay } from './step.ts'

/** Everybody who is approved has shown that they meet the training, support and development standards. */
const standardsMet = step({
  right: 'record',
  body: On,
  refuses: ({ phase, dates }, { on }, context) =>
    phase !== 'approved'
      ? notNow('There is no approval.')
      : dates.standardsMet
        ? notNow('It has already been recorded that they meet the standards.')
        : wrongDay(on, ['approved'], factsIn(context), context.today),
  take: (head, { on }) => dated(head, { standardsMet: on }),
})

export const standards = { 'standards-met': standardsMet }
