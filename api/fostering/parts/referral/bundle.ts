import type { Day } from '#contract/calendar/day.ts'
import type { DecisionReasons, Letter } from '#contract/fostering/panel/referral.ts'
import type { LockedPart } from '#contract/fostering/report.ts'
import type { Referral } from './values.ts'

/** What an independent review gets, in its order: by versions and hashes, so that one fingerprint says all of it. */
export interface ReviewBundle {
  /** The report and the papers that it was referred with, at the versions that were locked then. */
  readonly parts: readonly LockedPart[]
  /** The notice that they got, and what went with it. */
  readonly letters: readonly Letter[]
  /** The reasons of what was proposed. */
  readonly reasons: readonly DecisionReasons[]
  /** What was recommended, with its reasons; never the minutes, and no doubts that stand in them alone. */
  readonly recommended: readonly { readonly outcome: string; readonly reasons: string; readonly on: Day }[]
}

/** What the review gets of a referral. The minutes are not part of it, nor what anybody noted for themselves. */
export const reviewBundle = ({ lock, letters, decisions, recommendations }: Referral): ReviewBundle => ({
  parts: lock.parts,
  letters,
  reasons: decisions.map(({ reasons }) => reasons),
  recommended: recommendations.map(({ outcome, reasons, on }) => ({ outcome, reasons, on })),
})
