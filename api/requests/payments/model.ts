/** One try to pay at the payment provider. `id` is the provider’s; missing while the provider has not answered. */
export interface PaymentAttempt {
  readonly number: number
  readonly id?: string
  readonly startedAt: string
  readonly state: 'started' | 'failed' | 'paid'
}

/**
 * What a request costs and how paying stands. `due`: nothing is paid; `started`: a try is open at the provider;
 * `refund-due`: to be paid back, and not done yet.
 */
export interface Payment {
  readonly pence: number
  readonly description: string
  readonly state: 'due' | 'started' | 'paid' | 'refund-due' | 'refunded' | 'waived'
  readonly attempts: readonly PaymentAttempt[]
  readonly paidAt?: string
  readonly refundedAt?: string
  /** Shard of the index of payments to be looked after; missing when nothing is open. */
  readonly open?: string
}
