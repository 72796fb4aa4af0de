import { dayInEngland } from '#contract/calendar/day.ts'
import type { PartName, PartSummary } from '#contract/fostering/parts.ts'
import { change } from '#record/change.ts'
import { factsOf } from '../clocks/of-head.ts'
import { kindFor } from '../parts/index.ts'
import { acted, type Head, idOf, type Part, summaryOf } from './part.ts'
import type { HouseholdPorts } from './perform.ts'

const system = { as: 'system', id: 'follows', name: 'By itself' } as const

/** Brings what follows to one part, in one conditional write, if anything does. */
async function bring(ports: HouseholdPorts, head: Head, name: PartName): Promise<void> {
  const kind = await kindFor(name)
  const follows = kind?.follows
  if (!kind || !follows) return
  const { parts } = ports
  const id = idOf({ household: head.household, name })
  const now = ports.now()
  const at = now.toISOString()
  const after = await change<Part, Part | undefined>(parts, id, (kept) => {
    const facts = factsOf(name === 'head' && kept ? (kept as Head) : head)
    const context = { name, facts, at, today: dayInEngland(now) }
    const values = kept && follows.bring(kept.values, context)
    if (!kept || !values) return { answer: undefined }
    const next = acted(kept, values, { type: follows.type, at, by: system })
    return { save: next, answer: next }
  })
  if (!after) return
  await parts.carry(head.household, summaryOf(after, kind), undefined)
  await parts.carried(id, after.history.length, at)
}

/**
 * Brings to the parts of a household what follows from what its head knows now. Safe to repeat and to cut off anywhere: a
 * part in which it has been brought has nothing more to follow.
 */
export async function follow(ports: HouseholdPorts, household: string): Promise<void> {
  const head = (await ports.parts.light(`${household}/head`)) as Head | undefined
  if (!head) return
  const facts = factsOf(head)
  const known: readonly Pick<PartSummary, 'name' | 'state'>[] = [
    ...Object.values(head.known),
    ...(head.values.ended && head.values.phase !== 'closed'
      ? [{ name: 'head', state: 'started' } as const]
      : []),
  ]
  for (const one of known)
    if ((await kindFor(one.name))?.follows?.when(one, facts)) await bring(ports, head, one.name)
}
