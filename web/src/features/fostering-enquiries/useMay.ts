import type { EnquiryRight } from '#contract/fostering/staff-enquiries.ts'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { whoMay } from '#fostering/rights/enquiries.ts'
import { useStaff } from '#web/staff/useStaff.ts'

/** Says whether whoever is signed in may do this with enquiries: for menus, the API decides. */
export function useMay(): (right: EnquiryRight) => boolean {
  const staff = useStaff()
  return (right) => whoMay(staff, right, fosteringDepartment) !== undefined
}
