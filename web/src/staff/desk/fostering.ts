import type { Staff } from '#contract/council/staff.ts'
import { type EnquiryRight, enquiryRights } from '#contract/fostering/staff-enquiries.ts'
import { fosteringDepartment } from '#council/fostering/department.ts'
import { whoMay } from '#fostering/rights/enquiries.ts'
import { staffAs } from '#fostering/rights/may.ts'
import { paths } from '#web/app/paths.ts'

/** Whether enquiries about fostering and adoption have anything for somebody. */
export const hasEnquiries = (staff: Staff): boolean =>
  enquiryRights.some((right) => whoMay(staff, right, fosteringDepartment))

/** Whether somebody may do this with enquiries: for what pages show, the API decides. */
export const mayWithEnquiries = (staff: Staff, right: EnquiryRight): boolean =>
  whoMay(staff, right, fosteringDepartment) !== undefined

/** Whether somebody is anything in fostering and adoption. */
export const worksInFostering = (staff: Staff): boolean => staffAs(staff, fosteringDepartment).length > 0

/** Whether somebody plans meetings of panels. */
export const plansPanels = (staff: Staff): boolean => {
  const roles = staffAs(staff, fosteringDepartment).map(({ as }) => as)
  return !roles.includes('decider') && (roles.includes('adviser') || roles.includes('manager'))
}
const seats: readonly string[] = ['panel', 'chair']

/** Whether somebody may be a member of panels. */
export const sitsOnPanels = (staff: Staff): boolean =>
  staffAs(staff, fosteringDepartment).some(({ as }) => seats.includes(as))

/** Whether somebody does nothing else here than to sit on panels. */
export const onlySitsOnPanels = (staff: Staff): boolean =>
  staff.grants.length > 0 && staff.grants.every((grant) => sitsOnPanels({ ...staff, grants: [grant] }))

const rolesOf = (staff: Staff) => staffAs(staff, fosteringDepartment).map(({ as }) => as)

/** Whether somebody reads what a decision goes by: the papers and the final minutes of a panel. The API decides. */
export const readsDecided = (staff: Staff): boolean =>
  rolesOf(staff).includes('decider') || plansPanels(staff)

/** Whether somebody answers what members ask of papers before a panel meets. The API decides. */
export const answersPanels = (staff: Staff): boolean =>
  !rolesOf(staff).includes('decider') && (rolesOf(staff).includes('assessor') || plansPanels(staff))

const below = (...parts: readonly string[]) => parts.map(encodeURIComponent).join('/')

/** Pages of one desk to which others lead. */
export const between = {
  /** Where a referral is decided. */
  decision: (household: string, referral: string) =>
    `${paths.fosteringDesk}/cases/${below(household, 'decision', referral)}`,
  /** The papers that a panel read of it. */
  pack: (meeting: string, item: string) => `${paths.panel}/${below(meeting, item)}`,
  minutes: (meeting: string, item: string) => `${paths.panel}/${below(meeting, item, 'minutes')}`,
} as const
