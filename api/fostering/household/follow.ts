import { dayInEngland } from '#contract/calendar/day.ts'
import type { PartName, PartSummary } from '#contract/fostering/parts.ts'
import { hashOf } from '#record/canonical.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import { factsOf } from '../clocks/of-head.ts'
import { kindFor } from '../parts/index.ts'
import type { Now } from '../parts/kind.ts'
import { acted, type Head, idOf, newPart, type Part, summaryOf } from './part.ts'
import { isTold } from './payments/finance.ts'
import type { HouseholdPorts } from './perform.ts'

const system = { as: 'system', id: 'follows', name: 'Shire' } as const

const nowIn = ({ now, rules }: Pick<HouseholdPorts, 'now' | 'rules'>): Now => ({
  today: dayInEngland(now()),
  rules,
})

/** Brings what follows to one part, in one conditional write, if anything does. Gives the part where something did. */
async function bring(ports: HouseholdPorts, head: Head, name: PartName): Promise<Part | undefined> {
  const kind = await kindFor(name)
  const follows = kind?.follows
  if (!kind || !follows) return undefined
  const { parts } = ports
  const id = idOf({ household: head.household, name })
  const at = ports.now().toISOString()
  const after = await change<Part, Part | undefined>(parts, id, (kept) => {
    const facts = factsOf(name === 'head' && kept ? (kept as Head) : head)
    const context = { name, facts, at, ...nowIn(ports) }
    const brought = kept && follows.bring(kept.values, context)
    if (!kept || !brought) return { answer: undefined }
    const next = acted(kept, brought.values, { type: brought.type, at, by: system })
    return { save: next, answer: next }
  })
  if (!after) return undefined
  await parts.carry(head.household, summaryOf(after, kind), undefined)
  // Of the head other parts follow: until they have, it is pending.
  if (name === 'head') return after
  // What it has to tell other households, or people of this one, the sweep does, which carries it as a whole.
  if (!kind.tells && !kind.newsFor && (await isTold(ports, after, kind)))
    await parts.carried(id, after.history.length, at)
  return after
}

/** Begins another part with what this one knows, in one conditional write, unless it is there. */
async function begin(ports: HouseholdPorts, head: Head, from: PartName, name: PartName): Promise<void> {
  const [brings, kind] = [(await kindFor(from))?.brings, await kindFor(name)]
  const source = await ports.parts.light(idOf({ household: head.household, name: from }))
  const values =
    source &&
    brings?.values(source.values, name, factsOf(head), {
      ...nowIn(ports),
      ...{ known: head.known, people: head.values.people, hash: hashOf },
    })
  if (!values || !kind) return
  const { parts } = ports
  const id = idOf({ household: head.household, name })
  const at = ports.now().toISOString()
  const begun = await change<Part, Part>(opening(parts), id, (kept) => {
    if (kept) return { answer: kept }
    const next = acted(newPart(head.household, name, {}), values, { type: 'brought', at, by: system })
    return { save: next, answer: next }
  })
  await parts.carry(head.household, summaryOf(begun, kind), undefined)
  if (await isTold(ports, begun, kind)) await parts.carried(id, begun.history.length, at)
}

/** The head as it is, with what it knows of its parts. */
const headIn = async ({ parts }: HouseholdPorts, household: string) =>
  (await parts.light(`${household}/head`)) as Head | undefined

/**
 * Brings to the parts of a household what follows from what its head knows now, to the head itself first: where a decision
 * closes a case, its parts follow that. Safe to repeat and to cut off anywhere: a part in which it has been brought has
 * nothing more to follow.
 */
export async function follow(ports: HouseholdPorts, household: string): Promise<void> {
  const before = await headIn(ports, household)
  if (!before) return
  const now = nowIn(ports)
  const own = (await kindFor('head'))?.follows
  const moved = own?.when({ name: 'head', state: 'started' }, factsOf(before), now) ?? false
  const brought = moved ? await bring(ports, before, 'head') : undefined
  const head = moved ? await headIn(ports, household) : before
  if (!head) return
  const facts = factsOf(head)
  const known: readonly Pick<PartSummary, 'name' | 'state'>[] = Object.values(head.known)
  // The head begins parts as others do, and has followed already.
  for (const one of [{ name: 'head', state: 'started' } as const, ...known]) {
    const kind = await kindFor(one.name)
    if (one.name !== 'head' && kind?.follows?.when(one, facts, now)) await bring(ports, head, one.name)
    for (const other of kind?.brings?.names(one, facts, now) ?? [])
      if (!head.known[other]) await begin(ports, head, one.name, other)
  }
  if (brought) await ports.parts.carried(idOf(brought), brought.history.length, ports.now().toISOString())
}
