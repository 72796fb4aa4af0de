import type { Context } from 'hono'
import { readReference } from '#contract/core/reference.ts'
import { noSuch } from './problems.ts'

/** The reference in the address. Throws that there is none of these where it is not written like one: no table is asked. */
export function referenceOf(context: Context, what: Parameters<typeof noSuch>[0]): string {
  const reference = readReference(context.req.param('reference') ?? '')
  if (!reference) throw noSuch(what)
  return reference
}
