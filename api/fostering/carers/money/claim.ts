import type { Day } from '#contract/calendar/day.ts'
import type {
  AgreedLine,
  ClaimLine,
  ClaimPayment,
  ClaimShown,
  ClaimState,
  TopUp,
} from '#contract/fostering/carers/money.ts'

/** Another amount than what the rule gives, with the reason that the carer reads: of a journey, by its miles. */
export interface Adjusted {
  readonly why: string
  readonly tenths?: number | undefined
  readonly pence?: number | undefined
}

/** A claim as it is kept. What it comes to is worked out from what was agreed, and never stands beside it. */
export interface ClaimValues {
  readonly by: string
  readonly step: 'new' | 'draft' | 'sent' | 'asked' | 'checked' | 'refused' | 'taken-back'
  readonly lines: readonly ClaimLine[]
  readonly another: readonly string[]
  readonly words?: string
  readonly sentOn?: Day
  readonly checkBy?: Day
  readonly asked?: { readonly what: string; readonly on: Day }
  readonly adjusted: Readonly<Record<string, Adjusted>>
  readonly checked?: {
    readonly on: Day
    readonly at: string
    readonly by: string
    readonly reasons?: string
  }
  /** By which rates it was last worked out: the day on which the newest of them was known. */
  readonly rates?: Day
  readonly agreed: readonly AgreedLine[]
  readonly topUps: readonly TopUp[]
  readonly payments: readonly ClaimPayment[]
  readonly objection?: NonNullable<ClaimShown['objection']>
  readonly refused?: { readonly on: Day; readonly reasons: string }
}

export const newClaim = (by: string): ClaimValues => ({
  by,
  step: 'new',
  lines: [],
  another: [],
  adjusted: {},
  agreed: [],
  topUps: [],
  payments: [],
})

const sum = (of: readonly { readonly pence: number }[]): number =>
  of.reduce((total, { pence }) => total + pence, 0)

/** What was agreed, with what rates that went up have brought since. Pence. */
export const totalOf = ({ agreed, topUps }: Pick<ClaimValues, 'agreed' | 'topUps'>): number =>
  sum(agreed) + sum(topUps)

/** What of it was paid, or waits in a payment run. Pence. */
export const paidOf = ({ payments }: Pick<ClaimValues, 'payments'>): number =>
  sum(payments.filter(({ outcome }) => outcome?.is !== 'failed'))

/** What of it is in no payment run, or was in one that failed. Pence. */
export const owedOf = (claim: Pick<ClaimValues, 'agreed' | 'topUps' | 'payments'>): number =>
  totalOf(claim) - paidOf(claim)

/** The payment run in which it waits for its outcome. */
export const runOf = ({
  payments,
}: {
  readonly payments: readonly ClaimPayment[]
}): ClaimPayment | undefined => payments.find(({ outcome }) => outcome === undefined)

/** How far it is, as the carer reads it. */
export function stateOf(claim: ClaimValues): ClaimState {
  if (claim.step === 'new') return 'draft'
  if (claim.step !== 'checked') return claim.step
  if (runOf(claim)) return 'in-run'
  if (claim.payments.at(-1)?.outcome?.is === 'failed') return 'failed'
  return owedOf(claim) > 0 ? 'agreed' : 'paid'
}

/** A claim as it is kept, of what somebody sees: for what is worked out from it before it is sent. */
export function claimOf({ state, ...shown }: ClaimShown): ClaimValues {
  const open = state === 'draft' || state === 'sent' || state === 'asked' || state === 'refused'
  const { sentOn, checkBy, asked, checked, words, objection, refused, ...rest } = shown
  const given = { sentOn, checkBy, asked, checked, words, objection, refused }
  return {
    ...rest,
    ...Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)),
    step: open || state === 'taken-back' ? state : 'checked',
    adjusted: {},
  }
}

/** What anybody sees of it who may see the lines. */
export function shownClaim(claim: ClaimValues): ClaimShown {
  const { step: _, adjusted: __, rates: ___, ...shown } = claim
  return {
    ...shown,
    lines: [...claim.lines],
    another: [...claim.another],
    agreed: [...claim.agreed],
    topUps: [...claim.topUps],
    payments: [...claim.payments],
    state: stateOf(claim),
    total: totalOf(claim),
    owed: owedOf(claim),
  }
}
