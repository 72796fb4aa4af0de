import { timeInWords } from '#contract/calendar/times.ts'
import type { BackWay, DeskWay } from '#contract/requests/payment.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'

type Payment = NonNullable<WorkRequest['payment']>

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

/** Whether the fee is paid, for staff. */
export function Fee({ payment }: { payment: Payment }) {
  return (
    <p className="govuk-body">
      <strong>Fee:</strong> <span>{feeInWords(payment)}</span>
    </p>
  )
}

const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })
const on = (at: string | undefined) => (at ? `, ${timeInWords(at)}` : '')

export function feeInWords({ pence, state, paidAt, refundedAt, desk }: Payment): string {
  const amount = money.format(pence / 100)
  const number = desk?.receipt ? `, receipt ${desk.receipt}` : ''
  switch (state) {
    case 'paid':
      return desk ? `${amount}, paid ${took[desk.how]}${on(paidAt)}${number}` : `${amount}, paid${on(paidAt)}`
    case 'refund-due':
      return desk
        ? `${amount} has to be given back by staff. It was paid ${took[desk.how]}${on(paidAt)}${number}, so GOV.UK Pay cannot pay it back. Record it here once it is done`
        : `${amount} is on its way back to the resident`
    case 'refunded':
      return `${amount}, ${desk?.back ? `given back ${gave[desk.back]}` : 'paid back'}${on(refundedAt)}`
    case 'not-needed':
      return `${amount} was not paid, and is not needed any more`
    default:
      return `${amount}, not paid yet`
  }
}
