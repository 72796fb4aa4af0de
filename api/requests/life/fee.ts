import { type Answers, holds } from '#contract/core/condition.ts'
import type { Service } from '#contract/core/service.ts'
import type { Payment } from '#requests/payments/model.ts'

/** What has to be paid for a request with these answers; undefined when it is free. */
export function paymentFor(
  { fee }: Pick<Service, 'fee'>,
  answers: Answers,
  today = new Date(),
): Payment | undefined {
  if (!fee || !holds(fee.when, answers, today)) return undefined
  const { pence, description, later, refundedIfRefused } = fee
  return { pence, description, later, refundedIfRefused, state: 'due', attempts: [] }
}
