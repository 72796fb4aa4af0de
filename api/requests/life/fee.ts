import type { Answers } from '#contract/core/condition.ts'
import { chargeFor } from '#contract/core/fee.ts'
import type { Service } from '#contract/core/service.ts'
import type { Submission } from '#contract/requests/request.ts'
import type { Payment } from '#requests/payments/model.ts'

/** What has to be paid for a request with these answers; undefined when it is free. */
export function paymentFor(
  { fee, commitment }: Partial<Pick<Service, 'fee' | 'commitment'>>,
  answers: Answers,
  today = new Date(),
): Payment | undefined {
  const charge = chargeFor(fee, answers, today)
  if (!fee || !charge) return undefined
  const { later, refundedIfRefused } = fee
  const promised = commitment?.from === 'payment' && commitment.within ? { promised: commitment.within } : {}
  return { ...charge, later, refundedIfRefused, ...promised, state: 'due', attempts: [] }
}

/** Whole pence, and what for; 0 where it is free. */
export interface Costs {
  readonly pence: number
  readonly description: string
}

/** What it costs, where whoever sends it was shown something else: a new fee may begin while a form is open. */
export function otherThanShown(
  { expects }: Pick<Submission, 'expects'>,
  payment: Payment | undefined,
  { title }: Pick<Service, 'title'>,
): Costs | undefined {
  const { pence, description } = payment ?? { pence: 0, description: title }
  return expects && expects.pence !== pence ? { pence, description } : undefined
}
