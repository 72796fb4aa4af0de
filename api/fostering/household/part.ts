import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { kindOfPart, type PartName, type PartSummary, personOfPart } from '#contract/fostering/parts.ts'
import { append, type Happening } from '#record/append.ts'
import { hashOf } from '#record/canonical.ts'
import { chained, hashOfLast } from '#record/chain.ts'
import type { Entry, Item, Store } from '#record/item.ts'
import { inVolumes } from '#record/volumes.ts'
import type { Known } from '../clocks/facts.ts'
import type { HeadValues } from '../parts/head-values.ts'
import type { AnyKind } from '../parts/index.ts'
import type { Added, FileFacts } from '../parts/kind.ts'
import type { Who } from '../rights/may.ts'
import type { Actor } from '../rights/table.ts'

/** What happened to a part: who did what, what it changed, and the hash of its values since. */
export interface PartEntry extends Entry {
  readonly by: { readonly as: Actor | 'system'; readonly id: string; readonly name: string }
  /** Values that are another since, by their names; null where one is gone. */
  readonly change: Readonly<Record<string, unknown>>
  /** What it adds to the history alone, such as a message. */
  readonly added?: Added
  /** Files that came with it, which belong to the part from then on. */
  readonly files?: readonly FileFacts[]
  /** Hash of all values after it. */
  readonly after: string
}

/** A part of a household's record: one item, every change of it one conditional write, every entry chained. */
export interface Part<V extends object = object> extends Item {
  readonly household: string
  readonly name: PartName
  readonly values: V
  readonly history: readonly PartEntry[]
}

/** The head knows besides how every part stands. It is drawn from the parts and no part of what is chained. */
export interface Head extends Part<HeadValues> {
  readonly name: 'head'
  readonly known: Readonly<Record<PartName, Known>>
  /** Likewise of parts that are long over, in the order in which they were put away: see `over/shelve.ts`. The beginning lies in volumes. */
  readonly over?: readonly Known[]
  /** When somebody of the household last did something. */
  readonly heard: string
}

export const idOf = ({ household, name }: Pick<Part, 'household' | 'name'>): string => `${household}/${name}`

/** Where parts are kept. `head` is read as it lies in the table, without old volumes: as quick after ten years. */
export interface Parts extends Store<Part> {
  /** Without what lies in volumes. */
  light(id: string): Promise<Part | undefined>
  /** Likewise several, in the order of their ids, in as few reads as can be. */
  lights(ids: readonly string[]): Promise<(Part | undefined)[]>
  /** Puts into the head what it knows of a part, if that is newer than what it knows. Safe to repeat. */
  carry(household: string, summary: Known, heard: string | undefined): Promise<void>
  /** Says in the head that a part is gone, as somebody asked. One that is begun anew is another. Safe to repeat. */
  forget(household: string, name: PartName, on: Day): Promise<void>
  /** Puts the line by which lists find a case up to today: nothing of the record itself changes. Safe to repeat. */
  relist(household: string): Promise<void>
  /** Marks events of a part as carried, those up to this number. */
  carried(id: string, upTo: number, at: string): Promise<void>
}

/** The number of the last event, whether or not the volumes are read. */
export const lastNumber = (part: Part, light: boolean): number =>
  part.history.length + (light ? inVolumes(part, 'history') : 0)

/** What is another in the second. */
function changeOf(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const changed = [...names].filter((name) => hashOf({ v: before[name] }) !== hashOf({ v: after[name] }))
  return Object.fromEntries(changed.map((name) => [name, after[name] ?? null]))
}

/** The part after an act, with its entry at the end of the chain. */
export function acted<P extends Part>(
  part: P,
  values: object,
  happening: Omit<Happening<PartEntry>, 'change' | 'after'>,
): P {
  const change = changeOf({ ...part.values }, { ...values })
  const entry = { ...happening, change, after: hashOf(values) }
  return { ...append(idOf(part), part as Part, chained(part.history, entry)), values } as P
}

/** A part that nobody has done anything to. */
export const newPart = (household: string, name: PartName, values: object): Part => ({
  household,
  name,
  version: 0,
  values,
  history: [],
})

/** What there is of it: nothing that is undefined is written. */
const known = <T extends object>(more: T): T =>
  Object.fromEntries(Object.entries(more).filter(([, one]) => one !== undefined)) as T

/** How the part stands, for the head and for lists. */
export function summaryOf(part: Part, kind: AnyKind, number = part.history.length): Known {
  const { state, whose, moneys, ...more } = kind.standing(part.values, part.name)
  return {
    name: part.name,
    kind: kindOfPart(part.name),
    number,
    state,
    since: sinceOf(part),
    whose,
    about: personOfPart(part.name) ?? null,
    ...known(more),
    ...moneys,
    end: hashOfLast(part.history),
  }
}

/** What of it anybody is shown: how a referral, a complaint or a review stands, why somebody stops, and what payments go by, is for lists and rules alone. */
export function shown(known: Known): PartSummary {
  const { referral: _, track: __, rates: ___, terms: ____, reviewed: _____, exit: ______, ...others } = known
  const { meets: _meets, ...rest } = others
  const { stay: _stay, away: _away, looked: _looked, money: _money, by: _by, ...more } = rest
  const { independent: _independent, ...summary } = more
  return summary
}

/**
 * Whether somebody may know that it is there: of the household, of what went wrong, only who was told; and of money, who
 * fosters no more, only of what they claimed themselves.
 */
export function isKnownTo({ as, id }: Who, { track, kind, by }: Known): boolean {
  if (as !== 'applicant' && as !== 'member') return true
  if (as === 'member' && (kind === 'claim' || kind === 'allowance')) return by === id
  return track === undefined || track.to.includes(id)
}

const sinceOf = ({ history }: Part): string => dayInEngland(new Date(history.at(-1)?.at ?? 0))
