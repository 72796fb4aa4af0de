import type { Context } from 'hono'
import * as z from 'zod/mini'
import { PartName, type PartView } from '#contract/fostering/parts.ts'
import { headOf } from '#fostering/household/head-of.ts'
import type { Head } from '#fostering/household/part.ts'
import { actOf, type HouseholdPorts, perform } from '#fostering/household/perform.ts'
import { openPart, partView } from '#fostering/household/view.ts'
import type { Who } from '#fostering/rights/may.ts'
import { readBody } from '#http/core/body.ts'
import { idempotencyKey } from '#http/core/idempotency.ts'
import { doneOr, noSuch } from './problems.ts'

/** The name of a part as an address has it. Throws where there can be none of that name. */
export function partNamed(context: Context): PartName {
  const name = PartName.safeParse(context.req.param('part'))
  if (!name.success) throw noSuch()
  return name.data
}

/** Shows a part to somebody. `?all`: with all of its history. */
export async function showPart(
  context: Context,
  ports: HouseholdPorts,
  who: Who,
  household: string,
): Promise<PartView> {
  const all = context.req.query('all') !== undefined
  return doneOr(await openPart(ports, who, household, partNamed(context), all))
}

/**
 * Does the act of the address to the part of the address. Sent are `seen`, the part's last event that they saw, and
 * `with`, what the act takes. The answer is the part after it.
 */
export async function doAct(
  context: Context,
  ports: HouseholdPorts,
  who: Who,
  household: string,
): Promise<PartView> {
  const name = partNamed(context)
  const act = context.req.param('act') ?? ''
  const one = await actOf(name, act)
  if (!one || one.behind) throw noSuch()
  const key = idempotencyKey(context.req)
  const sent = z.strictObject({ seen: z.int().check(z.minimum(0)), with: one.body as z.ZodMiniType })
  const { seen, with: body } = await readBody(context.req, sent)
  const part = doneOr(await perform(ports, who, { household, name, act, key, seen, body }))
  const head = (await headOf(ports, household)) as Head
  return partView(who, head, part, false)
}
