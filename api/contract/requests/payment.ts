import * as z from 'zod/mini'

const Time = z.iso.datetime()

/** Why a try to pay took nothing: the card was refused, the resident gave up, it took too long, or something broke. */
export const paymentFailures = ['declined', 'cancelled', 'expired', 'error'] as const
export type PaymentFailure = (typeof paymentFailures)[number]

/** How a fee was paid to staff: cash or a card at the desk, a card by phone, or a cheque. */
export const deskWays = ['cash', 'card', 'phone', 'cheque'] as const
export type DeskWay = (typeof deskWays)[number]
/** How staff give such a fee back. */
export const backWays = ['cash', 'card', 'transfer', 'cheque'] as const
export type BackWay = (typeof backWays)[number]

/** The number of a till's receipt. Spaces, letters and digits: there is no name in it. */
export const TillReceipt = z
  .string()
  .check(
    z.regex(/^[A-Za-z0-9][A-Za-z0-9 /.-]{0,39}$/, 'Enter the receipt number with letters and numbers only'),
  )

/**
 * What a request costs. Money is whole pence. `later`: it may be paid another day, and the department does not wait
 * for it.
 */
export const Fee = z.object({ pence: z.int(), description: z.string(), later: z.boolean() })

/**
 * How paying stands. `due`: nothing is paid; `started`: the payment page is open or its result is not known yet;
 * `refund-due`: it is on its way back; `not-needed`: the request ended before anything was paid.
 */
export const PaymentView = z.object({
  ...Fee.shape,
  state: z.enum(['due', 'started', 'paid', 'refund-due', 'refunded', 'not-needed']),
  /** Why the last try took nothing, while nothing is paid. */
  failure: z.optional(z.enum(paymentFailures)),
  paidAt: z.optional(Time),
  refundedAt: z.optional(Time),
  /** It was paid to staff, not at GOV.UK Pay: how, and the number of the till's receipt. Staff give it back too. */
  desk: z.optional(
    z.object({
      how: z.enum(deskWays),
      receipt: z.optional(z.string()),
      back: z.optional(z.enum(backWays)),
    }),
  ),
})
export type PaymentView = z.infer<typeof PaymentView>

/** The answer of `/api/requests/{reference}/payment`. */
export const PaymentStanding = z.object({
  ...PaymentView.shape,
  /** Where the card details are entered, at GOV.UK Pay; only where there is something to enter. */
  nextUrl: z.optional(z.url({ protocol: /^https?$/ })),
})
export type PaymentStanding = z.infer<typeof PaymentStanding>
