import { pounds } from '#contract/core/money.ts'
import type { BackWay, DeskWay } from '#contract/requests/payment.ts'
import type { ServiceRequest } from '#requests/life/model.ts'
import { isClaimed, isUnsettled } from '#requests/life/payment-watch.ts'
import type { Payment } from './model.ts'
import { isPayable } from './view.ts'

/** A fee that is paid to staff, or given back by them. */
export interface AtDesk<Way> {
  readonly how: Way
  readonly receipt?: string | undefined
}

const took: Record<DeskWay, string> = {
  cash: 'in cash at the desk',
  card: 'by card at the desk',
  phone: 'by card over the phone',
  cheque: 'by cheque',
}
const gave: Record<BackWay, string> = {
  cash: 'in cash',
  card: 'to the card',
  transfer: 'by bank transfer',
  cheque: 'by cheque',
}
const numbered = (receipt: string | undefined) => (receipt ? `, receipt ${receipt}` : '')

/** What stands in the history. */
export const tookInWords = ({ pence }: Payment, { how, receipt }: AtDesk<DeskWay>): string =>
  `${pounds(pence)}, paid ${took[how]}${numbered(receipt)}.`
export const gaveInWords = ({ pence }: Payment, { how, receipt }: AtDesk<BackWay>): string =>
  `${pounds(pence)}, given back ${gave[how]}${numbered(receipt)}.`

/** Why staff cannot take the fee now, in words; undefined where they can. */
export function whyNotTaken({ payment, ...request }: ServiceRequest, now: Date): string | undefined {
  if (!payment) return 'This request costs nothing.'
  if (payment.state === 'paid' && payment.desk) return 'A payment to staff is recorded already.'
  if (payment.state === 'paid')
    return 'It was paid online with GOV.UK Pay. If you took money too, give it back.'
  if (!isPayable(request, payment)) return 'There is nothing left to pay on this request.'
  const isBegun = payment.attempts.some(
    (attempt) => isClaimed(attempt, now) || (attempt.state === 'started' && isUnsettled(attempt, now)),
  )
  if (isBegun)
    return 'The resident has begun to pay online, and that payment may still go through. Ask them to finish or cancel it on GOV.UK Pay, then try again. A payment that is left open ends by itself after 90 minutes.'
  return undefined
}

/** The payment once staff have taken it: nobody is sent to Pay any more. */
export const takenAtDesk = (payment: Payment, { how, receipt }: AtDesk<DeskWay>, at: string): Payment => ({
  ...payment,
  state: 'paid',
  paidAt: at,
  desk: { how, ...(receipt ? { receipt } : {}) },
})

/** Whether staff have a fee to give back: Pay cannot, where it was not paid there. */
export const isToGiveBack = ({ payment }: ServiceRequest): boolean =>
  payment?.desk !== undefined && payment.state === 'refund-due'

export const givenBack = (payment: Payment, { how }: AtDesk<BackWay>, at: string): Payment => ({
  ...payment,
  state: 'refunded',
  refundedAt: at,
  ...(payment.desk ? { desk: { ...payment.desk, back: how } } : {}),
})
