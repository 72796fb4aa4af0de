import { capital, theDepartment } from '#contract/core/words/in-text.ts'
import type { CouncilProfile, Department, Finding } from './council.ts'

type Profile = Pick<CouncilProfile, 'departments'>

/** The ids under which what is this department’s now may be kept: its own first, then those that came to it. */
export const idsOf = ({ id, formerly = [] }: Pick<Department, 'id' | 'formerly'>): readonly string[] => [
  ...new Set([id, ...formerly.map((one) => one.id)]),
]

/** The department that has this id now, or had it, or has the work of the one that did; undefined for any other. */
export const departmentWith = ({ departments }: Profile, id: string): Department | undefined =>
  departments.find((one) => one.id === id) ?? departments.find((one) => idsOf(one).includes(id))

/** The id that the department has now; one that the profile does not know stays as it is. */
export const idNow = (council: Profile, id: string): string => departmentWith(council, id)?.id ?? id

/** All ids of the department that has this one now, or had it. */
export function idsWith(council: Profile, id: string): readonly string[] {
  const found = departmentWith(council, id)
  return found ? idsOf(found) : [id]
}

/** The department whose references begin like this one, or began so. It may have gone to another since. */
export function departmentOfReference({ departments }: Profile, reference: string): Department | undefined {
  const [prefix] = reference.split('-')
  return (
    departments.find((one) => one.prefix === prefix) ??
    departments.find(({ formerly = [] }) => formerly.some((one) => one.prefix === prefix))
  )
}

/**
 * The department with this id, or that had it. Throws when the profile has none: a definition names an unknown one, or
 * a row went away whose requests are there, and none says `formerly`.
 */
export function departmentOf(council: CouncilProfile, id: string): Department {
  const found = departmentWith(council, id)
  if (!found) throw new Error(`The council profile of ${council.name} has no department "${id}"`)
  return found
}

/** The grades for one service: those of its own, where there are any; otherwise those that are for all. */
export function findingsOf(findings: readonly Finding[], service: string | undefined): readonly Finding[] {
  const own = findings.filter(({ services }) => service !== undefined && services?.includes(service))
  return own.length > 0 ? own : findings.filter(({ services }) => services === undefined)
}

/** What an inspector may find, by its id; undefined for none of this department. */
export const findingOf = (council: Profile, department: string, id: string): Finding | undefined =>
  departmentWith(council, department)?.findings?.find((one) => one.id === id)

/** What happens after sending, with the department that it goes to, or has gone to, as a sentence names it. */
export const whatNext = (next: readonly string[], { name }: Pick<Department, 'name'>): readonly string[] =>
  next.map((line) => capital(line.replaceAll(/(?:\bthe )?\{department\}/gi, () => theDepartment(name))))

type Authorities = Pick<CouncilProfile, 'districts' | 'neighbours' | 'nationalHighways' | 'referredTo'>

/** Authorities that something may be referred to, by kind. */
export function authorityGroups({ districts, neighbours, nationalHighways, referredTo = [] }: Authorities) {
  const all = [
    { heading: 'District and borough councils', authorities: districts },
    { heading: 'Neighbouring councils', authorities: neighbours },
    ...referredTo,
    { heading: 'Motorways and trunk roads', authorities: [nationalHighways] },
  ]
  const headings = [...new Set(all.map(({ heading }) => heading))]
  return headings.map((heading) => ({
    heading,
    authorities: all.filter((one) => one.heading === heading).flatMap(({ authorities }) => authorities),
  }))
}

/** Authorities that something may be referred to, by their codes. */
export const authoritiesOf = (council: Authorities) =>
  authorityGroups(council).flatMap(({ authorities }) => authorities)

/** Where an authority is sent reports that are its to deal with; undefined where it takes none, or it is private. */
export function reportsTo(
  council: CouncilProfile,
  service: { readonly sensitive: boolean } | undefined,
  code: string,
): string | undefined {
  if (!council.messages || service?.sensitive !== false) return undefined
  return authoritiesOf(council).find((one) => one.code === code)?.reportsEmail
}
