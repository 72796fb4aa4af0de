import type { Person } from '#admissions/rounds/application.ts'
import type { StepAct } from '#admissions/waiting/step.ts'
import type { ChangeState, Remedy, WhatChanges } from '#contract/admissions/changes.ts'
import { chained } from '#record/chain.ts'
import type { Entry, Item } from '#record/item.ts'
import type { Effect } from './effect.ts'
import type { InWords } from './in-words.ts'

export const changeEvents = [
  'proposed',
  'corrected',
  'not-corrected',
  'signed',
  'remedy-chosen',
  'agreed',
  'dropped',
  'written',
  'not-written',
  'told',
] as const

/** Chained. `by` missing: the clock, or who computes. */
export interface ChangeEntry extends Entry {
  readonly type: (typeof changeEvents)[number]
  readonly by?: Person
  readonly why?: string
}

/** The run that a round would have had without a mistake, beside the one that was published. */
export interface Corrected {
  readonly run: string
  readonly input: string
  readonly faults: readonly { readonly school: string; readonly faults: readonly string[] }[]
}

export interface Signed {
  readonly by: Person
  readonly at: string
  readonly minutes?: number
}

export interface ChosenRemedy {
  readonly remedy: Remedy
  readonly why: string
  readonly by: Person
  readonly at: string
}

/** Something that changes after a run: one item, from its proposal to what families are told. */
export interface Change extends Item {
  readonly id: string
  readonly round: string
  /** The run that families were shown when it was proposed. */
  readonly published: string
  readonly what: WhatChanges
  readonly state: ChangeState
  readonly why: string
  readonly evidence: string
  readonly by: Person
  readonly at: string
  /** What comes of it, as whoever agreed to it saw it; null until then. */
  readonly effect: Effect | null
  /** What is written on the lists, in this order: frozen by the write that agrees to it. */
  readonly acts: readonly StepAct[]
  /** What changed, as it was before: kept with the agreement, since afterwards nothing else says it. */
  readonly words?: readonly InWords[]
  readonly corrected: Corrected | null
  readonly signatures: readonly Signed[]
  /** By reference. */
  readonly remedies: Readonly<Record<string, ChosenRemedy>>
  readonly failure: string | null
  readonly changedAt: string
  readonly history: readonly ChangeEntry[]
}

/** The id as an address has it, in which a slash would be another place. */
export const publicId = (id: string): string => id.replace('/', '.')
export const keptId = (id: string): string => id.replace('.', '/')

/** The child that it is about; undefined where it is about a school or a whole run. */
export const childOf = ({ what }: Pick<Change, 'what'>): string | undefined =>
  'reference' in what ? what.reference : undefined

/** A place or a list for one child: where it gets neither there is nothing to propose. */
export const isForOne = ({ kind }: WhatChanges): boolean =>
  kind === 'plan' || kind === 'twin' || kind === 'named'

/** The change after this happened to it. */
export function happenedToChange(
  change: Change,
  entry: Omit<ChangeEntry, 'number' | 'before'>,
  changes: Partial<Omit<Change, 'version' | 'history'>> = {},
): Change {
  const number = change.history.length + 1
  return {
    ...change,
    ...changes,
    changedAt: entry.at,
    version: change.version + 1,
    history: [...change.history, { ...chained(change.history, entry), number }],
  }
}

/** By what the acts of a change are known on the lists, so that writing them again does nothing. */
export const causeOfAct = ({ id }: Pick<Change, 'id'>, at: number): string => `change ${id} ${at + 1}`

/** Whether anybody can still agree to it or drop it. */
export const isOpen = ({ state }: Pick<Change, 'state'>): boolean =>
  state === 'computing' || state === 'proposed' || state === 'agreed'
