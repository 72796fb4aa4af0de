import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { MeetingAct, MeetingView } from '#contract/fostering/panel/meeting.ts'
import type { MemberDetails, MemberList, MemberView } from '#contract/fostering/panel/members.ts'
import type { Part } from '#fostering/household/part.ts'
import { waitsKeysOf } from '#fostering/household/referrals/for-panel.ts'
import { handedOver, refers } from '#fostering/household/testing/referral.ts'
import type { World } from '#fostering/household/testing/world.ts'
import { details } from '#fostering/panel/testing/world.ts'
import { leadToSystem, operatorClients, outputs } from '#infra/operate/clients.ts'
import { awaitMessage } from '../inbox.ts'
import { oneAtATime } from '../panel/one-at-a-time.ts'
import { asking, tokenFor } from '../staff.ts'
import { ask } from './household.ts'

export const panel = '/workspace/fostering/panel'
const meetings = `${panel}/meetings`

/** Puts a record that was made in memory into the running installation, as it lies in its table. */
export async function putRecord(
  household: string,
  { shelf, ports }: { readonly shelf: World['shelf']; readonly ports: Pick<World['ports'], 'parts'> },
): Promise<void> {
  const { documents } = operatorClients()
  const TableName = (await outputs()).FosteringTableName
  for (const key of shelf.items.keys()) {
    // Whole: what lies in volumes lies there under the name of the household in memory.
    const { volumes: _, ...part } = (await ports.parts.get(key)) as Part
    const { line, ...keys } = waitsKeysOf({ ...part, household })
    const found = line ? { ...keys, line: JSON.stringify(line) } : {}
    const Item = { ...part, ...found, household, part: household, sort: part.name }
    await documents.send(new PutCommand({ TableName, Item }))
  }
}

/** Puts there a household of one whose report was referred. */
export async function putReferred(household: string): Promise<void> {
  const at = await handedOver()
  await refers(at, 'approval')
  await putRecord(household, at)
}

/** Somebody of a panel who is signed in, and known by the link that the list sent them. */
export interface Seated {
  readonly name: string
  readonly member: string
  readonly token: string
}

async function good<T>(asking: ReturnType<typeof ask<T>>): Promise<T> {
  const { status, body } = await asking
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

/** Puts somebody on the central list, and has them sign in and open their link. */
async function seated(url: string, adviser: string, name: string): Promise<Seated> {
  const body = await detailsOf(url, name)
  const { id: member, seen } = await good(ask<MemberView>(url, adviser, `${panel}/members`, body))
  await good(ask(url, adviser, `${panel}/members/${member}/acts/link`, { seen, with: {} }))
  const key = await awaitMessage(url, body.email, new RegExp(`/panel/join/${member}#([\\w-]{22})`))
  const token = await tokenFor(url, name)
  await good(ask(url, token, `${panel}/members/${member}/join`, { key }))
  return { name, member, token }
}

/**
 * Somebody of the local system on the central list, known by their sign-in. Tests that share an installation share its panel,
 * and an account is known as one member: they are seated by one test after the other, and by each as the same.
 */
export async function seatOf(url: string, adviser: string, name: string): Promise<Seated> {
  return oneAtATime('seating', async () => {
    const { members } = await good(ask<MemberList>(url, adviser, `${panel}/members`))
    const one = members.find(({ details: of, signedIn }) => signedIn && of.name === name)
    return one ? { name, member: one.id, token: await tokenFor(url, name) } : seated(url, adviser, name)
  })
}

/** Does something at a meeting; gives what was answered. */
export const actAt = (url: string, token: string, meeting: string, act: MeetingAct, body: object = {}) =>
  ask<MeetingView & { readonly detail: string }>(url, token, `${meetings}/${meeting}/acts/${act}`, {
    with: body,
  })

/** Does what has to go well. */
export const acts = (...of: Parameters<typeof actAt>): Promise<MeetingView> => good(actAt(...of))

export const meetingOf = (url: string, token: string, meeting: string) =>
  ask<MeetingView>(url, token, `${meetings}/${meeting}`)

/** Locks the papers of an item by the engine itself, on the table of the running installation. */
export async function lockAt(meeting: string, item: string): Promise<void> {
  leadToSystem({ FOSTERING_TABLE: (await outputs()).FosteringTableName ?? '' })
  const { meetingsTable } = await import('#aws/panel/tables.ts')
  const { rules } = await import('#aws/fostering/rules.ts')
  const { performAt } = await import('#fostering/panel/perform.ts')
  const ports = { meetings: meetingsTable(), rules, now: () => new Date() }
  const desk = { id: 'operator', name: 'Operator', roles: ['adviser'] as const, member: undefined }
  const body = { item, fingerprint: 'a-fingerprint' }
  const outcome = await performAt(ports, {}, desk, {
    meeting,
    act: 'lock',
    key: `lock ${meeting} ${item}`,
    body,
  })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
}

/** Names of the six of the local system: a chair, a vice-chair and four members, the first of whom is a social worker. */
const namesOf = async (url: string): Promise<string[]> =>
  (await Promise.all([peopleOf(url, 'fostering-chairs'), peopleOf(url, 'fostering-panel')])).flat()

/** What the central list has of one of the six. */
export async function detailsOf(url: string, name: string): Promise<MemberDetails> {
  const [chair, vice, worker] = await namesOf(url)
  return details(name, {
    email: `${name.toLowerCase().replace(' ', '.')}@panel.example`,
    role: name === chair ? 'chair' : name === vice ? 'vice-chair' : 'member',
    socialWorkerSince: name === worker ? '2010-09-01' : null,
  })
}

/** The six, each with a sign-in of their own. */
export async function six(url: string, adviser: string): Promise<Seated[]> {
  const seats: Seated[] = []
  for (const name of await namesOf(url)) seats.push(await seatOf(url, adviser, name))
  return seats
}

/** Names of those who can sign in for a group. */
async function peopleOf(url: string, group: string): Promise<string[]> {
  const { signIn, query } = await asking(url)
  const page = await (await fetch(`${signIn.authorizeUrl}?${new URLSearchParams(query)}`)).text()
  const buttons = [...page.matchAll(/data-groups="([^"]*)">Sign in as ([^<]*)/g)]
  return buttons.flatMap(([, groups, name]) => (groups === group && name ? [name] : []))
}
