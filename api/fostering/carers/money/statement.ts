import { addDays, addYears, type Day } from '#contract/calendar/day.ts'
import type { ClaimList } from '#contract/fostering/carers/claims.ts'
import type { ClaimPayment } from '#contract/fostering/carers/money.ts'
import { taxYearOf } from '#contract/fostering/money.ts'

/** A payment that a household had: when, how much in pence, for which claim of whom, or for the allowance of which child. */
export interface Received {
  readonly on: Day
  /** The name of the claim or of the allowance. */
  readonly claim: string
  readonly pence: number
  readonly by?: string
  readonly called?: string
}

/** What a household was paid in a tax year, from 6 April to 5 April. */
export interface Statement {
  readonly from: Day
  readonly until: Day
  readonly received: readonly Received[]
  /** Pence that were paid for claims, by carer. */
  readonly byCarer: Readonly<Record<string, number>>
  /** Pence that were paid as weekly allowances. */
  readonly allowances: number
  readonly total: number
}

const paidIn = (
  payments: readonly ClaimPayment[],
  claim: string,
  of: Pick<Received, 'by' | 'called'>,
): Received[] =>
  payments.flatMap(({ pence, outcome }) =>
    outcome?.is === 'paid' ? [{ on: outcome.on, claim, pence, ...of }] : [],
  )

function receivedOf({ claims, allowances }: ClaimList): Received[] {
  const all = [
    ...claims.flatMap(({ name, claim: { by, payments } }) => paidIn(payments, name, { by })),
    ...allowances.flatMap(({ name, called, allowance }) => paidIn(allowance.payments, name, { called })),
  ]
  return all.sort((a, b) => a.on.localeCompare(b.on) || a.claim.localeCompare(b.claim))
}

/** First days of the tax years in which something was paid, the newest first. */
export const yearsOf = (money: ClaimList): Day[] =>
  [...new Set(receivedOf(money).map(({ on }) => taxYearOf(on)))].sort().reverse()

const sum = (of: readonly Received[]) => of.reduce((all, { pence }) => all + pence, 0)

/** The statement of the tax year that begins on this day: what was paid on its days, whenever it was for. */
export function statementOf(money: ClaimList, from: Day): Statement {
  const received = receivedOf(money).filter(({ on }) => taxYearOf(on) === from)
  const byCarer: Record<string, number> = {}
  for (const { by, pence } of received) if (by !== undefined) byCarer[by] = (byCarer[by] ?? 0) + pence
  return {
    from,
    until: addDays(addYears(from, 1), -1),
    received,
    byCarer,
    allowances: sum(received.filter(({ called }) => called !== undefined)),
    total: sum(received),
  }
}
