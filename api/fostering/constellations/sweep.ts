import type { ConstellationId } from '#contract/fostering/carers/constellation.ts'
import { headOf } from '../household/head-of.ts'
import type { Head } from '../household/part.ts'
import { carryConstellation } from './carry.ts'
import { folded, holds, householdsOf, idIn, itemOf } from './constellation.ts'
import { forgetOld } from './erase.ts'
import { remindOfNights, riseWhatIsLate } from './late.ts'
import { followIn, leaveOfItself } from './leave.ts'
import type { GroupCarryPorts } from './ports.ts'

export interface GroupSweepPorts extends GroupCarryPorts {
  /** Ids of constellations with events that nobody else has been told of. */
  readonly pendingGroups: () => Promise<string[]>
}

/** Groups are compared with the records of their households in these minutes of an hour. */
const eachMinutes = 15

const isApproved = (head: Head | undefined): boolean => head?.values.phase === 'approved'

/** Whether all of these children live with a household still. */
const liveThere = (head: Head | undefined, children: readonly string[]): boolean =>
  children.every((name) => head?.known[name]?.lives === 'here')

/** Brings a group up to its households and the day: who is approved no more leaves, a child who has moved on sleeps nowhere else, and what is late rises. */
export async function bringUpToDate(ports: GroupCarryPorts, id: ConstellationId): Promise<void> {
  const item = await ports.constellations.light(itemOf(id))
  if (!item) return
  const values = folded(item.values)
  const heads = new Map<string, Head | undefined>()
  for (const household of householdsOf(values)) {
    const head = await headOf(ports, household)
    heads.set(household, head)
    if (!isApproved(head)) await leaveOfItself(ports, id, household, 'The approval has ended')
  }
  await followIn(ports, id, (now, { at, today }) => {
    const off = Object.entries(now.sleepovers).filter(
      ([, one]) => holds(one) && one.from > today && !liveThere(heads.get(one.household), one.children),
    )
    if (off.length === 0) return undefined
    const told = 'A child has moved on'
    const cancelled = off.map(([name, one]) => [
      name,
      { ...one, state: 'cancelled' as const, told, sequence: one.sequence + 1, changedAt: at },
    ])
    const sleepovers = { ...now.sleepovers, ...Object.fromEntries(cancelled) }
    return { type: 'moved-on', values: { ...now, sleepovers }, added: {} }
  })
  await riseWhatIsLate(ports, id)
  await remindOfNights(ports, id)
  await forgetOld(ports, id)
}

/** Each minute: tells what nobody has been told of yet, and from time to time looks whether each group is as its households are. */
export async function sweepConstellations(ports: GroupSweepPorts): Promise<number> {
  let failed: unknown
  const each = async <T>(all: readonly T[], step: (one: T) => Promise<void>) => {
    for (const one of all) {
      try {
        await step(one)
      } catch (error) {
        // Each stands for itself: one that fails holds up none of the others, and the next minute tries again.
        failed = error
      }
    }
  }
  if (ports.now().getUTCMinutes() % eachMinutes === 0)
    for (const state of ['open', 'ended'] as const)
      await each(await ports.constellations.lines(state), ({ id }) => bringUpToDate(ports, id))
  const ids = await ports.pendingGroups()
  await each(ids, async (id) => {
    const item = await ports.constellations.get(id)
    if (item?.dropping) await ports.constellations.drop(item)
    if (item) await carryConstellation(ports, item)
  })
  if (failed) throw failed
  return ids.length
}

/** The same for one, at once: what staff do is told as they do it. */
export const carryNow = async (ports: GroupCarryPorts, item: Parameters<typeof idIn>[0]): Promise<void> => {
  const found = await ports.constellations.get(itemOf(idIn(item)))
  if (found) await carryConstellation(ports, found)
}
