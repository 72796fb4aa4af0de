import * as z from 'zod/mini'
import type { ClaimPayment } from '#contract/fostering/carers/money.ts'
import { GivenDay } from '#contract/fostering/case.ts'
import { type ClaimValues, owedOf, runOf } from '../../../carers/money/claim.ts'
import { type AllowanceValues, owedOf as allowanceOwed } from '../../../carers/money/weekly.ts'
import { isMiscounted } from '../../../carers/money/work-out.ts'
import { act, type Context, notNow, so } from '../../kind.ts'
import { Note } from '../../stages/step.ts'
import { claimsIn } from './carer.ts'

/** `R-` and twelve digits or letters: a payment run. */
const Run = z.string().check(z.regex(/^R-[0-9a-z]{12}$/))

interface Paid {
  readonly payments: readonly ClaimPayment[]
}

interface Paying<Values> {
  owed(values: Values): number
  /** Why none of it is paid now; undefined where it can be. */
  whyNot?(values: Values, context: Context): string | undefined
  /** What it is called where something is said of it. */
  readonly what: string
  /** Whether it may wait in several runs at once, each for money of its own: what becomes due each week waits for no other week. */
  readonly several?: true
}

/** The values with what became of the payment in this run; undefined where it is in no such run. */
const settled = <Values extends Paid>(
  values: Values,
  run: string,
  outcome: NonNullable<ClaimPayment['outcome']>,
): Values | undefined => {
  if (!values.payments.some((one) => one.run === run && one.outcome === undefined)) return undefined
  const payments = values.payments.map((one) =>
    one.run === run && one.outcome === undefined ? { ...one, outcome } : one,
  )
  return { ...values, payments }
}

/** What finance does with anything that is paid: it goes into a run, and is paid there or not. */
function payActs<Values extends Paid>({ owed, whyNot, what, several }: Paying<Values>) {
  const notThere = notNow(`This ${what} is not waiting in that payment run.`)

  /** All that is owed, and in no run yet, goes into a payment run: each penny is in one at a time, so that nothing is paid twice. */
  const put = act({
    right: 'pay',
    behind: 'run',
    body: z.strictObject({ run: Run }),
    decide(values: Values, { run }, context: Context) {
      const isThere = several ? values.payments.some((one) => one.run === run) : runOf(values) !== undefined
      if (isThere) return notNow(`This ${what} is in a payment run already.`)
      const pence = owed(values)
      const not = whyNot?.(values, context)
      if (not !== undefined) return notNow(not)
      if (pence <= 0) return notNow(`There is nothing to pay for this ${what}.`)
      return so<Values>({ ...values, payments: [...values.payments, { run, pence, on: context.today }] })
    },
  })

  const paid = act({
    right: 'pay',
    behind: 'run',
    body: z.strictObject({ run: Run, on: GivenDay }),
    decide(values: Values, { run, on }, _: Context) {
      const next = settled(values, run, { is: 'paid', on })
      return next ? so<Values>(next) : notThere
    },
  })

  /** It did not go through: it is owed again, and the carer reads why. */
  const failed = act({
    right: 'pay',
    behind: 'run',
    body: z.strictObject({ run: Run, on: GivenDay, why: Note }),
    decide(values: Values, { run, on, why }, _: Context) {
      const next = settled(values, run, { is: 'failed', on, why })
      return next ? so<Values>(next) : notThere
    },
  })

  return { put, paid, failed }
}

export const claimPay = payActs<ClaimValues>({
  owed: owedOf,
  what: 'claim',
  whyNot(values, { name, ...context }) {
    if (values.step !== 'checked') return 'This claim is not agreed.'
    return values.payments.length === 0 && isMiscounted(name, values, claimsIn(context))
      ? 'Another claim was checked at the same time. The worker has to agree this one again.'
      : undefined
  },
})

export const allowancePay = payActs<AllowanceValues>({
  owed: allowanceOwed,
  what: 'allowance',
  several: true,
})
