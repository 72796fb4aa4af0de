import { dayInEngland } from '#contract/calendar/day.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { hashOf } from '#record/canonical.ts'
import { causeOf, sameKey } from '#record/cause.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import type { Rules } from '../clocks/facts.ts'
import { factsOf } from '../clocks/of-head.ts'
import { type AnyKind, kindFor } from '../parts/index.ts'
import type { Context } from '../parts/kind.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { carryPart } from './carry.ts'
import { headOf } from './head-of.ts'
import { acted, type Head, idOf, newPart, type Part, type Parts } from './part.ts'
import { done, type Outcome } from './refusal.ts'

export interface HouseholdPorts {
  readonly parts: Parts
  /** What the law and the council want, by when. */
  readonly rules: Rules
  readonly now: () => Date
}

/** What somebody sends: an act of a part, with the key by which a repeat is known, and the last event that they saw. */
export interface Asked {
  readonly household: string
  readonly name: PartName
  readonly act: string
  readonly key: string
  readonly seen: number
  /** As the act's schema has it. */
  readonly body: unknown
}

const actIn = ({ acts }: AnyKind, asked: string) => (Object.hasOwn(acts, asked) ? acts[asked] : undefined)

/** The act of this name; undefined where the part's kind has none. */
export async function actOf(name: PartName, asked: string) {
  const kind = await kindFor(name)
  return kind && actIn(kind, asked)
}

export const contextOf = (ports: HouseholdPorts, who: Who, head: Head, name: PartName): Context => {
  const now = ports.now()
  return {
    household: head.household,
    name,
    head: head.values,
    known: head.known,
    facts: factsOf(head),
    rules: ports.rules,
    hash: hashOf,
    who,
    at: now.toISOString(),
    today: dayInEngland(now),
  }
}

function freshOf(
  kind: AnyKind,
  ports: HouseholdPorts,
  who: Who,
  head: Head,
  name: PartName,
): Part | undefined {
  const values = kind.fresh(name, contextOf(ports, who, head, name))
  return values && newPart(head.household, name, values)
}

/** The part as the first act to it meets it; undefined where no part of this name can be begun. */
export async function freshPart(
  ports: HouseholdPorts,
  who: Who,
  head: Head,
  name: PartName,
): Promise<Part | undefined> {
  const kind = await kindFor(name)
  return kind && freshOf(kind, ports, who, head, name)
}

/**
 * Does one act to one part in one conditional write, then carries how the part stands into the head. Where that is cut
 * off, the part is still marked as pending and a sweep carries it.
 */
export async function perform(ports: HouseholdPorts, who: Who, asked: Asked): Promise<Outcome<Part>> {
  const { household, name, key, seen, body } = asked
  const head = await headOf(ports, household)
  const kind = await kindFor(name)
  const one = kind && actIn(kind, asked.act)
  if (!head || !one) return { kind: 'not-found' }
  const may = ({ values: { phase } }: Head) =>
    mayPart(who, 'see', name, phase) && mayPart(who, one.right, name, phase)
  const cause = causeOf('fostering', key, { act: asked.act, body, by: who.id })
  const outcome = await change<Part, Outcome<Part>>(
    opening(ports.parts),
    idOf({ household, name }),
    (kept) => {
      // First, as what was done may be what ended the right to do it.
      const before = kept?.history.find((entry) => sameKey(entry.cause, cause))
      if (kept && before) return { answer: before.cause === cause ? done(kept) : { kind: 'key-reused' } }
      // What is decided of the head is decided on the very one that is replaced, with what that knows of the parts.
      const on = name === 'head' ? (kept as Head) : head
      if (!may(on)) return { answer: { kind: 'forbidden' } }
      const part = kept ?? freshOf(kind, ports, who, head, name)
      if (!part) return { answer: { kind: 'not-found' } }
      if (part.history.length !== seen) return { answer: { kind: 'changed' } }
      const context = contextOf(ports, who, on, name)
      const decided = one.decide(part.values, body as never, context)
      if (decided.kind !== 'do') return { answer: decided }
      const { as, id, name: by } = who
      const next = acted(part, decided.values, {
        type: asked.act,
        at: context.at,
        by: { as, id, name: by },
        cause,
        ...(decided.add ? { added: decided.add } : {}),
      })
      return { save: next, answer: done(next) }
    },
  )
  if (outcome.kind === 'done') await carryPart(ports, outcome.item)
  return outcome
}
