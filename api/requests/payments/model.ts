import type { Commitment } from '#contract/calendar/commitment.ts'
import type { BackWay, DeskWay, PaymentFailure } from '#contract/requests/payment.ts'

/**
 * One try to pay at GOV.UK Pay. `paid` is the payment that counts; `surplus` is one that went through besides it and
 * goes back; `returned` has gone back.
 */
export interface PaymentAttempt {
  readonly number: number
  readonly startedAt: string
  /** Pay's id. A resident is sent to a payment only once its id stands here, so none that counts can be forgotten. */
  readonly id?: string
  /** Until then one caller is creating the payment at Pay, and the others wait for its id. */
  readonly claimedUntil?: string
  readonly state: 'started' | 'failed' | 'paid' | 'surplus' | 'returned'
  readonly failure?: PaymentFailure
  /** When we learned how it ended. */
  readonly endedAt?: string
}

/**
 * What a request costs, as it was when the request came in, and how paying stands. `due`: nothing is paid; `started`:
 * a try is open at Pay; `refund-due`: to be paid back, and not done yet.
 */
export interface Payment {
  /** Whole pence. */
  readonly pence: number
  readonly description: string
  readonly later: boolean
  readonly refundedIfRefused: boolean
  /** What is promised from the day it is paid. */
  readonly promised?: NonNullable<Commitment['within']>
  readonly state: 'due' | 'started' | 'paid' | 'refund-due' | 'refunded'
  readonly attempts: readonly PaymentAttempt[]
  readonly paidAt?: string
  readonly refundDueAt?: string
  readonly refundedAt?: string
  /** Paid to staff: nothing of it is at Pay. `back`: how they gave it back. */
  readonly desk?: { readonly how: DeskWay; readonly receipt?: string; readonly back?: BackWay }
}

/** Keys of the index of payments to be looked after; both are missing when there is nothing to look after. */
export interface PaymentWatch {
  /** Shard of the index. */
  readonly paymentOpen?: string
  /** When to look at it again. */
  readonly paymentLookAt?: string
}
