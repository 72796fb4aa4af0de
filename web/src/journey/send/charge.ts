import { chargeFor } from '#contract/core/fee.ts'
import { pounds } from '#contract/core/money.ts'
import type { Service } from '#contract/core/service.ts'
import { council } from '#council'
import type { ApiProblem } from '#web/app/api.ts'
import { isChanging } from '#web/app/paths.ts'
import type { Draft } from '../model/saved.ts'

/** What has to be paid for what is sent, in whole pence, and what for. */
export interface Charge {
  readonly pence: number
  readonly description: string
}

/** What the form says before it is sent. Undefined where nothing is paid: changes of what was sent cost nothing. */
export const chargeShown = (service: Service, { answers }: Draft): Charge | undefined =>
  council.payments && !isChanging(service) ? chargeFor(service.fee, answers) : undefined

/** What is sent along, so that nobody is charged another amount than they saw. */
export const expected = ({ fee }: Pick<Service, 'fee'>, charge: Charge | undefined) =>
  fee && { expects: { pence: charge?.pence ?? 0 } }

/** What it costs now, where the API did not take it because the page had said something else. */
export const chargeNow = (problem: ApiProblem): Charge | undefined =>
  problem.kind === 'fee-changed' ? problem.problem?.fee : undefined

/** What it costs now, what the page had said, and what to do. */
export function feeChanged(now: Charge, shown: Charge | undefined): string {
  const was = shown?.pence ? `, not ${pounds(shown.pence)}` : ''
  const is = now.pence > 0 ? `The fee is now ${pounds(now.pence)}${was}` : 'There is no longer a fee'
  return `${is}. It changed while you were filling in this form, so we have not taken it yet. Check it and send it again: your answers are still here`
}
