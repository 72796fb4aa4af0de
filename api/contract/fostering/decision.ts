import * as z from 'zod/mini'
import { DayText } from './case.ts'

/** What was decided of a household. `reasons`: in full, as the household reads them. */
export const CaseDecision = z.object({
  what: z.string(),
  outcome: z.string(),
  reasons: z.string(),
  on: DayText,
})
export type CaseDecision = z.infer<typeof CaseDecision>
