import * as z from 'zod/mini'

/** A decision as the resident and the department read it. */
export const DecisionView = z.object({
  outcome: z.enum(['approved', 'refused']),
  at: z.iso.datetime(),
  reasons: z.string(),
  validUntil: z.optional(z.iso.date()),
})
export type DecisionView = z.infer<typeof DecisionView>
