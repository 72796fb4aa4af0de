import type { Answers } from './condition.ts'
import type { Page } from './question.ts'

/** What the council has promised for this service, and where it says so. `days` are calendar days, null: none is published. */
export interface Commitment {
  readonly text: string
  readonly days: number | null
  readonly source: string
}

/** Something a resident can report or ask for: one file in `api/services/`. */
export interface Service {
  /** Part of the address and code for other systems: never change it once published. */
  readonly slug: string
  readonly title: string
  readonly summary: string
  /** Other words that people use for it; the search looks at them. */
  readonly words: readonly string[]
  readonly department: string
  readonly group: string
  /** Local Government Service List id, where the list has one. */
  readonly lgsl: number | null
  /** Sensitive services send thin events: ids and type, no answers. */
  readonly sensitive: boolean
  /** Metres within which an open report of this service may be the same one; null: never shown to others. */
  readonly nearbyMetres: number | null
  readonly commitment: Commitment
  /** What happens after sending, in order, for the confirmation and the tracking page. */
  readonly next: readonly string[]
  /** Shown before the form starts: what this is not for, what to have ready. */
  readonly before: readonly string[]
  readonly pages: readonly Page[]
  /** A complete set of answers that the API takes, evidence aside. Tests walk it. */
  readonly example: Answers
}
