import * as z from 'zod/mini'
import { AllowanceOfChild } from './allowance.ts'
import { ClaimShown } from './money.ts'

/** `GET /api/fostering/place/claims`: what of a household's money this person may see, the newest first. */
export const ClaimList = z.object({
  claims: z.array(z.object({ name: z.string(), seen: z.int(), claim: ClaimShown })),
  /** Weekly allowances, by child and tax year. */
  allowances: z.array(AllowanceOfChild),
})
export type ClaimList = z.infer<typeof ClaimList>
