import type { Payable, PaymentRun } from '#contract/fostering/carers/payments.ts'
import type { TagColour } from '#web/design/Tag.tsx'

/** What finance has to look at. */
export const asksInWords: Readonly<Record<NonNullable<Payable['asks']>, string>> = {
  difference: 'The dates of the child changed. Decide what happens with the difference.',
  'no-rate': 'There is no rate for some of the days, so nothing is paid for them.',
}

export const paymentsInWords = (count: number): string => `${count} ${count === 1 ? 'payment' : 'payments'}`

/** How far a payment run is. */
export const runTag: Readonly<Record<PaymentRun['step'], readonly [words: string, colour: TagColour]>> = {
  closing: ['Being put together', 'grey'],
  closed: ['To be paid', 'blue'],
  settling: ['Being recorded', 'grey'],
  settled: ['Paid', 'green'],
}
