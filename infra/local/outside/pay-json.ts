import type { Payment, Refund } from './store.ts'

/** Whether it may still be paid. */
export const isOpen = ({ status }: Payment): boolean => status === 'created' || status === 'started'

const messages: Record<string, string> = {
  P0010: 'Payment method rejected',
  P0020: 'Payment expired',
  P0030: 'Payment was cancelled by the user',
  P0040: 'Payment was cancelled by the service',
}

const returned = ({ refunds }: Payment) => refunds.reduce((total, { amount }) => total + amount, 0)

/** What can be paid back now, in pence. */
export const availableOf = (payment: Payment): number =>
  payment.status === 'success' ? payment.amount - returned(payment) : 0

/** As Pay names it: nothing to pay back yet, never, something, or nothing any more. */
export function refundStatusOf(payment: Payment): 'pending' | 'unavailable' | 'available' | 'full' {
  if (isOpen(payment)) return 'pending'
  if (payment.status !== 'success') return 'unavailable'
  return availableOf(payment) ? 'available' : 'full'
}

/** https://docs.payments.service.gov.uk/api_reference/single_payment_reference/ `base` is the address of the API. */
export function paymentJson(payment: Payment, base: string) {
  const { id, amount, reference, description, returnUrl, email, metadata, at, status, code, tokens } = payment
  const self = `${base}/v1/payments/${id}`
  const link = (href: string, method = 'GET') => ({ href, method })
  const open = isOpen(payment)
  const token = tokens.at(-1)
  return {
    payment_id: id,
    amount,
    reference,
    description,
    return_url: returnUrl,
    ...(email && { email }),
    ...(metadata && { metadata }),
    language: 'en',
    state: { status, finished: !open, ...(code && { code, message: messages[code] ?? '' }) },
    payment_provider: 'sandbox',
    created_date: at,
    delayed_capture: false,
    moto: false,
    authorisation_mode: 'web',
    refund_summary: {
      status: refundStatusOf(payment),
      // Before anything is paid back, and of a payment that is not paid, all of it, as Pay has it.
      amount_available: amount - returned(payment),
      amount_submitted: returned(payment),
    },
    settlement_summary:
      status === 'success' ? { captured_date: at.slice(0, 10), capture_submit_time: at } : {},
    _links: {
      self: link(self),
      ...(open && {
        next_url: link(`${base}/secure/${token}`),
        next_url_post: {
          ...link(`${base}/secure`, 'POST'),
          type: 'application/x-www-form-urlencoded',
          params: { chargeTokenId: token },
        },
        cancel: link(`${self}/cancel`, 'POST'),
      }),
      events: link(`${self}/events`),
      refunds: link(`${self}/refunds`),
    },
  }
}

export function refundJson(
  payment: Payment,
  { id, amount, at }: Refund,
  base: string,
  status: 'submitted' | 'success',
) {
  const self = `${base}/v1/payments/${payment.id}`
  return {
    refund_id: id,
    created_date: at,
    amount,
    status,
    _links: {
      self: { href: `${self}/refunds/${id}`, method: 'GET' },
      payment: { href: self, method: 'GET' },
    },
  }
}
