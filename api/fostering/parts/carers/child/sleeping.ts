import * as z from 'zod/mini'
import { DayText } from '#contract/fostering/case.ts'
import type { ChildValues } from '../../../carers/child/values.ts'

/** A sleepover at the hub home, as the group tells it: agreed, or no longer. */
export const Sleepover = z.strictObject({
  id: z.string(),
  from: DayText,
  until: DayText,
  agreed: z.boolean(),
})

/** A child's record has where they slept: what was cancelled does not stand in it any more. */
export function slept(
  values: ChildValues,
  { id, from, until, agreed }: z.infer<typeof Sleepover>,
): ChildValues | undefined {
  const before = values.sleepovers ?? []
  const others = before.filter((one) => one.id !== id)
  if (agreed === others.length < before.length) return undefined
  const after = agreed ? [...others, { id, from, until }] : others
  return { ...values, sleepovers: after.sort((a, b) => a.from.localeCompare(b.from)) }
}
