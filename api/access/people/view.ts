import type { Staff, StaffGroup } from '#contract/council/staff.ts'
import type { PeopleList, PersonView } from '#contract/workspace/people.ts'
import { actsFor } from './manage.ts'
import type { Person } from './person.ts'
import { mayGive } from './rights.ts'

const stateOf = ({ removed, subject }: Person): PersonView['state'] => {
  if (removed) return 'removed'
  return subject === undefined ? 'invited' : 'working'
}

/** Somebody, as whoever manages people sees them. */
export function personView(person: Person, staff: Staff, rows: readonly StaffGroup[]): PersonView {
  const { id, name, email, given, signedIn, invited, history } = person
  return {
    ...{ id, name: name || email, email, state: stateOf(person), groups: [...given] },
    broughtAlong: (signedIn?.groups ?? []).filter((one) => rows.some(({ group }) => group === one)),
    byCouncil: signedIn?.byCouncil ?? false,
    isYou: person.subject === staff.id,
    signedInAt: signedIn?.at ?? null,
    invitedUntil: invited?.until ?? null,
    acts: actsFor(staff, person, rows),
    seen: history.length,
    history: history.map(({ at, type, by, groups, why }) => ({
      ...{ at, type, by, groups: [...groups] },
      ...(why !== undefined && { why }),
    })),
  }
}

/** Everybody, by name, and the groups that there are. */
export function peopleView(people: readonly Person[], staff: Staff, rows: readonly StaffGroup[]): PeopleList {
  const seen = people.map((person) => personView(person, staff, rows))
  return {
    people: seen.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB')),
    groups: rows.map((row) => {
      const { group, ...grant } = row
      return { group, grant: { ...grant }, mayGive: mayGive(staff, row) }
    }),
  }
}
