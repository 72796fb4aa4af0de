import * as z from 'zod/mini'
import { DayText } from '#contract/fostering/case.ts'
import { act, invalid, notNow, so } from '../../kind.ts'
import type { ReviewValues } from '../review.ts'

/** Somebody has told the carers what is recommended. Only then do they read it: nobody learns it from a page. */
export const told = act({
  right: 'record',
  body: z.strictObject({ on: DayText }),
  decide(values: ReviewValues, { on }, { today, who }) {
    const { recommended } = values
    if (!recommended) return notNow('There is no recommendation yet.')
    if (values.told !== null) return notNow('They have been told already.')
    if (on > today) return invalid('/with/on', 'Enter today’s date or an earlier one')
    if (on < recommended.on) return invalid('/with/on', 'Enter the day of the recommendation or a later one')
    return so({ ...values, told: { on, by: who.name } })
  },
})
