import type { Context } from 'hono'
import * as z from 'zod/mini'
import { PlaceInList } from '#contract/fostering/case-line.ts'
import { ProblemError } from '#http/core/problem.ts'

/** How far a list was read, as the page before gave it as `next`; undefined for its first page. */
export function placeIn(context: Context): string | undefined {
  const after = z.safeParse(z.optional(PlaceInList), context.req.query('after'))
  if (!after.success) throw new ProblemError('invalid', 'Send as after what the page before gave as next.')
  return after.data
}
