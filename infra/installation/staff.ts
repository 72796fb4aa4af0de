import { groupProblems } from '#council/problems.ts'
import type { Installation } from './installation.ts'
import { listed, type Problem } from './problem.ts'

/** Roles that may act on what residents send. */
const acting: readonly string[] = ['officer', 'decider', 'manager']

/** What groups of staff name that there is not, and departments for which nobody may do anything. */
export function staffProblems({ council, profileFile: file, services, fostering }: Installation): Problem[] {
  const { staffGroups } = council.operations
  const named = groupProblems(council, services, fostering.hubs).map((problem) => ({
    file,
    at: ['staffGroups:', `'${problem.split(' ')[0]}'`],
    says: `The group of staff ${problem}.`,
  }))
  const ids = council.departments.map(({ id }) => id)
  const unserved = ids.filter(
    (id) =>
      !staffGroups.some(
        ({ role, departments }) =>
          acting.includes(role) && (departments === 'all' || departments.includes(id)),
      ),
  )
  if (unserved.length === 0) return named
  const says = `Nobody may act for ${listed(unserved)}: what residents send there would lie. Give a group the role officer, decider or manager for it.`
  return [...named, { file, at: ['staffGroups:'], says }]
}
