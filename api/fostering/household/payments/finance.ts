import type { FinanceEvent } from '#contract/fostering/carers/payments.ts'
import { unqueued } from '#record/append.ts'
import type { AnyKind } from '../../parts/index.ts'
import type { Part } from '../part.ts'

export interface FinanceQueue {
  /** At least once: the same event again is the same. */
  readonly send: (event: FinanceEvent) => Promise<void>
}

/**
 * Tells finance what a part comes to, if anything of it is finance's and has changed. False where it has to be told and this
 * function may not: the part stays pending, and the sweep does it.
 */
export async function isTold(
  { finance }: { readonly finance?: FinanceQueue },
  part: Part,
  kind: AnyKind,
): Promise<boolean> {
  const owes = unqueued(part).length > 0 ? kind.owes?.(part.values) : undefined
  if (!owes) return true
  if (!finance) return false
  await finance.send({ ...owes, household: part.household, claim: part.name, number: part.history.length })
  return true
}
