import type { Person } from '#admissions/rounds/application.ts'
import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type {
  ActOnAppealPerson,
  AddAppealPerson,
  AppealPerson,
} from '#contract/admissions/appeals/hearing.ts'
import type { PanelKind } from '#contract/admissions/appeals/kinds.ts'
import { chained } from '#record/chain.ts'
import type { Entry, Item } from '#record/item.ts'
import { hashKey, keyFrom, matchHash } from '#record/keys.ts'
import { once } from './once.ts'
import type { PanelPorts } from './ports.ts'

interface PersonEntry extends Entry {
  readonly type: 'added' | 'link' | 'joined' | 'leave'
  readonly by?: Person
}

/** Somebody who may sit on panels. `account`: the opaque id of the identity provider, once they have opened their link. */
export interface PanelPerson extends Item {
  readonly id: string
  readonly name: string
  readonly kind: PanelKind
  readonly because: string
  readonly email: string
  /** SHA-256 of the key of the last link that they were sent. */
  readonly link: string | null
  readonly account: string | null
  readonly left: boolean
  readonly history: readonly PersonEntry[]
}

function after(
  person: PanelPerson,
  entry: Omit<PersonEntry, 'number' | 'before'>,
  changes: Partial<PanelPerson>,
): PanelPerson {
  const number = person.history.length + 1
  const history = [...person.history, { ...chained(person.history, entry), number }]
  return { ...person, ...changes, version: person.version + 1, history }
}

/** Puts somebody on the list. The same key again gives the same. */
export function addPerson(
  ports: PanelPorts,
  by: Person,
  body: AddAppealPerson,
  key: string,
): Promise<Outcome<PanelPerson>> {
  const at = ports.now()
  const id = `m${hashKey(`appeals member ${by.id} ${key}`).slice(0, 8)}`
  const fresh = (): PanelPerson => ({
    ...{ id, name: body.name, kind: body.kind, because: body.because, email: body.email },
    ...{ link: null, account: null, left: false, version: 0, history: [] },
  })
  const doing = { by, at, seen: 0, key, body }
  const decide = (person: PanelPerson, cause: string) =>
    done(after(person, { type: 'added', at: at.toISOString(), by, cause }, {}))
  return once(ports.people, id, doing, decide, fresh)
}

/** Words that lead somebody to their link: nobody’s name, and no case. */
const linkWords = (address: string, whomToAsk: string) => ({
  subject: 'School appeal panels: set up your account',
  body: `You sit on school appeal panels for us. Use this link once to sign in and set up your account:\n\n${address}\n\nThe link is only for you, so please do not share it.\n\n${whomToAsk}`,
})

/** Whoever wrote, and how to reach them: a member is of no office that could be asked. */
export const whomToAsk = ({ name }: Person, { phone }: Pick<PanelPorts, 'phone'>): string =>
  `Questions? Call ${name}, clerk to the appeal panels, on ${phone}.`

/** Sends somebody their link, or takes them off the list. */
export async function actOnPerson(
  ports: PanelPorts,
  by: Person,
  id: string,
  { act, seen }: ActOnAppealPerson,
  key: string,
): Promise<Outcome<PanelPerson>> {
  const at = ports.now()
  // Made of the key that was sent: the same again is the same link, and the list keeps its hash alone.
  const secret = new TextEncoder().encode(key)
  const opens = keyFrom(secret, 'appeals link', id)
  const doing = { by, at, seen, key, body: act }
  const outcome = await once(ports.people, id, doing, (person, cause) => {
    const entry = { type: act.do, at: at.toISOString(), by, cause } as const
    if (person.left) return notNow('They have left the list.')
    return done(
      after(person, entry, act.do === 'link' ? { link: hashKey(opens) } : { left: true, link: null }),
    )
  })
  if (outcome.kind === 'done' && act.do === 'link') {
    const address = ports.addressOf(`/workspace/appeals/join/${id}#${opens}`)
    await ports.tell(outcome.item, {
      id: `appeals link ${id} ${seen + 1}`,
      ...linkWords(address, whomToAsk(by, ports)),
    })
  }
  return outcome
}

/** The member whom an account is; undefined: none. */
export async function memberBy(
  { people }: Pick<PanelPorts, 'people'>,
  account: string,
): Promise<PanelPerson | undefined> {
  return (await people.all()).find((one) => one.account === account && !one.left)
}

/** Makes an account a member’s, by the key of the link that the clerk sent. A wrong key and no such member are one answer. */
export async function join(
  ports: PanelPorts,
  by: Person,
  id: string,
  key: string,
): Promise<Outcome<PanelPerson>> {
  const known = await memberBy(ports, by.id)
  if (known && known.id !== id) return notNow(`You are known here as ${known.name} already.`)
  const at = ports.now()
  const seen = (await ports.people.get(id))?.history.length ?? 0
  const doing = { by, at, seen, key, body: { join: id } }
  return once(ports.people, id, doing, (person, cause) => {
    const opens = person.link !== null && matchHash([{ hash: person.link }], key) !== undefined
    if (!opens || person.left) return { kind: 'not-found' }
    return done(after(person, { type: 'joined', at: at.toISOString(), by, cause }, { account: by.id }))
  })
}

export const personView = ({
  id,
  name,
  kind,
  because,
  account,
  left,
  history,
}: PanelPerson): AppealPerson => ({
  ...{ id, name, kind, because, left },
  joined: account !== null,
  version: history.length,
})
