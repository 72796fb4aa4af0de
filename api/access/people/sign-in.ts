import type { StaffIdentity } from '#contract/council/staff-identity.ts'
import { givenBy, namesIn } from './claims.ts'
import { groupsOf, type Kept, type PeopleStore, type Person, personOf } from './person.ts'

/** Somebody whom a token is made for. */
export interface SigningIn {
  readonly subject: string
  readonly username: string
  readonly name: string
  readonly email: string
  /** Groups of the account itself, which were given by hand. */
  readonly groups: readonly string[]
  /** What the council's sign-in says of their groups; undefined for an account of the council's making here. */
  readonly claim: string | undefined
  /** Whether they sign in now; else a token is made anew for somebody who did. */
  readonly now: boolean
}

export interface SignInPorts {
  readonly people: PeopleStore
  readonly identity: Pick<StaffIdentity, 'groups'> | undefined
  readonly now: () => Date
}

/** How often a write is tried that another came before. */
const tries = 5

/**
 * The groups that a token names: those that the account has, those that the council's sign-in gives, those that were given on the
 * page of people. Who was removed there has none. Each sign-in is written down, with what came along.
 */
export async function groupsAtSignIn(ports: SignInPorts, who: SigningIn): Promise<string[]> {
  const brought = broughtAlong(ports, who)
  for (let tried = 0; tried < tries; tried++) {
    const kept = await personOf(ports.people, who.subject)
    const person = signedIn(kept?.person, who, brought, ports.now())
    if (!who.now || (await ports.people.put(person, kept?.version))) return groupsOf(person)
  }
  throw new Error('A sign-in could not be written down: somebody else changed the same person each time')
}

function broughtAlong({ identity }: SignInPorts, { groups, claim }: SigningIn): string[] {
  const mapped = givenBy(namesIn(claim), identity?.groups ?? [])
  return [...new Set([...groups, ...mapped])]
}

function signedIn(
  before: Kept['person'] | undefined,
  who: SigningIn,
  groups: readonly string[],
  at: Date,
): Person {
  const { subject, username, name, email, claim } = who
  const fresh: Person = { id: subject, email, name, given: [], removed: false, history: [] }
  return {
    ...(before ?? fresh),
    ...{ subject, username, name: name || (before?.name ?? ''), email: email || (before?.email ?? '') },
    signedIn: {
      at: who.now || !before?.signedIn ? at.toISOString() : before.signedIn.at,
      groups,
      byCouncil: claim !== undefined,
    },
  }
}
