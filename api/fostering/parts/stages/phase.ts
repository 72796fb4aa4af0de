import type { Phase } from '#contract/fostering/case.ts'
import type { CaseDates } from '#contract/fostering/dates.ts'
import type { HeadValues } from '../head-values.ts'

/** A child whom nobody has found another home for yet: their times run on whatever became of the assessment. */
const isChildThere = ({ placed, placementEnded }: CaseDates): boolean =>
  placed !== undefined && placementEnded === undefined

/**
 * How far a case is, as its days say it. It is closed once it has ended, but not while a child lives there without an
 * approval: until then those who work with the household go on.
 */
export function phaseOf(
  { ended, dates }: Pick<HeadValues, 'ended' | 'dates'>,
  facts: { readonly dates: CaseDates },
): Phase {
  const all = { ...facts.dates, ...dates }
  if (ended && (all.approved || !isChildThere(all))) return 'closed'
  if (all.approved) return 'approved'
  if (all.handedOver) return 'deciding'
  return all.decidedToAssess ? 'assessing' : 'applying'
}
