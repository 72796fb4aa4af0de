import type { Phase } from '#contract/fostering/case.ts'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { breaker, seesLooks } from '#fostering/rights/break-glass.ts'
import { mayPart, seesDecisions, staffAs } from '#fostering/rights/may.ts'
import { seesFigures } from '#fostering/rights/service.ts'
import { useStaff } from '#web/staff/useStaff.ts'

/** Says whether whoever is signed in may begin a case, writes reports, sees documents, decisions, requests for support, who looked, what is closed, places children, pays claims, sees figures, or opens with a reason what is not theirs: for menus, the API decides. */
export function useMay(): (
  what:
    | 'begin'
    | 'write'
    | 'documents'
    | 'looks'
    | 'break-glass'
    | 'closed'
    | 'decisions'
    | 'support'
    | 'children'
    | 'pay'
    | 'figures',
  phase?: Phase,
) => boolean {
  const all = staffAs(useStaff(), fosteringDepartment)
  return (what, phase = 'assessing') => {
    if (what === 'looks') return all.some(seesLooks)
    if (what === 'support') return all.some((who) => mayPart(who, 'record', 'support.s1', 'approved'))
    if (what === 'figures') return seesFigures(all)
    if (what === 'pay') return all.some((who) => mayPart(who, 'pay', 'claim', 'approved'))
    if (what === 'decisions') return seesDecisions(all)
    if (what === 'break-glass') return breaker(all) !== undefined
    if (what === 'closed') return all.some((who) => mayPart(who, 'see', 'head', 'closed'))
    if (what === 'documents') return all.some((who) => mayPart(who, 'see', 'document', phase))
    if (what === 'children') return all.some((who) => mayPart(who, 'manage', 'child', 'approved'))
    if (what === 'write') return all.some((who) => mayPart(who, 'write', 'report', 'assessing'))
    return all.some((who) => mayPart(who, 'manage', 'head', 'applying'))
  }
}
