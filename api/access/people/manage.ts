import type { Staff, StaffGroup } from '#contract/council/staff.ts'
import type { NewPerson, PersonAct, PersonEntry } from '#contract/workspace/people.ts'
import { causeOf, sameKey } from '#record/cause.ts'
import { invitationKey, invitedWith } from './invitation.ts'
import { groupsOf, type Happened, type Kept, type PeopleStore, type Person, personOf } from './person.ts'
import { managesAll, managesPeople, notTheirs } from './rights.ts'

/** What the provider of accounts does at once. */
export interface Accounts {
  /** Ends all sessions of somebody, and with `may` false lets them sign in no more. */
  endSessions(username: string): Promise<void>
  let(username: string, may: boolean): Promise<void>
}

export interface ManagePorts {
  readonly people: PeopleStore
  readonly accounts: Accounts
  readonly staffGroups: readonly StaffGroup[]
  readonly secret: () => Promise<Uint8Array>
  /** Puts an invitation on its way. */
  readonly invite: (person: Person, key: string, id: string) => Promise<void>
  /** A new id, of which nobody has another. */
  readonly newId: () => string
  readonly now: () => Date
}

export type Refused =
  | { readonly kind: 'forbidden' | 'changed' | 'not-found' | 'key-reused' }
  | { readonly kind: 'not-now'; readonly message: string }
export type Done = { readonly kind: 'done'; readonly person: Person }

type Ports = ManagePorts

/** Adds somebody and invites them. The same key again does nothing again, but that the same link is sent until it has been. */
export async function addPerson(
  ports: Ports,
  staff: Staff,
  key: string,
  asked: NewPerson,
): Promise<Done | Refused> {
  const stopped = await stopsManager(ports, staff, asked.groups)
  if (stopped) return stopped
  const cause = causeOf('person-add', key, { body: asked, by: staff.id })
  const id = await ports.people.claimEmail(asked.email.toLowerCase(), ports.newId())
  const kept = await ports.people.get(id)
  if (kept) return again(ports, kept.person, cause)
  const link = invitationKey(await ports.secret(), id, cause)
  const at = ports.now()
  const { email, name, groups, why } = asked
  const fresh: Person = { id, email, name, given: groups, removed: false, history: [] }
  const person = happened(
    fresh,
    { type: 'invite', at, staff, cause, why },
    { invited: invitedWith(link, at) },
  )
  if (!(await ports.people.put(person, undefined))) return { kind: 'changed' }
  await ports.invite(person, link, cause)
  return { kind: 'done', person }
}

/** Somebody is there already: by the same sending, whose invitation may not have left, or by another. */
async function again(ports: Ports, person: Person, cause: string): Promise<Done | Refused> {
  const last = person.history.at(-1)
  if (last?.cause === cause) {
    await ports.invite(person, invitationKey(await ports.secret(), person.id, cause), cause)
    return { kind: 'done', person }
  }
  if (sameKey(last?.cause, cause)) return { kind: 'key-reused' }
  return {
    kind: 'not-now',
    message: `${person.name} has been added already with this email address. Open their page to change what they may do.`,
  }
}

export interface AskedAct {
  readonly id: string
  readonly act: PersonAct
  readonly key: string
  /** How long their history was. */
  readonly seen: number
  readonly groups?: readonly string[] | undefined
  readonly why?: string | undefined
}

/** What is done about somebody. What takes something away ends their sessions, so that it holds at once. */
export async function actOnPerson(ports: Ports, staff: Staff, asked: AskedAct): Promise<Done | Refused> {
  const { id, act, key, seen, groups = [], why } = asked
  const cause = causeOf('person-act', key, { id, act, groups, why: why ?? '', by: staff.id })
  const kept = await ports.people.get(id)
  const stopped = await stopsManager(ports, staff, groups)
  if (stopped) return stopped
  if (!kept) return { kind: 'not-found' }
  const last = kept.person.history.at(-1)
  if (last?.cause === cause) return carriedOut(ports, kept.person, act, cause)
  if (sameKey(last?.cause, cause)) return { kind: 'key-reused' }
  if (kept.person.history.length !== seen) return { kind: 'changed' }
  if (!actsFor(staff, kept.person, ports.staffGroups).includes(act)) return { kind: 'forbidden' }
  const person = await changed(ports, kept.person, asked, { staff, cause })
  const outcome = await keepOne(ports, staff, kept, person)
  return outcome.kind === 'done' ? carriedOut(ports, person, act, cause) : outcome
}

async function changed(
  ports: Ports,
  before: Person,
  { act, groups = [], why }: AskedAct,
  { staff, cause }: { staff: Staff; cause: string },
): Promise<Person> {
  const at = ports.now()
  const link = invitationKey(await ports.secret(), before.id, cause)
  const changes: Record<PersonAct, Partial<Person>> = {
    change: { given: groups },
    remove: { removed: true, invited: undefined },
    restore: { removed: false },
    'invite-again': { invited: invitedWith(link, at) },
  }
  return happened(before, { type: act, at, staff, cause, why }, changes[act])
}

/** Writes it down, unless nobody would be left who manages people of all departments. */
async function keepOne(ports: Ports, staff: Staff, kept: Kept, person: Person): Promise<Done | Refused> {
  const { people, staffGroups, now } = ports
  const put = async (): Promise<Done | Refused> =>
    (await people.put(person, kept.version)) ? { kind: 'done', person } : { kind: 'changed' }
  if (!managesAll(kept.person, staffGroups) || managesAll(person, staffGroups)) return put()
  if (!(await people.takeTurn(now()))) return { kind: 'changed' }
  try {
    // All of it is read once nobody else can take the right from anybody.
    if (!(await isManagerStill(ports, staff))) return { kind: 'forbidden' }
    return (await othersManage(ports, person)) ? await put() : { kind: 'not-now', message: lastManager }
  } finally {
    await people.endTurn()
  }
}

/** Whether somebody else who has signed in manages people of all departments. */
async function othersManage({ people, staffGroups }: Ports, { id }: Person): Promise<boolean> {
  return (await people.all()).some(
    (one) => one.id !== id && one.subject !== undefined && managesAll(one, staffGroups),
  )
}

const lastManager =
  'Nobody else who has signed in manages people for all departments. Add somebody first, and wait until they have signed in.'

/** Whoever has no good reason to act here: not a manager by what is kept of them now, or of other departments alone. */
async function stopsManager(
  ports: Ports,
  staff: Staff,
  groups: readonly string[],
): Promise<Refused | undefined> {
  if (!managesPeople(staff) || !(await isManagerStill(ports, staff))) return { kind: 'forbidden' }
  return notTheirs(staff, groups, ports.staffGroups).length > 0 ? { kind: 'forbidden' } : undefined
}

/** A token says what was so when it was made; what is kept says what is so now. */
async function isManagerStill({ people, staffGroups }: Ports, staff: Staff): Promise<boolean> {
  const kept = await personOf(people, staff.id)
  const groups = kept ? groupsOf(kept.person) : []
  return staffGroups.some(({ group, role }) => role === 'people' && groups.includes(group))
}

/** Does what follows from an act outside of what is kept. Doing it again does no harm. */
async function carriedOut(ports: Ports, person: Person, act: PersonAct, cause: string): Promise<Done> {
  const { username } = person
  if (act === 'invite-again')
    await ports.invite(person, invitationKey(await ports.secret(), person.id, cause), cause)
  if (username !== undefined && (act === 'remove' || act === 'restore'))
    await ports.accounts.let(username, act === 'restore')
  if (username !== undefined && (act === 'remove' || act === 'change'))
    await ports.accounts.endSessions(username)
  return { kind: 'done', person }
}

/** What somebody may do with a person now: nothing with themselves, and nothing with whom they could not have added. */
export function actsFor(staff: Staff, person: Person, rows: readonly StaffGroup[]): PersonAct[] {
  if (person.subject === staff.id) return []
  const known = rows.map(({ group }) => group)
  const groups = [...person.given, ...(person.signedIn?.groups ?? [])].filter((one) => known.includes(one))
  if (!managesPeople(staff) || notTheirs(staff, groups, rows).length > 0) return []
  if (person.removed) return ['restore']
  return person.subject === undefined ? ['change', 'invite-again', 'remove'] : ['change', 'remove']
}

interface What {
  readonly type: PersonEntry['type']
  readonly at: Date
  readonly staff: Pick<Staff, 'id' | 'name'>
  readonly cause: string
  readonly why?: string | undefined
}

/** A person after something was done, with that in their history. */
export function happened(before: Person, what: What, change: Partial<Person>): Person {
  const { type, at, staff, cause, why } = what
  const after = { ...before, ...change }
  const entry: Happened = {
    ...{ at: at.toISOString(), type, by: staff.name, actor: staff.id, cause, groups: [...after.given] },
    ...(why !== undefined && { why }),
  }
  return { ...after, history: [...before.history, entry] }
}
