import type { CouncilProfile, Department } from './council.ts'

/** The department with this id. Throws when the profile has none: a definition names an unknown department. */
export function departmentOf(council: CouncilProfile, id: string): Department {
  const found = council.departments.find((department) => department.id === id)
  if (!found) throw new Error(`The council profile of ${council.name} has no department "${id}"`)
  return found
}

/** What happens after sending, with the name of the department that it goes to, or has gone to, where that is said. */
export const whatNext = (next: readonly string[], { name }: Pick<Department, 'name'>): readonly string[] =>
  next.map((line) => line.replaceAll('{department}', () => name))

/** Authorities that something may be referred to, by their codes. */
export const authoritiesOf = ({ districts, neighbours, nationalHighways }: CouncilProfile) => [
  ...districts,
  ...neighbours,
  nationalHighways,
]
