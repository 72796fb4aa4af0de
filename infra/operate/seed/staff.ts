import type { CouncilProfile } from '#contract/council/council.ts'
import type { Person } from '#requests/life/model.ts'
import { gives } from '#requests/rights/may.ts'
import { peopleOf } from '../../local/outside/sign-in/people.ts'

/** The made-up staff of the local system who may act on requests of a department: one signs in as them to see "mine". */
export function localStaff({ operations }: CouncilProfile): (department: string) => readonly Person[] {
  const people = peopleOf(operations.staffGroups.map(({ group }) => ({ name: group, description: group })))
  const acting = operations.staffGroups.filter(({ role }) => gives(role, 'act'))
  return (department) =>
    acting
      .filter(({ departments }) => departments === 'all' || departments.includes(department))
      .flatMap(({ group }) => people.filter(({ groups }) => groups.includes(group)))
      .map(({ id, name }) => ({ id, name }))
}
