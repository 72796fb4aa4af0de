import type { Payment } from '#requests/payments/model.ts'
import type { ServiceRequest } from './model.ts'
import { watched } from './payment-watch.ts'

/**
 * The request that was refused, with its fee to be paid back if it was paid and the service says so; otherwise as it
 * is. Does not count as a write of its own: the decision that is saved with it does. What is paid after the refusal
 * goes back by itself.
 */
export function dueRefund(request: ServiceRequest, now: Date): ServiceRequest {
  const { payment } = request
  if (request.state !== 'refused' || payment?.state !== 'paid' || !payment.refundedIfRefused) return request
  const due: Payment = { ...payment, state: 'refund-due', refundDueAt: now.toISOString() }
  return watched({ ...request, payment: due }, now)
}
