import { dayInEngland } from '#contract/calendar/day.ts'
import type {
  ConstellationPlace,
  ConstellationView,
  EntryView,
  SleepoverView,
} from '#contract/fostering/carers/constellation.ts'
import type { ChildValues } from '../carers/child/values.ts'
import { defined } from '../carers/pairs/pair.ts'
import { type Head, idOf, type Part } from '../household/part.ts'
import { firstName } from '../parts/carers/pairs/shared.ts'
import type { PersonValues } from '../parts/person.ts'
import {
  bedsOn,
  type Constellation,
  type ConstellationValues,
  coming,
  folded,
  householdsOf,
  idIn,
  nightsOf,
  type Sleepover,
  seatOf,
  takenOn,
} from './constellation.ts'
import { actsFor, type GroupPerson, ruleOn } from './perform.ts'
import type { GroupPorts } from './ports.ts'

type Reads = Pick<GroupPorts, 'parts'>

/** `Ada and Ben`: those of a household who foster, as the others call them. No surname, and no address. */
function calledIn(head: Head | undefined): string {
  const names = Object.values(head?.values.people ?? {}).flatMap(({ role, here, name }) =>
    role === 'applicant' && here ? [firstName(name)] : [],
  )
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? 'Somebody')
}

/** What the households of a group are called, by their references. */
async function namesOf({ parts }: Reads, households: readonly string[]): Promise<Map<string, string>> {
  const heads = await parts.lights(households.map((household) => idOf({ household, name: 'head' })))
  return new Map(
    households.map((household, at) => [household, calledIn(heads[at] as Part as Head | undefined)]),
  )
}

/** What children are called who sleep over, by household and part. A child whose record is gone has no name any more. */
async function childrenOf({ parts }: Reads, sleepovers: readonly Sleepover[]): Promise<Map<string, string>> {
  const ids = [
    ...new Set(sleepovers.flatMap((one) => one.children.map((name) => `${one.household}/${name}`))),
  ]
  const found = await parts.lights(ids)
  return new Map(
    ids.map((id, at) => [id, (found[at]?.values as ChildValues | undefined)?.called ?? 'A child']),
  )
}

/** Those of a household who foster. */
async function carersOf({ parts }: Reads, household: string): Promise<string[]> {
  const head = (await parts.light(idOf({ household, name: 'head' }))) as Part | undefined
  const { people = {} } = ((head as Head | undefined)?.values ?? {}) as Partial<Head['values']>
  return Object.entries(people).flatMap(([id, { role, here }]) => (role === 'applicant' && here ? [id] : []))
}

/** The number of the other side of a sleepover that is agreed, from where they keep it themselves. */
async function phoneOf({ parts }: Reads, one: Sleepover, isMine: boolean): Promise<string | undefined> {
  const other = isMine ? one.host : { household: one.household, person: one.person }
  if (one.state !== 'agreed' || !other) return undefined
  const people = other.person ? [other.person] : await carersOf({ parts }, other.household)
  const found = await parts.lights(people.map((person) => `${other.household}/person.${person}`))
  return found.map((part) => (part?.values as PersonValues | undefined)?.phone).find((phone) => phone)
}

/** So long ago something may be over and is still shown to carers and to staff, in the order of days. */
const calendarOf = (
  values: ConstellationValues,
  names: ReadonlyMap<string, string>,
  today: string,
  household: string | undefined,
): EntryView[] =>
  Object.entries(values.entries)
    .filter(([, { starts }]) => dayInEngland(new Date(starts)) >= today)
    .sort(([, a], [, b]) => a.starts.localeCompare(b.starts))
    .map(([id, { kind, title, starts, minutes, place, for: who, cancelled }]) =>
      defined({
        ...{ id, kind, title, starts, minutes, place, for: who, cancelled },
        coming: householdsOf(values)
          .filter((one) => values.coming[coming(id, one)]?.answer === 'yes')
          .map((one) => names.get(one) ?? ''),
        mine: household === undefined ? undefined : values.coming[coming(id, household)]?.answer,
      }),
    )

/** Sleepovers that are not over, the first night first, as somebody sees them. */
async function sleepoversOf(
  ports: Reads,
  values: ConstellationValues,
  today: string,
  household: string | undefined,
): Promise<SleepoverView[]> {
  const seat = household === undefined ? 'staff' : seatOf(values, household)
  const shown = Object.entries(values.sleepovers)
    .filter(([, one]) => one.until >= today && (seat !== 'member' || one.household === household))
    .sort(([, a], [, b]) => a.from.localeCompare(b.from))
  const all = shown.map(([, one]) => one)
  const [names, children] = await Promise.all([
    namesOf(ports, [...new Set(all.map((one) => one.household))]),
    childrenOf(ports, all),
  ])
  return Promise.all(
    shown.map(async ([id, one]) => {
      const { state, from, until, words, told, due, risen } = one
      const isMine = one.household === household
      return defined({
        ...{ id, state, from, until, words, told, isMine },
        beds: one.children.length,
        who: names.get(one.household) ?? '',
        children: one.children.map((name) => children.get(`${one.household}/${name}`) ?? 'A child'),
        due: state === 'asked' ? due : undefined,
        late: state === 'asked' && due < today ? { risen: risen !== undefined } : undefined,
        phone: seat === 'staff' ? undefined : await phoneOf(ports, one, isMine),
      })
    }),
  )
}

/** A group as a household of it sees it: who is in it by first names, and of sleepovers its own, or as the hub home all. */
export async function constellationFor(
  ports: GroupPorts,
  item: Constellation,
  household: string,
): Promise<ConstellationPlace | undefined> {
  const values = folded(item.values)
  const seat = seatOf(values, household)
  if (!seat) return undefined
  const today = dayInEngland(ports.now())
  const names = await namesOf(ports, householdsOf(values))
  const held = Object.values(values.sleepovers).flatMap(nightsOf)
  const nights = [...new Set([...held, ...Object.keys(values.nights)])].filter((day) => day >= today).sort()
  return {
    id: idIn(item),
    name: values.name,
    as: seat,
    hub: values.hub ? (names.get(values.hub.household) ?? '') : null,
    members: Object.keys(values.members).map((one) => names.get(one) ?? ''),
    liaison: values.liaison,
    today,
    beds: values.beds,
    nights: nights.map((day) => ({ day, beds: bedsOn(values, day), taken: takenOn(values, day) })),
    calendar: calendarOf(values, names, today, household),
    sleepovers: await sleepoversOf(ports, values, today, household),
    noticeDays: ruleOn(ports.groups, today).noticeDays,
  }
}

const whatHappened: Readonly<Record<string, string>> = {
  found: 'Became the hub home',
  add: 'Joined',
  remove: 'Left',
  left: 'Left',
  hub: 'Became the hub home',
}

/** A group as staff see it. */
export async function constellationView(
  ports: GroupPorts,
  item: Constellation,
  person: GroupPerson,
): Promise<ConstellationView> {
  const values = folded(item.values)
  const { hub, members } = values
  const today = dayInEngland(ports.now())
  const names = await namesOf(ports, householdsOf(values))
  const home = (household: string, since: string) => ({ household, since, name: names.get(household) ?? '' })
  const { least, most } = ruleOn(ports.groups, today)
  return defined({
    ...{ id: idIn(item), name: values.name, state: values.state, ended: values.ended, today, least, most },
    hub: hub ? home(hub.household, hub.since) : null,
    members: Object.entries(members).map(([household, { since }]) => home(household, since)),
    liaison: values.liaison,
    beds: values.beds,
    calendar: calendarOf(values, names, today, undefined),
    sleepovers: await sleepoversOf(ports, values, today, undefined),
    happened: item.history
      .flatMap(({ number, type, added }) => {
        const what = whatHappened[type]
        const { household, on, why } = (added ?? {}) as Record<string, unknown>
        if (!what || typeof on !== 'string') return []
        return [{ number, on, what, household: String(household ?? ''), why: String(why ?? '') }]
      })
      .reverse(),
    acts: actsFor(values, person),
  })
}
