import * as z from 'zod/mini'
import { GivenDay } from '#contract/fostering/case.ts'
import { type LeavingReason, leavingReasons } from '../../../carers/child/leaving.ts'
import { type ChildValues, handOverFor } from '../../../carers/child/values.ts'
import { act, invalid, notNow, so } from '../../kind.ts'
import { Reasons } from '../../stages/step.ts'
import { isListed, promised, Words, whyNot } from './shared.ts'

/** The child moves on. What we still owe is said, and the carer is told what to hand over. */
export const end = act({
  right: 'manage',
  body: z.strictObject({
    on: GivenDay,
    reason: z.enum(Object.keys(leavingReasons) as [LeavingReason, ...LeavingReason[]]),
    summary: Reasons,
    owed: z._default(Words, ''),
  }),
  decide(values: ChildValues, { on, reason, summary, owed }, context) {
    const not = whyNot(values)
    if (not) return not
    if (on > context.today) return invalid('/with/on', 'The day must be today or in the past')
    if (on < (values.from ?? on))
      return invalid('/with/on', 'The day must be after the day on which they came')
    const handOverBy = promised('hand-over', on, context)
    return so({
      ...values,
      ended: { on, by: context.who.name, reason, summary, owed },
      ...(handOverBy === undefined ? {} : { handOverBy }),
    })
  },
})

/** The carer has handed something over, or there is nothing of it. */
export const handOver = act({
  right: 'hand-over',
  body: z.strictObject({ item: z.string(), nothing: z._default(z.boolean(), false) }),
  decide(values: ChildValues, { item, nothing }, { today, who }) {
    if (!values.ended) return notNow('The child still lives with you.')
    if (!isListed(handOverFor(values, today), item))
      return invalid('/with/item', 'Choose what it is from the list')
    const one = { on: today, by: who.name, nothing }
    return so({ ...values, handedOver: { ...values.handedOver, [item]: one } })
  },
})
