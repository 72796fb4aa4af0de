import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'

type Known = Pick<Service, 'slug' | 'department'>

/** What a profile says of staff's groups that cannot be so, a line each: names that nothing has, and names given twice. */
export function groupProblems(council: CouncilProfile, services: readonly Known[]): string[] {
  const { staffGroups } = council.operations
  const departments = council.departments.map(({ id }) => id)
  const names = staffGroups.map(({ group }) => group)
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  return [
    ...twice.map((name) => `${name} is there twice`),
    ...staffGroups.flatMap(({ group, departments: granted, services: slugs = [] }) => {
      const reached = granted === 'all' ? departments : granted
      const unknown = reached.filter((id) => !departments.includes(id))
      const strange = slugs.filter(
        (slug) => !services.some((one) => one.slug === slug && reached.includes(one.department)),
      )
      return [
        ...unknown.map((id) => `${group} names the department ${id}, which the profile does not have`),
        ...strange.map((slug) => `${group} names the service ${slug}, which none of its departments has`),
      ]
    }),
  ]
}
