import { dayInEngland } from '#contract/calendar/day.ts'
import type { PersonId } from '#contract/fostering/case.ts'
import type { OpenedPlace, OpenPlace } from '#contract/fostering/household.ts'
import { change } from '#record/change.ts'
import type { PersonValues } from '../parts/person.ts'
import type { Who } from '../rights/may.ts'
import { headOf } from './head-of.ts'
import { linkCode, linkKey, readSession, same, sessionLasts, sessionToken } from './links.ts'
import { acted, type Head, type Part } from './part.ts'
import type { HouseholdPorts } from './perform.ts'

export interface PlacePorts extends HouseholdPorts {
  readonly secret: () => Promise<Uint8Array>
  /** With which the references of households begin. */
  readonly prefix: string
}

/** After this many wrong codes a link rests; so nobody tries all of them. */
export const wrongCodes = 5
export const restsFor = 15 * 60 * 1000

export type Opening =
  | { readonly kind: 'opened'; readonly opened: OpenedPlace }
  /** One answer for a wrong key, a wrong code and what there is not. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'resting'; readonly seconds: number }

/** What somebody of a household is: they ask to be approved, or live there. */
export function whoIs(head: Head, person: PersonId): Who | undefined {
  const one = head.values.people[person]
  if (!one?.here || one.role === 'child') return undefined
  return { as: one.role === 'applicant' ? 'applicant' : 'member', id: person, name: one.name }
}

const partOf = async ({ parts }: PlacePorts, household: string, person: PersonId) =>
  (await parts.light(`${household}/person.${person}`)) as Part<PersonValues> | undefined

/** Counts a wrong code, or forgets those before a right one and notes its day, in the person's own record. */
async function count(ports: PlacePorts, part: Part<PersonValues>, wrong: boolean): Promise<void> {
  const at = ports.now().toISOString()
  const id = `${part.household}/${part.name}`
  await change<Part, undefined>(ports.parts, id, (kept) => {
    const values = kept?.values as PersonValues | undefined
    if (!kept || !values?.link) return { answer: undefined }
    const link = wrong
      ? { ...values.link, wrong: values.link.wrong + 1, wrongAt: at }
      : { generation: values.link.generation, wrong: 0, used: dayInEngland(new Date(at)) }
    const by = { as: 'system' as const, id: 'link', name: 'The private link' }
    const next = acted(kept, { ...values, link }, { type: wrong ? 'wrong-code' : 'right-code', at, by })
    return { save: next, answer: undefined }
  })
}

/** Opens somebody's private place with the key of their link and their code. */
export async function openPlace(ports: PlacePorts, asked: OpenPlace): Promise<Opening> {
  const { household, person, key, code } = asked
  const [head, part, secret] = await Promise.all([
    headOf(ports, household),
    partOf(ports, household, person),
    ports.secret(),
  ])
  const kept = part?.values.link
  if (!head || !part || !kept || !whoIs(head, person)) return { kind: 'refused' }
  const link = { household, person, generation: kept.generation }
  if (!same(key, linkKey(secret, link))) return { kind: 'refused' }
  const now = ports.now()
  const rests = Date.parse(kept.wrongAt ?? '') + restsFor - now.getTime()
  if (kept.wrong > 0 && kept.wrong % wrongCodes === 0 && rests > 0)
    return { kind: 'resting', seconds: Math.ceil(rests / 1000) }
  if (!same(code.replace(/\D/g, ''), linkCode(secret, link))) {
    await count(ports, part, true)
    return { kind: 'refused' }
  }
  // That it was used is noted once a day: staff see it before they make another link.
  if (kept.wrong > 0 || kept.used !== dayInEngland(now)) await count(ports, part, false)
  const until = new Date(now.getTime() + sessionLasts)
  return {
    kind: 'opened',
    opened: { token: sessionToken(secret, link, until), until: until.toISOString() },
  }
}

/** Who holds this session: only with the link that stands now, and only while they are in the household. */
export async function whoHolds(
  ports: PlacePorts,
  token: string,
): Promise<{ readonly who: Who; readonly head: Head; readonly person: PersonValues } | undefined> {
  const session = readSession(await ports.secret(), token, ports.now())
  if (!session) return undefined
  const { household, person, generation } = session
  const [head, part] = await Promise.all([headOf(ports, household), partOf(ports, household, person)])
  if (!head || part?.values.link?.generation !== generation) return undefined
  const who = whoIs(head, person)
  return who && { who, head, person: part.values }
}
