import type { Person } from '#admissions/rounds/application.ts'
import type { SeatFileKind, Start } from '#contract/admissions/starts/starts.ts'
import { chained } from '#record/chain.ts'
import type { Entry, Item } from '#record/item.ts'

/** What a school has said of one child. `number`: of the entry by which it did. */
export interface SaidStart {
  readonly start: Start
  readonly at: string
  readonly by: Person
  readonly number: number
}

/** Chained. No child is named in it but by its reference. */
export interface StartsEntry extends Entry {
  readonly type: 'said' | 'file-taken'
  readonly by: Person
  /** `start` null: what was said is taken back. */
  readonly children?: readonly { readonly reference: string; readonly start: Start | null }[]
  readonly file?: SeatFileKind
  /** How many children the file had. */
  readonly lines?: number
}

/** Who has started at a school out of a round, and which files it took for its own system: one item. */
export interface Starts extends Item {
  readonly round: string
  readonly school: string
  /** By reference; `start` null is left in, so that its number is known. */
  readonly children: Readonly<Record<string, Omit<SaidStart, 'start'> & { readonly start: Start | null }>>
  readonly changedAt: string
  readonly history: readonly StartsEntry[]
}

/** What a list of all schools shows of each, without its history. */
export type StartsLine = Pick<Starts, 'round' | 'school' | 'children' | 'changedAt'>

/** A school that has said nothing yet: nothing of it is written. */
export const newStarts = (round: string, school: string, at: string): Starts => ({
  ...{ round, school, version: 0, children: {}, changedAt: at, history: [] },
})

/** The item after this happened to it. */
export function happened(
  kept: Starts,
  entry: Omit<StartsEntry, 'number' | 'before'>,
  children: Starts['children'] = kept.children,
): Starts {
  const number = kept.history.length + 1
  const history = [...kept.history, { ...chained<StartsEntry>(kept.history, entry), number }]
  return { ...kept, children, changedAt: entry.at, version: kept.version + 1, history }
}

/** What the school has said of this child, as it stands. */
export function saidOf({ children }: Pick<Starts, 'children'>, reference: string): SaidStart | undefined {
  const said = children[reference]
  return said?.start ? { ...said, start: said.start } : undefined
}

/** What has to be sent as `seen` with the next word about this child. */
export const seenOf = ({ children }: Pick<Starts, 'children'>, reference: string): number =>
  children[reference]?.number ?? 0
