import { useParams } from 'react-router'
import type { Department } from '#contract/council/council.ts'
import { departmentWith, findingsOf, idNow } from '#contract/council/department.ts'
import type { Permission, Staff } from '#contract/council/staff.ts'
import { council } from '#council'
import { mayIn } from '#requests/rights/may.ts'

/** Departments in which somebody may do this, in the profile's order. */
export const departmentsOf = (staff: Staff, permission: Permission): Department[] =>
  council.departments.filter(({ id }) => mayIn(staff, permission, id))

/** The department of the address, by the id that it has now: bookmarks have the one that it had. */
export const useDepartment = (): string => idNow(council, useParams().department ?? '')

export const departmentNamed = (id: string): string => departmentWith(council, id)?.name ?? id

export const teamsOf = (department: string) => departmentWith(council, department)?.teams ?? []

/** What inspectors of the department may find with this kind of fault. */
export const findingsFor = (department: string, service: string | undefined) =>
  findingsOf(departmentWith(council, department)?.findings ?? [], service)

export const teamNamed = (department: string, id: string): string =>
  teamsOf(department).find((team) => team.id === id)?.name ?? id
