import { addDays } from '#contract/calendar/day.ts'
import { RecordCall } from '#contract/fostering/carers/service.ts'
import type { HeadValues } from '../head-values.ts'
import { act, type Context, invalid, notNow, so } from '../kind.ts'

/** At the latest so many days after a call somebody looks again whether there is a reason for another. */
const latest = 84

/** Somebody rang a household that is approved, and says when to look again. What was said stands in the history. */
export const called = act({
  right: 'record',
  body: RecordCall,
  decide(head: HeadValues, { how, next, words }, { who, today }: Context) {
    if (head.phase !== 'approved') return notNow('Calls are recorded here once the household is approved.')
    if (next <= today || addDays(today, latest) < next)
      return invalid('/with/next', 'Enter a day after today, and within the next 12 weeks')
    const values = { ...head, called: { on: today, how, next, by: { id: who.id, name: who.name } } }
    return so(values, words ? { call: words } : undefined)
  },
})
