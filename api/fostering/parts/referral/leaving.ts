import type { PartName } from '#contract/fostering/parts.ts'
import type { CaseFacts } from '../../clocks/facts.ts'
import { standingOf } from './standing.ts'
import type { Referral } from './values.ts'

/** Whether somebody who was approved by this referral may be so no more. */
export const mayHaveLeft = (name: PartName, { parts, ended, dates }: CaseFacts): boolean =>
  (ended === 'resigned' || dates.reviewNeeded !== undefined) &&
  parts.some((one) => one.name === name && one.referral?.brings === 'approval')

/** What an approval is after a notice that is over, for the register: ended, or that of the others alone. */
export function leavingFrom(referral: Referral, name: PartName, facts: CaseFacts) {
  if (standingOf(referral, name).referral?.brings !== 'approval') return undefined
  const over = facts.ended === 'resigned' ? facts.dates.ended : undefined
  if (over !== undefined)
    return referral.over === undefined ? { type: 'approval-over', values: { ...referral, over } } : undefined
  const isCarer = (id: string) =>
    facts.people.some((one) => one.id === id && one.role === 'applicant' && one.here)
  const left = referral.people.flatMap(({ id }) => (isCarer(id) ? [] : [id]))
  return left.length > (referral.left?.length ?? 0)
    ? { type: 'one-left', values: { ...referral, left } }
    : undefined
}
