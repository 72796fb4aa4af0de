import type { Answers } from '#contract/core/condition.ts'
import { chargeFor } from '#contract/core/fee.ts'
import type { Service } from '#contract/core/service.ts'
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
