import { queryOptions } from '@tanstack/react-query'
import { PaymentStanding, type PaymentView } from '#contract/requests/payment.ts'
import { api } from '#web/app/api.ts'

/** A request that may have to be paid for, and what opens it. */
export interface Payable {
  readonly reference: string
  readonly trackingKey: string
}

function ask(method: 'GET' | 'POST', { reference, trackingKey }: Payable, signal?: AbortSignal) {
  return api(
    `/api/requests/${encodeURIComponent(reference)}/payment`,
    (json) => PaymentStanding.parse(json),
    { method, headers: { authorization: `Bearer ${trackingKey}` }, ...(signal && { signal }) },
  )
}

/** Opens the payment page; safe to repeat. Throws ApiProblem when it cannot be opened. */
export const startPayment = (payable: Payable): Promise<PaymentStanding> => ask('POST', payable)

/** How paying stands. Asked anew whenever it is shown, unless it is known and settled. */
export const paymentOf = (payable: Payable) =>
  queryOptions<PaymentView>({
    queryKey: ['payment', payable.reference, payable.trackingKey],
    queryFn: ({ signal }) => ask('GET', payable, signal),
    staleTime: 0,
  })
