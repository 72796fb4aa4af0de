import * as z from 'zod/mini'
import { dated, decided, factsIn, Nothing, On, Reasons, step, wrongDay } from './step.ts'

/** The household sends its application: its day chooses the rules that the case goes by. */
const send = step({
  right: 'fill',
  gate: 'application',
  body: Nothing,
  take: (head, _, { today }) => dated(head, { applied: today }),
})

/** Staff take an application that came another way. */
const apply = step({
  right: 'manage',
  gate: 'application',
  body: On,
  refuses: (_, { on }, context) => wrongDay(on, ['enquired'], factsIn(context), context.today),
  take: (head, { on }) => dated(head, { applied: on }),
})

/** The council decides to assess: stage 1 begins. */
const assess = step({
  right: 'decide',
  gate: 'assess',
  body: z.strictObject({ reasons: Reasons }),
  take: (head, { reasons }, context) =>
    decided(dated(head, { decidedToAssess: context.today }), context, {
      what: 'assess',
      outcome: 'begun',
      reasons,
    }),
})

/**
 * The council does not start an assessment (reg 26(1): it decides to assess). The household reads all the reasons, and can
 * complain; an independent review does not look at it.
 */
const decline = step({
  right: 'decide',
  gate: 'assess',
  body: z.strictObject({ reasons: Reasons }),
  take: (head, { reasons }, context) => ({
    ...decided(dated(head, { ended: context.today }), context, {
      what: 'assess',
      outcome: 'declined',
      reasons,
    }),
    ended: { how: 'declined', reason: 'not-assessed' },
  }),
})

export const application = { send, apply, assess, decline }
