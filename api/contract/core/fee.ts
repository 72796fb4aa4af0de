import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { type Answers, holds } from './condition.ts'
import { pounds } from './money.ts'
import type { Fee, Service } from './service.ts'

/** What one costs on a day: the last change that has begun, else what it cost before any. */
export const penceOn = ({ pence, changes = [] }: Pick<Fee, 'pence' | 'changes'>, day: Day): number =>
  changes.findLast(({ from }) => from <= day)?.pence ?? pence

/** What a council says of its own of a fee. */
type Own = {
  readonly pence: number
  readonly source: string
  readonly changes?: readonly { from: string; pence: number }[] | undefined
}

/** A fee with another amount. Changes go with the amount that they are of: another amount has its own, or none. */
export const feeWith = ({ changes: _, ...known }: Fee, own: Own): Fee => ({
  ...known,
  ...(own as Pick<Fee, 'pence' | 'source' | 'changes'>),
})

/** A service that costs something else by now. Words for what it cost before go: they may name the amount. */
export function withFee<T extends Pick<Service, 'fee' | 'cost'>>(service: T, own: Own | undefined): T {
  if (!own || !service.fee) return service
  const { cost: _, ...rest } = service
  return { ...(rest as T), fee: feeWith(service.fee, own) }
}

/** How many are paid for; one, where the form does not ask or the answer is no number yet. */
function countOf({ per }: Fee, answers: Answers): number {
  const count = per ? answers[per.question] : 1
  return typeof count === 'number' && count >= 1 ? Math.floor(count) : 1
}

/**
 * What has to be paid for these answers when they are sent now, and what for: `Copy of a birth certificate × 3`. Undefined where
 * nothing has to be.
 */
export function chargeFor(
  fee: Fee | undefined,
  answers: Answers,
  now = new Date(),
): { readonly pence: number; readonly description: string } | undefined {
  if (!fee || !holds(fee.when, answers, now)) return undefined
  const count = countOf(fee, answers)
  return {
    pence: count * penceOn(fee, dayInEngland(now)),
    description: count > 1 ? `${fee.description} × ${count}` : fee.description,
  }
}

/** `£12.50 for each copy, and £14 from 1 April 2027`: the same on every day, as pages are made once. */
export function feeInWords({
  pence,
  when,
  per,
  changes = [],
}: Pick<Fee, 'pence' | 'when' | 'per' | 'changes'>): string {
  const one = `${when ? 'Up to ' : ''}${pounds(pence)}${per ? ` for each ${per.one}` : ''}`
  const later = changes.map((change) => `${pounds(change.pence)} from ${dayInWords(change.from)}`)
  return [one, ...later].join(', and ')
}
