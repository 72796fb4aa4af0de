import type { Staff } from '#contract/council/staff.ts'
import { enquiryRights } from '#contract/fostering/staff-enquiries.ts'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { whoMay } from '#fostering/rights/enquiries.ts'
import { staffAs } from '#fostering/rights/may.ts'

/** Whether enquiries about fostering and adoption have anything for somebody. */
export const hasEnquiries = (staff: Staff): boolean =>
  enquiryRights.some((right) => whoMay(staff, right, fosteringDepartment))

/** Whether somebody is anything in fostering and adoption. */
export const worksInFostering = (staff: Staff): boolean => staffAs(staff, fosteringDepartment).length > 0
