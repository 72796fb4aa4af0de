import type { Context } from 'hono'
import { readReference } from '#contract/core/reference.ts'
import { bearerKey } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'

/** One answer for a wrong key, a missing one and an unknown reference: none of them tells whether it exists. */
export const cannotOpen = () =>
  new ProblemError(
    'unauthorised',
    'Open the private link from your confirmation again. The reference alone does not open an application.',
  )

/** Reference and key as the request has them. Throws where either has not its form. */
export function asked(context: Context): { reference: string; key: string } {
  const reference = readReference(context.req.param('reference') ?? '')
  const key = bearerKey(context.req)
  if (!reference || !key) throw cannotOpen()
  return { reference, key }
}
