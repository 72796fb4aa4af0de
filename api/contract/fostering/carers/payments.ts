import * as z from 'zod/mini'
import { DayText, GivenDay } from '../case.ts'

/** A claim or an allowance of which something is to be paid. Names nobody, and not what it is for. Money is in pence. */
export const Payable = z.object({
  household: z.string(),
  claim: z.string(),
  pence: z.int(),
  /** The day on which it was agreed; of an allowance, the last day that it is for. */
  since: DayText,
  /** Something that finance has to look at before it is paid, or besides: `difference`, dates that became others; `no-rate`. */
  asks: z.optional(z.enum(['difference', 'no-rate'])),
})
export type Payable = z.infer<typeof Payable>

/**
 * What the queue of finance carries: which claim, how much of it is to be paid, and after which of its events. A lower number
 * tells of what was before. Names nobody, and not what it is for.
 */
export const FinanceEvent = z.extend(Payable, { number: z.int() })
export type FinanceEvent = z.infer<typeof FinanceEvent>

/** `GET /api/workspace/fostering/finance/payables`: those agreed first come first. `next` is sent back as `after`. */
export const PayableList = z.object({ payables: z.array(Payable), next: z.nullable(z.string()) })
export type PayableList = z.infer<typeof PayableList>

export const RunId = z.string().check(z.regex(/^R-[0-9a-z]{12}$/, 'There is no payment run with this name'))
export type RunId = z.infer<typeof RunId>

const Claim = {
  household: z.string().check(z.minLength(1), z.maxLength(20)),
  claim: z
    .string()
    .check(
      z.regex(/^(?:claim\.k[1-9]\d{0,14}|allowance\.c[1-9]\d?\.\d{4})$/, 'Name a claim as the list has it'),
    ),
}

/** So many claims a run has at most, so that it is one item of the table and one answer of the function. */
export const mostInRun = 500

/** `POST …/finance/runs`: a payment run of a day, with what is put into it. */
export const MakeRun = z.strictObject({
  on: GivenDay,
  claims: z
    .array(z.strictObject(Claim))
    .check(
      z.minLength(1, 'Choose at least one claim'),
      z.maxLength(mostInRun, `Choose ${mostInRun} claims or fewer, and put the rest in another run`),
    ),
})
export type MakeRun = z.infer<typeof MakeRun>

/** Why a payment did not go through. */
export const failReasons = ['account-closed', 'wrong-details', 'returned', 'held', 'other'] as const
export type FailReason = (typeof failReasons)[number]

/** As the carer reads it. */
export const failReasonsInWords: Readonly<Record<FailReason, string>> = {
  'account-closed': 'The bank account is closed.',
  'wrong-details': 'The account details we have are not right.',
  returned: 'The bank sent the payment back.',
  held: 'We stopped the payment to check it.',
  other: 'There was another reason.',
}

/** `POST …/finance/runs/{run}/paid`: it was paid on a day, apart from these. */
export const PaidRun = z.strictObject({
  on: GivenDay,
  failed: z._default(
    z.array(
      z.strictObject({
        ...Claim,
        reason: z.enum(failReasons, 'Choose why it did not go through'),
        /** For the carer alone: they stay in the carer’s record, and not in the run. */
        words: z.optional(
          z.string().check(z.trim(), z.minLength(1), z.maxLength(200, 'Shorten it to 200 characters')),
        ),
      }),
    ),
    [],
  ),
})
export type PaidRun = z.infer<typeof PaidRun>

/** `closing` and `settling`: it was begun, and goes on by itself where it was cut off. */
export const runSteps = ['closing', 'closed', 'settling', 'settled'] as const

export const RunEntry = z.object({
  household: z.string(),
  claim: z.string(),
  pence: z.int(),
  outcome: z.optional(z.enum(['paid', 'failed'])),
})
export type RunEntry = z.infer<typeof RunEntry>

/** A payment run as finance sees it. `fingerprint`: SHA-256 of its entries as the ledger file has them, in hexadecimal digits. */
export const PaymentRun = z.object({
  id: RunId,
  on: DayText,
  step: z.enum(runSteps),
  entries: z.array(RunEntry),
  /** What was chosen and could not be put in, and why. */
  left: z.array(z.object({ household: z.string(), claim: z.string(), why: z.string() })),
  total: z.int(),
  count: z.int(),
  fingerprint: z.nullable(z.string()),
  paidOn: z.optional(DayText),
})
export type PaymentRun = z.infer<typeof PaymentRun>

const RunLine = z.pick(PaymentRun, { id: true, on: true, step: true, total: true, count: true })
export type RunLine = z.infer<typeof RunLine>

/**
 * `GET …/finance/runs`. `open`: those of which nobody has recorded yet what became of them, the oldest first; `more`: there are
 * more of them, which come as these are recorded. `runs`: those that are over, the newest first.
 */
export const RunList = z.object({ open: z.array(RunLine), more: z.boolean(), runs: z.array(RunLine) })
export type RunList = z.infer<typeof RunList>
