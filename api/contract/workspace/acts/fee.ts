import * as z from 'zod/mini'
import { backWays, deskWays, TillReceipt } from '#contract/requests/payment.ts'
import type { Acts } from './row.ts'

/** A fee that is paid to staff, beside GOV.UK Pay. */
export const fee = {
  /** All of it, as the request says what it costs. */
  'take-fee': {
    events: ['paid'],
    right: 'fee',
    label: 'Record a fee paid to us',
    title: 'Record a fee paid at the desk, by phone or by cheque',
    send: 'Record the payment',
    done: 'The payment is recorded. The resident is not asked to pay any more',
    takes: { how: z.enum(deskWays), receipt: z.optional(TillReceipt) },
  },
  'return-fee': {
    events: ['refunded'],
    right: 'fee',
    label: 'Record a fee given back',
    title: 'Record that the fee was given back',
    send: 'Record that it was given back',
    done: 'Recorded. The resident sees that the fee was given back',
    takes: { how: z.enum(backWays), receipt: z.optional(TillReceipt) },
  },
} as const satisfies Acts
