import { dueOf } from '#contract/calendar/clock.ts'
import { addDays, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { makeReference } from '#contract/core/reference.ts'
import type {
  ConstellationAct,
  ConstellationId,
  Found,
  GroupRule,
} from '#contract/fostering/carers/constellation.ts'
import { fosteringKinds } from '#contract/fostering/case.ts'
import { causeOf } from '#record/cause.ts'
import { keyed } from '#record/keys.ts'
import { bytesOf } from '#record/volumes.ts'
import type { ChildValues } from '../carers/child/values.ts'
import { clockOf } from '../clocks/find.ts'
import { headOf } from '../household/head-of.ts'
import { once } from '../household/once.ts'
import { acted, idOf, newPart, type PartEntry } from '../household/part.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { type BelongsValues, belongsPart } from '../parts/carers/constellation.ts'
import { notNow } from '../parts/kind.ts'
import type { Who } from '../rights/may.ts'
import type { GroupAct, GroupContext, Named, Seat } from './acts/act.ts'
import { calendarActs } from './acts/calendar.ts'
import { founded, groupActs } from './acts/group.ts'
import { sleepoverActs } from './acts/sleepovers.ts'
import {
  type Constellation,
  type ConstellationValues,
  constellationKey,
  flat,
  folded,
  itemOf,
  seatOf,
} from './constellation.ts'
import type { GroupPorts } from './ports.ts'

const acts: { readonly [A in ConstellationAct]: GroupAct<never> } = {
  ...groupActs,
  ...calendarActs,
  ...sleepoverActs,
}

/** Who does something: staff, or somebody of a household. Whether they may at all is asked before. */
export interface GroupPerson {
  readonly who: Who
  /** Missing: they are staff. */
  readonly household?: string
}

/** What somebody is to it; undefined where it is not theirs. */
export const seatFor = (
  values: ConstellationValues,
  { household }: Pick<GroupPerson, 'household'>,
): Seat | undefined => (household === undefined ? 'staff' : seatOf(values, household))

/** The acts that somebody may do to it. */
export const actsFor = (values: ConstellationValues, person: GroupPerson): ConstellationAct[] => {
  const seat = seatFor(values, person)
  const names = Object.keys(acts) as ConstellationAct[]
  return values.state === 'open' && seat ? names.filter((name) => acts[name].seats.includes(seat)) : []
}

/** A group holds no more than one item of the table does, with room for what comes last. Bytes. */
const mostBytes = 240 * 1024
const tooMuch = notNow(
  'This constellation has too much in its calendar. Cancel what is not needed, or ask your worker.',
)

/** The version of how they are run on a day. */
export function ruleOn(rules: readonly GroupRule[], day: Day): GroupRule {
  const found = [...rules].sort((a, b) => b.from.localeCompare(a.from)).find(({ from }) => from <= day)
  const rule = found ?? rules[0]
  if (!rule) throw new Error('Nothing says how constellations are run')
  return rule
}

/** By when we promise that the hub home answers whoever asks on this day. Where the calendar does not reach so far, the day after. */
function answerBy({ rules }: Pick<GroupPorts, 'rules'>, today: Day): Day {
  const due = dueOf(clockOf(rules, 'sleepover-answer', { dates: {} }, today), today, rules.calendars)
  return due.kind === 'day' ? due.day : addDays(today, 1)
}

async function namedIn(ports: GroupPorts, household: string | undefined): Promise<Named | undefined> {
  const head = household === undefined ? undefined : await headOf(ports, household)
  if (household === undefined || !head || head.values.erased) return undefined
  const part = await ports.parts.light(idOf({ household, name: belongsPart }))
  const { phase, kind } = head.values
  // Whoever fosters a named child before they adopt is a foster carer too.
  const fosters = fosteringKinds.includes(kind) || kind === 'early-permanence'
  return {
    household,
    cannot:
      phase !== 'approved' || !fosters
        ? 'Only a household that is approved to foster can be in a constellation'
        : undefined,
    belongs: (part?.values as BelongsValues | undefined)?.belongs?.constellation,
  }
}

/** Children who live with a household now. */
async function childrenOf({ parts }: GroupPorts, household: string): Promise<GroupContext['children']> {
  const head = await headOf({ parts }, household)
  const here = Object.values(head?.known ?? {}).flatMap(({ name, lives }) => (lives === 'here' ? [name] : []))
  const found = await parts.lights(here.map((name) => idOf({ household, name })))
  return Object.fromEntries(
    found.flatMap((part) => {
      if (!part) return []
      const { from, until } = part.values as ChildValues
      return [[part.name, { from, until }]]
    }),
  )
}

/** Who did it, in the history: of a household no name, so that none stays when its record goes. */
export const actorOf = ({ who, household }: GroupPerson): PartEntry['by'] =>
  household === undefined
    ? { as: who.as, id: who.id, name: who.name }
    : { as: who.as, id: `${household} ${who.id}`, name: '' }

async function contextFor(
  ports: GroupPorts,
  id: ConstellationId,
  { who, household }: GroupPerson,
  body: { readonly household?: string; readonly children?: unknown },
): Promise<Omit<GroupContext, 'seat'>> {
  const now = ports.now()
  const today = dayInEngland(now)
  return {
    ...{ id, household, person: who.id, at: now.toISOString(), today },
    named: await namedIn(ports, body.household),
    children: household !== undefined && body.children ? await childrenOf(ports, household) : {},
    rule: ruleOn(ports.groups, today),
    due: answerBy(ports, today),
  }
}

/** What somebody sends: an act, with the key by which a repeat is known. */
export interface AskedOfGroup {
  readonly id: ConstellationId
  readonly act: ConstellationAct
  readonly key: string
  /** As the act's schema has it. */
  readonly body: object
}

/**
 * Does one act to a constellation in one conditional write; beds are counted in it. Whoever calls it, or the sweep, carries
 * on what others have to hear.
 */
export async function performIn(
  ports: GroupPorts,
  person: GroupPerson,
  { id, act, key, body }: AskedOfGroup,
): Promise<Outcome<Constellation>> {
  const one = acts[act]
  const by = actorOf(person)
  const cause = causeOf('constellation', key, { act, body, by: by.id })
  const context = await contextFor(ports, id, person, body)
  return once<Constellation>(ports.constellations, itemOf(id), cause, (kept) => {
    const values = kept && folded(kept.values)
    const seat = values && seatFor(values, person)
    if (!kept || !values || !seat) return { kind: 'not-found' }
    if (!one.seats.includes(seat)) return { kind: 'forbidden' }
    if (values.state === 'ended') return notNow('This constellation has ended.')
    const decided = one.decide(values, body as never, { ...context, seat })
    if (decided.kind !== 'do') return decided
    const after = flat(decided.values)
    if (bytesOf(after) > mostBytes) return tooMuch
    const added = decided.add ? { added: decided.add } : {}
    return done(acted(kept, after, { type: act, at: context.at, by, cause, ...added }))
  })
}

/** Founds one around its hub home. The same key again gives the same one. */
export async function foundConstellation(
  ports: GroupPorts & { readonly secret: () => Promise<Uint8Array> },
  person: GroupPerson,
  key: string,
  body: Found,
): Promise<Outcome<Constellation>> {
  const id = makeReference('C', keyed(await ports.secret(), 'fostering constellation', key))
  const by = actorOf(person)
  const cause = causeOf('constellation', key, { act: 'found', body, by: by.id })
  const context = await contextFor(ports, id, person, body)
  return once<Constellation>(ports.constellations, itemOf(id), cause, (kept) => {
    // Somebody else's key that gives the same id is one of theirs.
    if (kept) return { kind: 'key-reused' }
    const values = founded(body, { ...context, seat: 'staff' })
    if ('message' in values) return values
    const fresh = newPart(constellationKey(id), 'constellation', {}) as Constellation
    const added = { household: values.hub?.household, on: body.on, why: 'The constellation was started' }
    return done(acted(fresh, flat(values), { type: 'found', at: context.at, by, cause, added }))
  })
}
