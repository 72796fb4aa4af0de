import type { Calendars } from '#contract/calendar/calendar.ts'
import type { PaymentFailure } from '#contract/requests/payment.ts'
import type { RequestStore } from '#requests/life/ports.ts'

/** What Pay says of a payment. `open`: it may still be paid. Money is whole pence. */
export interface SeenPayment {
  readonly id: string
  readonly status: 'open' | 'paid' | 'failed'
  /** Where the resident enters the card; missing when there is nothing left to enter. */
  readonly nextUrl?: string
  /** Why it failed. */
  readonly failure?: PaymentFailure
  /** What can be paid back now, and what has been handed in to be paid back. */
  readonly refundable: {
    readonly status: 'pending' | 'unavailable' | 'available' | 'full'
    readonly pence: number
  }
}

export type RefundStatus = 'submitted' | 'success' | 'error'

export interface NewPayment {
  /** Letters, digits and hyphens; the same for every try to create the same payment. */
  readonly key: string
  readonly pence: number
  readonly description: string
  readonly reference: string
  readonly returnUrl: string
}

/** The payment provider. Every call throws {@link PayUnavailable} when it comes to no answer that is understood. */
export interface PaymentProvider {
  create(payment: NewPayment): Promise<SeenPayment>
  find(id: string): Promise<SeenPayment>
  /** The refunds of a payment, in any order. */
  refunds(id: string): Promise<readonly RefundStatus[]>
  /**
   * Pays back all that is available, if exactly that much is: `changed` says that somebody else paid some back in
   * between, and that nothing was done.
   */
  refund(id: string, availablePence: number): Promise<RefundStatus | 'changed'>
}

/** Pay could not be reached, took too long, or answered what nobody expects. Holds nothing of the payer. */
export class PayUnavailable extends Error {
  override readonly name = 'PayUnavailable'
}

export interface PaymentPorts {
  readonly requests: RequestStore
  readonly provider: PaymentProvider
  /** Where Pay sends the resident back to; holds no secret. */
  readonly returnUrl: (reference: string) => string
  /** Who pays back, as the resident reads it. */
  readonly council: string
  /** By which a promise is counted that begins with the payment. */
  readonly calendars: Calendars
  readonly now: () => Date
  readonly pause: (milliseconds: number) => Promise<void>
}

export interface OpenPayments {
  /** References with a payment to be looked at by this time, those longest due first. */
  openBefore(time: string, limit: number): Promise<string[]>
}
