import type { CouncilProfile } from '#contract/council.ts'
import { allows } from '#contract/staff.ts'
import type { Person } from '#requests/model.ts'
import { peopleOf } from '../../local/outside/sign-in/people.ts'

/** The made-up staff of the local system who may act on requests of a department: one signs in as them to see "mine". */
export function localStaff({ operations }: CouncilProfile): (department: string) => readonly Person[] {
  const people = peopleOf(operations.staffGroups.map(({ group }) => ({ name: group, description: group })))
  const acting = operations.staffGroups.filter(({ role }) => allows[role].includes('act'))
  return (department) =>
    acting
      .filter(({ departments }) => departments === 'all' || departments.includes(department))
      .flatMap(({ group }) => people.filter(({ groups }) => groups.includes(group)))
      .map(({ id, name }) => ({ id, name }))
}
