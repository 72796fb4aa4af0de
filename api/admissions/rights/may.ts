import { may as mayBy } from '#access/may.ts'
import type { AdmissionsRight } from '#contract/admissions/staff.ts'
import type { Staff } from '#contract/council/staff.ts'
import { inYear } from '#services/in-year-school-place/in-year.ts'
import { admissions } from '#services/school-place/admissions.ts'
import { cells, type Kind } from './table.ts'

/** Whether somebody is allowed this with rounds or with children. For a seat the school counts too: {@link maySeat}. */
export const may = (staff: Staff, right: AdmissionsRight, kind: Exclude<Kind, 'seat'>): boolean =>
  mayBy(cells, staff, right, { ...admissions, kind })

/** Whether somebody is allowed this at the seat of this school. A grant that names schools holds at those alone. */
export const maySeat = (staff: Staff, right: AdmissionsRight, school: string): boolean =>
  mayBy(
    cells,
    { grants: staff.grants.filter(({ schools }) => !schools || schools.includes(school)) },
    right,
    { ...admissions, kind: 'seat' },
  )

/** Whether somebody is allowed this with children who apply for a place during the year. */
export const mayInYear = (staff: Staff, right: AdmissionsRight): boolean =>
  mayBy(cells, staff, right, { ...inYear, kind: 'child' })

/** The same at the seat of a school that such a child has named. */
export const mayInYearSeat = (staff: Staff, right: AdmissionsRight, school: string): boolean =>
  mayBy(
    cells,
    { grants: staff.grants.filter(({ schools }) => !schools || schools.includes(school)) },
    right,
    { ...inYear, kind: 'seat' },
  )

/** What somebody may do with a round, for menus. */
export const rightsIn = (staff: Staff, rights: readonly AdmissionsRight[]): AdmissionsRight[] =>
  rights.filter((right) => may(staff, right, 'round'))
