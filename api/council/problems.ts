import { isDay } from '#contract/calendar/day.ts'
import type { Service } from '#contract/core/service.ts'
import type { CouncilProfile } from '#contract/council/council.ts'
import type { FosteringProfile, Hub } from './fostering/profile.ts'

/**
 * Throws where nobody has said from which day weekly allowances are paid with Shire: every day since would be worked out and paid,
 * also those that were paid elsewhere.
 */
export function checkAllowancesFrom({ day }: FosteringProfile['allowancesFrom']): void {
  if (day === null || !isDay(day))
    throw new Error(
      'Say in api/council/fostering/profile.ts, as the day of allowancesFrom, from which day you pay weekly allowances with Shire (YYYY-MM-DD). Days before it are not paid.',
    )
}

type Known = Pick<Service, 'slug' | 'department'>

/** What a profile says of staff's groups that cannot be so, a line each: names that nothing has, and names given twice. */
export function groupProblems(
  council: CouncilProfile,
  services: readonly Known[],
  hubs: readonly Hub[],
): string[] {
  const { staffGroups } = council.operations
  const departments = council.departments.map(({ id }) => id)
  const names = staffGroups.map(({ group }) => group)
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  return [
    ...twice.map((name) => `${name} is there twice`),
    ...staffGroups.flatMap(({ group, role, hub, departments: granted, services: slugs = [] }) => {
      const reached = granted === 'all' ? departments : granted
      const unknown = reached.filter((id) => !departments.includes(id))
      const strange = slugs.filter(
        (slug) => !services.some((one) => one.slug === slug && reached.includes(one.department)),
      )
      const isHubs = role === 'hub' ? hubs.some(({ id }) => id === hub) : hub === undefined
      return [
        ...(isHubs ? [] : [hubProblem(group, role, hub)]),
        ...unknown.map((id) => `${group} names the department ${id}, which the profile does not have`),
        ...strange.map((slug) => `${group} names the service ${slug}, which none of its departments has`),
      ]
    }),
  ]
}

const hubProblem = (group: string, role: string, hub: string | undefined): string => {
  if (role !== 'hub') return `${group} names a hub, which the role ${role} does not have`
  return hub === undefined
    ? `${group} has to say of which hub it is`
    : `${group} names the hub ${hub}, which the council does not work with`
}
