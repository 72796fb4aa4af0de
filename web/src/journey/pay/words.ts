import { dayInWords } from '#contract/calendar/words.ts'
import { pounds } from '#contract/core/money.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import type { BackWay, DeskWay, PaymentFailure, PaymentView } from '#contract/requests/payment.ts'

const on = (at: string | undefined): string => (at ? ` on ${dayInWords(at)}` : '')

const nothingTaken: Record<PaymentFailure, string> = {
  declined: 'Your card was declined. Nothing was taken.',
  cancelled: 'You cancelled the payment. Nothing was taken.',
  expired: 'The payment page was open for too long and has closed. Nothing was taken.',
  error: 'The payment did not go through. Nothing was taken.',
}

/** Why the last try took nothing; undefined when there was none, or something is paid. */
export const failureInWords = ({ failure }: Pick<PaymentView, 'failure'>): string | undefined =>
  failure && nothingTaken[failure]

/** What the button says, and undefined when there is nothing to pay. */
export function payButton({ state, pence, failure }: Pick<PaymentView, 'state' | 'pence' | 'failure'>) {
  if (state === 'started') return 'Carry on paying'
  if (state !== 'due') return undefined
  return failure ? `Try again to pay ${pounds(pence)}` : `Pay ${pounds(pence)} now`
}

/** When it has to be paid, for what is due. */
export const whenToPay = (later: boolean, department: string): string =>
  later
    ? 'You can also pay later from your private page.'
    : `You can also pay later from your private page, but ${theDepartment(department)} will not start until you have paid.`

const paidTo: Record<DeskWay, string> = {
  cash: 'Paid at the desk',
  card: 'Paid at the desk',
  phone: 'Paid over the phone',
  cheque: 'Paid by cheque',
}
const backBy: Record<BackWay, string> = {
  cash: 'in cash',
  card: 'to your card',
  transfer: 'by bank transfer',
  cheque: 'by cheque',
}

/** How a fee stands that our staff took: it goes back by them, not by GOV.UK Pay. */
function atDesk({ pence, state, paidAt, refundedAt, desk }: PaymentView): string | undefined {
  if (!desk) return undefined
  const paid = `${paidTo[desk.how]}${on(paidAt)}: ${pounds(pence)}.`
  const number = desk.receipt ? ` Receipt number: ${desk.receipt}.` : ''
  if (state === 'refund-due')
    return `${paid} You get it back, but not by itself: you paid our staff, so our staff give it back. Call us and say how you want to have it.`
  if (state === 'refunded')
    return `We gave ${pounds(pence)} back${desk.back ? ` ${backBy[desk.back]}` : ''}${on(refundedAt)}.`
  return `${paid}${number}`
}

/** How paying stands, in a sentence or two; undefined when nobody needs to know. */
export function standingInWords(view: PaymentView): string | undefined {
  const { pence, paidAt, refundedAt } = view
  const toStaff = atDesk(view)
  if (toStaff) return toStaff
  switch (view.state) {
    case 'due':
      return `The fee is ${pounds(pence)}: ${view.description}.`
    case 'started':
      return `You have begun to pay ${pounds(pence)}. If you have finished, you do not need to do anything else: your payment will show here as soon as GOV.UK Pay tells us.`
    case 'paid':
      return `You paid ${pounds(pence)}${on(paidAt)}: ${view.description}.`
    case 'refund-due':
      return `You paid ${pounds(pence)}${on(paidAt)}. It is on its way back to the card that you paid with.`
    case 'refunded':
      return `We paid ${pounds(pence)} back to your card${on(refundedAt)}. Your bank may take a few days to show it.`
    case 'not-needed':
      return undefined
  }
}
