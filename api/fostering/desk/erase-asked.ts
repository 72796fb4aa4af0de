import { dayInEngland } from '#contract/calendar/day.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { change } from '#record/change.ts'
import { carryPart } from '../household/carry.ts'
import type { Cases } from '../household/cases.ts'
import { headOf } from '../household/head-of.ts'
import { acted, type Part } from '../household/part.ts'
import { type ErasureValues, isErasing } from '../parts/erasure.ts'
import { type ErasePorts, eraseAtNight } from './erase.ts'
import { erasePart, system } from './erase-part.ts'

/** One part that a request lets go, though the record stays: the head says from now on that it is erased. */
async function eraseOne(ports: ErasePorts, household: string, name: PartName): Promise<boolean> {
  if (!(await erasePart(ports, household, name))) return false
  const { parts, now } = ports
  await parts.forget(household, name, dayInEngland(now()))
  // Somebody began it anew in between: that is another part of the same name.
  const anew = await parts.get(`${household}/${name}`)
  if (anew) await carryPart(ports, anew)
  return true
}

/** Does what one granted request says, part by part, then says in it that it is done. Safe to cut off anywhere. */
async function eraseFor(ports: ErasePorts, household: string, request: PartName): Promise<void> {
  const id = `${household}/${request}`
  const { answered } = ((await ports.parts.light(id))?.values ?? {}) as ErasureValues
  const gone = []
  for (const name of answered?.found.goes ?? []) gone.push(await eraseOne(ports, household, name))
  if (!gone.every(Boolean)) return
  const now = ports.now()
  const after = await change<Part, Part | undefined>(ports.parts, id, (kept) => {
    if (!kept || !isErasing(kept.values as ErasureValues)) return { answer: kept }
    const values = { ...kept.values, erased: dayInEngland(now) }
    const next = acted(kept, values, { type: 'erased', at: now.toISOString(), by: system })
    return { save: next, answer: next }
  })
  if (after) await carryPart(ports, after)
}

/** Erases what requests of this household let go, where they were granted and it is still there. */
export async function eraseAskedIn(ports: ErasePorts, household: string): Promise<void> {
  const head = await headOf(ports, household)
  const granted = Object.values(head?.known ?? {}).filter(
    ({ kind, state }) => kind === 'erasure' && state === 'started',
  )
  for (const { name } of granted) await eraseFor(ports, household, name)
}

/** In these minutes of an hour lists are looked through for requests. */
const eachMinutes = 15

/** Erases what was granted to whoever asked. One that fails holds up none of the others, and the next time tries again. */
export async function eraseAsked(ports: ErasePorts & { readonly cases: Cases }): Promise<void> {
  if (ports.now().getUTCMinutes() % eachMinutes !== 0) return
  let failed: unknown
  for (const household of await ports.cases.erasing()) {
    try {
      await eraseAskedIn(ports, household)
    } catch (error) {
      failed = error
    }
  }
  if (failed) throw failed
}

/** Erases what is no longer to be kept, and what somebody asked for. One that fails keeps nothing from the other. */
export async function eraseDue(ports: ErasePorts & { readonly cases: Cases }): Promise<void> {
  const done = await Promise.allSettled([eraseAtNight(ports), eraseAsked(ports)])
  for (const one of done) if (one.status === 'rejected') throw one.reason
}
