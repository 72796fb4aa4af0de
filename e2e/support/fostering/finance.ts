import type { PayableList, PaymentRun } from '#contract/fostering/carers/payments.ts'
import { url } from '../installed.ts'
import { tokenFor } from '../staff.ts'
import { expect } from '../test.ts'
import { today } from './application.ts'
import { ask, good } from './household.ts'

const finance = '/workspace/fostering/finance'

/** Puts the claim into a payment run and records that it was paid, as finance does. */
export async function pay(household: string, claim: string): Promise<PaymentRun> {
  const token = await tokenFor(url, 'fostering-finance')
  await expect
    .poll(async () => {
      const { payables } = await good(ask<PayableList>(url, token, `${finance}/payables`))
      return payables.some((one) => one.household === household)
    })
    .toBe(true)
  const claims = [{ household, claim }]
  const run = await good(ask<PaymentRun>(url, token, `${finance}/runs`, { on: today(), claims }))
  return good(ask<PaymentRun>(url, token, `${finance}/runs/${run.id}/paid`, { on: today() }))
}
