import { applicationItem } from '#aws/admissions/applications-table.ts'
import type { RoundDates } from '#contract/admissions/dates.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { applicationsOf } from '#infra/operate/seed/applications.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { type Made, madeCouncil } from './schools.ts'

/** One home in so many was put on the map by staff, as in a county where a third of addresses aren't found at once. */
const byStaff = 3

/** Applications of a county's children for its made-up schools, as the table holds them. */
export function madeApplications(dates: RoundDates, made: Made): Record<string, unknown>[] {
  const { prefix } = departmentOf(council, admissions.department)
  const secret = new Uint8Array(32).fill(7)
  const round = { council: madeCouncil(dates, made), secret, prefix }
  return applicationsOf(round, made.children).map((one, at) => {
    const { facts } = one.said
    const set = { name: 'home', value: facts.home, at: one.changedAt, why: 'Found on the map' }
    const by = { id: 'staff-of-the-bench', name: 'Ann Lee' }
    return applicationItem(at % byStaff === 0 ? { ...one, set: [{ ...set, by }] } : one)
  })
}
