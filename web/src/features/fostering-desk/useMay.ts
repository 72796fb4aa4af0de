import { fosteringDepartment } from '#council/fostering/department.ts'
import { breaker, seesLooks } from '#fostering/rights/break-glass.ts'
import { mayPart, staffAs } from '#fostering/rights/may.ts'
import { useStaff } from '#web/staff/useStaff.ts'

/** Says whether whoever is signed in may begin a case, writes reports, sees who looked, or opens with a reason what is not theirs: for menus, the API decides. */
export function useMay(): (what: 'begin' | 'write' | 'looks' | 'break-glass') => boolean {
  const all = staffAs(useStaff(), fosteringDepartment)
  return (what) => {
    if (what === 'looks') return all.some(seesLooks)
    if (what === 'break-glass') return breaker(all) !== undefined
    if (what === 'write') return all.some((who) => mayPart(who, 'write', 'report', 'assessing'))
    return all.some((who) => mayPart(who, 'manage', 'head', 'applying'))
  }
}
