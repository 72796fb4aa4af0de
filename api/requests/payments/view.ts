import type { PaymentView } from '#contract/requests/payment.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import type { Payment } from './model.ts'

/** States in which nobody is asked to pay any more. */
const ended: readonly ServiceRequest['state'][] = ['refused', 'closed', 'referred']

/** Whether the resident can and should pay. */
export const isPayable = (request: ServiceRequest, payment: Payment): boolean =>
  (payment.state === 'due' || payment.state === 'started') && !ended.includes(request.state)

/** How paying stands, for whoever sent the request; undefined when it costs nothing. */
export function paymentView(request: ServiceRequest): PaymentView | undefined {
  const { payment } = request
  if (!payment) return undefined
  const { pence, description, later, state, paidAt, refundedAt, desk } = payment
  const open = isPayable(request, payment)
  const last = payment.attempts.at(-1)
  return {
    pence,
    description,
    later,
    state: state === 'due' && !open ? 'not-needed' : state,
    ...(state === 'due' && last?.failure ? { failure: last.failure } : {}),
    ...(paidAt ? { paidAt } : {}),
    ...(refundedAt ? { refundedAt } : {}),
    ...(desk ? { desk } : {}),
  }
}
