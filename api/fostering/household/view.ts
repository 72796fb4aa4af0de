import type { PartName, PartView } from '#contract/fostering/parts.ts'
import { type AnyKind, kindFor } from '../parts/index.ts'
import { mayPart, partRightsOf, type Who } from '../rights/may.ts'
import { headOf } from './head-of.ts'
import { type Head, lastNumber, type Part, type PartEntry, shown, summaryOf } from './part.ts'
import { freshPart, type HouseholdPorts } from './perform.ts'
import { done, type Outcome } from './refusal.ts'

const addedOf = (kind: AnyKind, { history, values }: Part, who: Who) =>
  history.flatMap(({ number, at, by, added }: PartEntry) => {
    const reads = added !== undefined && (kind.reads?.(added, by as Who, values, who) ?? true)
    return reads ? [{ number, at, by: { as: by.as, name: by.name }, what: added }] : []
  })

/** Names of the acts that somebody may do with a part now. */
export async function actsFor(who: Who, name: PartName, head: Head): Promise<string[]> {
  const rights = partRightsOf(who, name, head.values.phase)
  const { acts = {} } = (await kindFor(name)) ?? {}
  return Object.keys(acts).filter((act) => rights.includes(acts[act]?.right as never))
}

/** A part as somebody sees it. `light`: read without its volumes. */
export async function partView(who: Who, head: Head, part: Part, light: boolean): Promise<PartView> {
  const kind = await kindFor(part.name)
  if (!kind) throw new Error('A part of no kind that there is')
  const seen = lastNumber(part, light)
  return {
    name: part.name,
    kind: kind.kind,
    seen,
    summary: shown(summaryOf(part, kind, seen)),
    values: kind.view(part.values, who, part.name),
    added: kind.shows === 'added' ? addedOf(kind, part, who) : [],
    earlier: seen > part.history.length,
    acts: await actsFor(who, part.name, head),
  }
}

/**
 * Opens a part. What isn't begun yet is shown empty, with the acts that begin it. What somebody may not see is answered
 * as what is not there.
 */
export async function openPart(
  ports: HouseholdPorts,
  who: Who,
  household: string,
  name: PartName,
  all = false,
): Promise<Outcome<PartView>> {
  const head = await headOf(ports, household)
  if (!head || !mayPart(who, 'see', name, head.values.phase)) return { kind: 'not-found' }
  const id = `${household}/${name}`
  const part = all ? await ports.parts.get(id) : await ports.parts.light(id)
  if (part && (await kindFor(name))?.hides?.(part.values, who)) return { kind: 'not-found' }
  if (part) return done(await partView(who, head, part, !all))
  const fresh = await freshPart(ports, who, head, name)
  return fresh ? done(await partView(who, head, fresh, false)) : { kind: 'not-found' }
}
