import type { Staff } from '#contract/council/staff.ts'
import type { InvitationKey, MadeAccount, StaffInvitation } from '#contract/workspace/people.ts'
import { causeOf } from '#record/cause.ts'
import { opens } from './invitation.ts'
import { happened } from './manage.ts'
import { type Kept, type PeopleStore, type Person, personOf } from './person.ts'

export interface InvitedPorts {
  readonly people: PeopleStore
  /** Ends of addresses that the council's own sign-in has. */
  readonly domains: readonly string[]
  readonly now: () => Date
}
export interface AccountPorts extends InvitedPorts {
  /** Makes an account, or gives one that nobody has signed in to yet another first password. Undefined: somebody has one by this address. */
  readonly make: (
    person: Pick<Person, 'email' | 'name'>,
    firstPassword: string,
  ) => Promise<{ readonly subject: string; readonly username: string } | undefined>
  /** A password that is good for the first sign-in. */
  readonly newPassword: () => string
}

type Found = { readonly kind: 'found'; readonly kept: Kept }
const notFound = { kind: 'not-found' } as const

/** Whose invitation a link opens. Everything that does not open is one answer. */
async function opened(
  { people, now }: InvitedPorts,
  { person, key }: InvitationKey,
): Promise<Found | typeof notFound> {
  const kept = await people.get(person)
  return kept && opens(kept.person, key, now()) ? { kind: 'found', kept } : notFound
}

const isOfCouncil = ({ email }: Person, domains: readonly string[]) =>
  domains.includes(email.split('@').at(-1)?.toLowerCase() ?? '')

/** What whoever opens a link is shown. */
export async function lookAt(
  ports: InvitedPorts,
  asked: InvitationKey,
): Promise<{ readonly kind: 'done'; readonly value: StaffInvitation } | typeof notFound> {
  const found = await opened(ports, asked)
  if (found.kind === 'not-found') return found
  const { person } = found.kept
  const { name, email, invited } = person
  const byCouncil = isOfCouncil(person, ports.domains)
  return { kind: 'done', value: { name, email, byCouncil, until: invited?.until ?? '' } }
}

/** Makes the account of whoever has none of the council's, and uses the link up. */
export async function makeAccount(
  ports: AccountPorts,
  asked: InvitationKey,
): Promise<
  | { readonly kind: 'done'; readonly value: MadeAccount }
  | { readonly kind: 'not-found' | 'changed' }
  | { readonly kind: 'not-now'; readonly message: string }
> {
  const found = await opened(ports, asked)
  if (found.kind === 'not-found') return notFound
  const { kept } = found
  if (isOfCouncil(kept.person, ports.domains)) return { kind: 'not-now', message: ofCouncil }
  const firstPassword = ports.newPassword()
  const account = await ports.make(kept.person, firstPassword)
  if (!account) return { kind: 'not-now', message: hasOne }
  const { people } = ports
  const bound = joined(kept.person, { ...account, name: kept.person.name, key: asked.key }, ports.now())
  await people.bindSubject(account.subject, kept.person.id)
  if (!(await people.put(bound, kept.version))) return { kind: 'changed' }
  const value = { email: kept.person.email, firstPassword }
  return { kind: 'done', value }
}

const ofCouncil =
  'You sign in with the account that you have from the council. Sign in with it from this page.'
const hasOne = 'There is an account with this email address already. Sign in with it from this page.'

/** Makes whoever is signed in the person that was invited, with all that they were known by before, and uses the link up. */
export async function join(
  ports: InvitedPorts,
  staff: Pick<Staff, 'id' | 'name'>,
  asked: InvitationKey,
): Promise<
  | { readonly kind: 'done'; readonly person: Person }
  | { readonly kind: 'not-found' | 'changed' | 'forbidden' }
> {
  const found = await opened(ports, asked)
  const known = await personOf(ports.people, staff.id)
  if (found.kind === 'not-found') return joinedBefore(ports, staff.id, asked.person, known?.person)
  const { kept } = found
  // Nobody raises their own rights by inviting themselves at another address.
  if (kept.person.history.some(({ actor }) => actor === staff.id)) return { kind: 'forbidden' }
  const mine = known && known.person.id !== kept.person.id ? known.person : undefined
  if (mine?.removed) return notFound
  const who = { subject: staff.id, username: mine?.username, name: staff.name, key: asked.key }
  const bound = joined(together(kept.person, mine), who, ports.now())
  if (!(await ports.people.put(bound, kept.version))) return { kind: 'changed' }
  await leadTo(ports.people, staff.id, bound.id, mine)
  return done(bound)
}

/** Whoever sends it again is that person already. What was stopped halfway is finished. */
async function joinedBefore(
  { people }: InvitedPorts,
  subject: string,
  id: string,
  known: Person | undefined,
): Promise<{ readonly kind: 'done'; readonly person: Person } | typeof notFound> {
  const kept = await people.get(id)
  if (kept?.person.subject !== subject) return notFound
  await leadTo(people, subject, id, known?.id === id ? undefined : known)
  return done(kept.person)
}

/** From now on the account is this person’s, and the one that it was before is no more. */
async function leadTo(people: PeopleStore, subject: string, id: string, before: Person | undefined) {
  await people.bindSubject(subject, id)
  if (before) await people.drop(before.id)
}

/** What was given to whoever was invited and to who they were before, and both histories. */
function together(invited: Person, mine: Person | undefined): Person {
  const history = [...invited.history, ...(mine?.history ?? [])]
  return {
    ...invited,
    given: [...new Set([...invited.given, ...(mine?.given ?? [])])],
    signedIn: mine?.signedIn ?? invited.signedIn,
    history: history.toSorted((a, b) => a.at.localeCompare(b.at)),
  }
}

const done = (person: Person) => ({ kind: 'done', person }) as const

interface Account {
  readonly subject: string
  readonly username?: string | undefined
  readonly name: string
  readonly key: string
}

function joined(person: Person, { subject, username, name, key }: Account, at: Date): Person {
  const cause = causeOf('person-join', key, { by: subject })
  const what = { type: 'join', at, staff: { id: subject, name }, cause } as const
  return happened(person, what, { subject, username: username ?? person.username, invited: undefined })
}
