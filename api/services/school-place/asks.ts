import type { Condition } from '#contract/core/condition.ts'
import type { SchoolAsk } from '#contract/core/school.ts'

/** One of the schools that the family named asks for this. Nothing is asked that none of them does. */
export const asks = (what: SchoolAsk): Condition => ({ question: 'preferences', asks: what })

export const schoolErrors = (which: string) => ({
  missing: `Choose ${which}`,
  invalid: `Choose ${which} from the list`,
})
