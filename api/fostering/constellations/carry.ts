import type { SleepoverId } from '#contract/fostering/carers/constellation.ts'
import { hear } from '../household/hear.ts'
import { idOf, lastNumber, type PartEntry } from '../household/part.ts'
import { valuesAt } from '../household/values-at.ts'
import { type BelongsValues, belongsPart } from '../parts/carers/constellation.ts'
import {
  type Constellation,
  type ConstellationValues,
  folded,
  householdsOf,
  idIn,
  itemOf,
  type Sleepover,
  seatOf,
} from './constellation.ts'
import { leaveOfItself } from './leave.ts'
import type { GroupCarryPorts } from './ports.ts'
import { remindHub, tellHousehold, tellManagers, tellTeam } from './tell.ts'

/** An event, with the group before and after it. */
interface Happened {
  readonly id: string
  readonly entry: PartEntry
  readonly before: ConstellationValues
  readonly after: ConstellationValues
}

const nothing = { members: {}, entries: {}, coming: {}, sleepovers: {}, nights: {} }

/** The group after one of its events. Before the first there was nobody in it. */
const groupAt = (item: Constellation, number: number): ConstellationValues =>
  number === 0
    ? (nothing as unknown as ConstellationValues)
    : folded(valuesAt({}, item.history, number) as Constellation['values'])

/** Sleepovers that an event changed, as they were and as they are. */
const changedIn = ({ before, after }: Happened): [SleepoverId, Sleepover | undefined, Sleepover][] =>
  Object.entries(after.sleepovers).flatMap(([id, one]) => {
    const was = before.sleepovers[id]
    return was?.state === one.state ? [] : [[id, was, one] as [SleepoverId, Sleepover | undefined, Sleepover]]
  })

/** Whoever it concerns and did not do it themselves. */
function whoHears(happened: Happened): string[] {
  const { entry, before, after } = happened
  const came = householdsOf(after).filter((one) => !seatOf(before, one))
  const left = householdsOf(before).filter((one) => !seatOf(after, one))
  const swapped = before.hub && before.hub.household !== after.hub?.household ? householdsOf(after) : []
  const calendar = Object.keys(entry.change).some((name) => name.startsWith('entries/'))
    ? householdsOf(after)
    : []
  const nights = changedIn(happened).flatMap(([, , one]) => [
    one.household,
    ...(one.host ? [one.host.household] : []),
    ...(before.hub ? [before.hub.household] : []),
  ])
  const [actor] = entry.by.id.split(' ')
  return [...new Set([...came, ...left, ...swapped, ...calendar, ...nights])].filter((one) => one !== actor)
}

/** Tells records of households what an event changed in them: to which group they belong, and where a child sleeps. */
async function tellRecords(ports: GroupCarryPorts, happened: Happened): Promise<void> {
  const { id, entry, before, after } = happened
  const event = `${id} ${entry.number}`
  for (const household of householdsOf(before).filter((one) => !seatOf(after, one)))
    await hear(ports, { household, name: belongsPart, type: 'left', body: { constellation: id }, event })
  for (const household of householdsOf(after).filter((one) => !seatOf(before, one))) {
    const since = after.hub?.household === household ? after.hub.since : after.members[household]?.since
    const body = { constellation: id, since }
    await hear(ports, { household, name: belongsPart, type: 'joined', body, event })
    const part = await ports.parts.light(idOf({ household, name: belongsPart }))
    const belongs = (part?.values as BelongsValues | undefined)?.belongs?.constellation
    if (belongs !== id) await leaveOfItself(ports, id, household, 'Another constellation has this household')
  }
  for (const [sleepover, was, { household, children, from, until, state }] of changedIn(happened)) {
    if (state !== 'agreed' && was?.state !== 'agreed') continue
    for (const name of children) {
      const body = { id: `${id} ${sleepover}`, from, until, agreed: state === 'agreed' }
      await hear(ports, { household, name, type: 'sleepover', body, event: `${event} ${sleepover}` })
    }
  }
}

/**
 * Tells households and their records what happened, in order, and marks it as carried. Safe to repeat and to cut off
 * anywhere: news and messages go by the number of their event, and what is not marked is carried again.
 */
export async function carryConstellation(ports: GroupCarryPorts, item: Constellation): Promise<void> {
  const id = idIn(item)
  for (const entry of item.history) {
    if (entry.queuedAt) continue
    const happened = {
      id,
      entry,
      before: groupAt(item, entry.number - 1),
      after: groupAt(item, entry.number),
    }
    await tellRecords(ports, happened)
    for (const household of whoHears(happened))
      await tellHousehold(ports, household, { id, number: entry.number })
    if (entry.type === 'tomorrow' && happened.after.hub)
      await remindHub(ports, happened.after.hub.household, { id, number: entry.number })
    if (entry.type === 'late') await tellManagers(ports, { id, number: entry.number })
    if (entry.type === 'left' || entry.type === 'erased') await tellTeam(ports, { id, number: entry.number })
  }
  await ports.constellations.carried(itemOf(id), lastNumber(item, false), ports.now().toISOString())
}
