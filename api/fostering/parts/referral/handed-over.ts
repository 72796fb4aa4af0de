import { adoptionKinds, type CaseKind } from '#contract/fostering/case.ts'
import type { ReferralType } from '#contract/fostering/panel/referral.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import type { CaseFacts, PartStanding } from '../../clocks/facts.ts'
import { endingOf } from '../../clocks/over.ts'
import { routeOf } from '../../routes/route.ts'
import type { HeadValues } from '../head-values.ts'
import type { Brings } from '../kind.ts'
import { referredBy } from './referred.ts'
import { approvals } from './standing.ts'

/** What a full report is put before the panel for, in each kind of case. */
export const approvalOf = (kind: CaseKind): ReferralType =>
  adoptionKinds.includes(kind) ? 'adoption' : kind === 'connected-person' ? 'connected-person' : 'approval'

const referralsIn = (parts: readonly PartStanding[]) =>
  parts.filter(({ name }) => kindOfPart(name) === 'referral')

/** Whether an approval is before a panel, or before whoever decides, and not at its end. */
const isUnderWay = (parts: readonly PartStanding[]): boolean =>
  referralsIn(parts).some(
    ({ referral }) => referral?.own && !(referral.state === 'final' && referral.brings !== null),
  )

const nextIn = (parts: readonly PartStanding[]): PartName => `referral.${referralsIn(parts).length + 1}`

/** The referral that a hand-over brings; none where one is on its way, as after a report that was taken back from an agenda. */
export const refersTo = (known: Readonly<Record<PartName, PartStanding>>): PartName | undefined =>
  isUnderWay(Object.values(known)) ? undefined : nextIn(Object.values(known))

const numberOf = (name: PartName): number => Number(name.split('.')[1])

/** Whether the approval was referred since: by this, or by somebody who was quicker. */
const isReferredSince = (first: PartName, parts: readonly PartStanding[]): boolean =>
  referralsIn(parts).some(
    ({ name, referral }) =>
      referral && numberOf(name) >= numberOf(first) && approvals.includes(referral.type),
  )

/** What is handed over is before the panel, or before whoever decides, by the same act: nobody has to refer it as well. */
export const bringsReferral: Brings<HeadValues> = {
  names(_, { refers, parts, dates }) {
    if (!refers || !dates.handedOver || dates.approved) return []
    return isReferredSince(refers, parts) || isUnderWay(parts) ? [] : [nextIn(parts)]
  },
  values(head, name, facts: CaseFacts, { known, today, rules, hash, people }) {
    const handed = head.decisions.findLast(({ what }) => what === 'hand-over')
    if (!handed || endingOf(facts)) return undefined
    const type = handed.outcome === 'report' ? approvalOf(facts.kind) : 'brief-report'
    const route = routeOf(rules.routes, type, facts, today)
    const { reasons, by } = handed
    return (
      route && referredBy(route, { type, reasons }, { known, name, hash, today, rules, facts, people, by })
    )
  },
}
