import * as z from 'zod/mini'
import { DepartmentRequest } from '#contract/requests/decision.ts'
import { states } from '#contract/requests/lifecycle.ts'

/** Of a request that was merged into another, beside that: what its resident told and sent. */
export const AlsoTold = z.pick(DepartmentRequest, {
  reference: true,
  submittedAt: true,
  readable: true,
  evidence: true,
})
export type AlsoTold = z.infer<typeof AlsoTold>

/** One that is near another, which may be about the same thing. */
export const Near = z.object({
  reference: z.string(),
  metres: z.int(),
  submittedAt: z.iso.datetime(),
  state: z.enum(states),
  /** Answers that tell one from another, where it is as the resident said it, and whether files came with it. */
  what: z.optional(z.array(z.string())),
  place: z.optional(z.string()),
  files: z.optional(z.boolean()),
})
