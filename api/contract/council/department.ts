import type { CouncilProfile, Department } from './council.ts'

/** The department with this id. Throws when the profile has none: a definition names an unknown department. */
export function departmentOf(council: CouncilProfile, id: string): Department {
  const found = council.departments.find((department) => department.id === id)
  if (!found) throw new Error(`The council profile of ${council.name} has no department "${id}"`)
  return found
}

/** Authorities that something may be referred to, by their codes. */
export const authoritiesOf = ({ districts, neighbours, nationalHighways }: CouncilProfile) => [
  ...districts,
  ...neighbours,
  nationalHighways,
]
