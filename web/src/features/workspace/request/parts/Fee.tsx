import { timeInWords } from '#contract/calendar/times.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { BackWay, DeskWay } from '#contract/requests/payment.ts'
import type { WorkRequest } from '#contract/workspace/workspace.ts'
import { isFreeNow } from '#services/define/after-approval.ts'

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
export function Fee({ payment, state }: { payment: Payment; state: WorkRequest['state'] }) {
  const again = notAgain(payment, state)
  return (
    <p className="govuk-body">
      <strong>Fee:</strong> <span>{`${feeInWords(payment)}${again ? '.' : ''}`}</span> <span>{again}</span>
    </p>
  )
}

/** What a fee that has gone back means for whoever decides again, or sees that it was approved after all. */
function notAgain(payment: Payment, state: WorkRequest['state']): string | undefined {
  if (!isFreeNow(payment)) return undefined
  if (state === 'approved') return 'The resident is not asked to pay it again'
  return isOpen(state) ? 'If you approve this now, the resident is not asked to pay it again' : undefined
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
