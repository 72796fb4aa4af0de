import * as z from 'zod/mini'
import type { ChildValues } from '../../../carers/child/values.ts'
import { clockOf, dueBy } from '../../../clocks/find.ts'
import { type Context, notNow } from '../../kind.ts'
import { factsIn } from '../../stages/step.ts'

export const Short = (least: string) =>
  z.string().check(z.trim(), z.minLength(1, least), z.maxLength(120, 'Shorten it to 120 characters'))
export const Words = z.string().check(z.trim(), z.maxLength(2000, 'Shorten it to 2,000 characters'))

export const notThere = notNow('There is no child here yet.')
export const hasLeft = notNow('The child has left this household.')
export const isListed = (items: readonly { readonly slug: string }[], slug: string) =>
  items.some((one) => one.slug === slug)

/** The day until which something is promised that counts from this day. */
export function promised(clock: string, from: string, context: Context): string | undefined {
  const facts = factsIn(context)
  const due = dueBy(clockOf(context.rules, clock, facts, from), from, facts, context.rules)
  return due.kind === 'day' ? due.day : undefined
}

/** Why nothing is written of a child any more, or not yet. */
export const whyNot = ({ from, ended }: ChildValues) =>
  from === undefined ? notThere : ended ? hasLeft : undefined
