import { dayInEngland } from '#contract/calendar/day.ts'
import { isRecording } from '#contract/core/files/files.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { hashOf } from '#record/canonical.ts'
import { causeOf } from '#record/cause.ts'
import type { Rules } from '../clocks/facts.ts'
import { factsOf } from '../clocks/of-head.ts'
import { type AnyKind, kindFor } from '../parts/index.ts'
import { type Context, type FileFacts, onTheList } from '../parts/kind.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { carryPart } from './carry.ts'
import type { HouseholdFiles } from './files.ts'
import { headOf } from './head-of.ts'
import { once } from './once.ts'
import { acted, type Head, idOf, newPart, type Part, type Parts } from './part.ts'
import type { FinanceQueue } from './payments/finance.ts'
import { done, type Outcome } from './refusal.ts'

export interface HouseholdPorts {
  readonly parts: Parts
  readonly files: HouseholdFiles
  /** What the law and the council want, by when. */
  readonly rules: Rules
  readonly now: () => Date
  /** Whether an account is that of somebody on the list of a panel. Asked of whoever decides, and of nobody else. */
  readonly onPanel?: (account: string) => Promise<boolean>
  /** Tells finance what a claim comes to. Whoever may not leaves it to the sweep. */
  readonly finance?: FinanceQueue
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

export const contextOf = (
  ports: HouseholdPorts,
  who: Who,
  head: Head,
  name: PartName,
  files: Context['files'] = {},
  others: Context['others'] = {},
): Context => {
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
    files,
    others,
    at: now.toISOString(),
    today: dayInEngland(now),
  }
}

/** Values of the other parts that a kind reads, as they stand now. */
export async function othersFor(
  ports: HouseholdPorts,
  head: Head,
  name: PartName,
): Promise<Context['others']> {
  const kind = await kindFor(name)
  const names = kind?.beside?.(name, head.known, dayInEngland(ports.now())) ?? []
  if (names.length === 0) return {}
  const parts = await ports.parts.lights(names.map((one) => idOf({ household: head.household, name: one })))
  return Object.fromEntries(parts.flatMap((part) => (part ? [[part.name, part.values]] : [])))
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

const notThere = {
  kind: 'invalid',
  pointer: '/with/files',
  message: 'A file has not reached us, or has waited too long. Remove it and add it again',
} as const

const noPaper = {
  kind: 'invalid',
  pointer: '/with/files',
  message: 'Add photos and PDFs here. A recording can only go into the daily log',
} as const

/** The files that an act names, in order; undefined where one of them is not there. */
function allOf(named: readonly string[], found: Context['files']): readonly FileFacts[] | undefined {
  const files = named.map((id) => found[id])
  return files.every((one) => one !== undefined) ? files : undefined
}

/** Whether the part is as somebody saw it; of an act that changes only their own words, whether those are. */
const isAsSeen = ({ history }: Part, seen: number, own: Who | undefined): boolean =>
  history.length === seen ||
  (own !== undefined && seen < history.length && history.slice(seen).every(({ by }) => by.id !== own.id))

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
  const named = one.files?.(body as never) ?? []
  const found = named.length > 0 ? await ports.files.waiting(household, named) : {}
  // Where nobody can say it, nobody who might be does it.
  const isKeptOut = one.never === 'on-panel' && (await (ports.onPanel?.(who.id) ?? true))
  const others = await othersFor(ports, head, name)
  const cause = causeOf('fostering', key, { act: asked.act, body, by: who.id })
  const outcome = await once<Part>(ports.parts, idOf({ household, name }), cause, (kept) => {
    // What is decided of the head is decided on the very one that is replaced, with what that knows of the parts.
    const on = name === 'head' ? (kept as Head) : head
    if (!may(on)) return { kind: 'forbidden' }
    const part = kept ?? freshOf(kind, ports, who, head, name)
    if (!part || kind.hides?.(part.values, who)) return { kind: 'not-found' }
    if (isKeptOut) return onTheList
    if (!isAsSeen(part, seen, one.own ? who : undefined)) return { kind: 'changed' }
    const files = allOf(named, found)
    if (!files) return notThere
    if (!kind?.recordings && files.some(({ contentType }) => isRecording(contentType))) return noPaper
    const context = contextOf(ports, who, on, name, found, others)
    const decided = one.decide(part.values, body as never, context)
    if (decided.kind !== 'do') return decided
    const { as, id, name: by } = who
    const next = acted(part, decided.values, {
      type: asked.act,
      at: context.at,
      by: { as, id, name: by },
      cause,
      ...(decided.add ? { added: decided.add } : {}),
      ...(files.length > 0 ? { files } : {}),
    })
    return done(next)
  })
  if (outcome.kind === 'done') await carryPart(ports, outcome.item)
  return outcome
}
