import { seatsOf } from '#admissions/rights/appeals.ts'
import { may, maySeat } from '#admissions/rights/may.ts'
import type { Staff } from '#contract/council/staff.ts'

/** Whether somebody has a seat of their own school, where its list is confirmed. */
export const hasSeat = (staff: Staff): boolean =>
  staff.grants.some(({ schools = [] }) => schools.some((school) => maySeat(staff, 'confirm', school)))

/** Whether somebody is the clerk of appeals, or sits on their panels. */
export const hearsAppeals = (staff: Staff): boolean =>
  seatsOf(staff).some((seat) => seat === 'clerk' || seat === 'member')

/** Whether the admissions desk has anything for somebody. */
export const hasDesk = (staff: Staff): boolean => may(staff, 'see', 'round') || hasSeat(staff)
