import type { Person } from '#admissions/rounds/application.ts'
import type { Move } from '#admissions/waiting/step.ts'
import type { Entry, Item } from '#record/item.ts'

/** What was agreed, and is written onto the lists move by move. `number` names it for good. */
interface Agreed {
  readonly number: number
  readonly at: string
  readonly by: Person
  readonly why: string
}

/** A step: who goes where. `base`: how many entries each list had when it was agreed. */
export interface StepPlan extends Agreed {
  readonly kind: 'step'
  readonly off: readonly { readonly child: string; readonly school: string }[]
  readonly moves: readonly Move[]
  /** Children whose families asked to move at once, and who leave the place that they have. */
  readonly moving: readonly string[]
  readonly base: Readonly<Record<string, number>>
}

/** The end of one list: who is taken off it, each of whom was told before. */
export interface EndPlan extends Agreed {
  readonly kind: 'end'
  readonly school: string
  readonly children: readonly string[]
}

export type Plan = StepPlan | EndPlan

export const bookEvents = ['begun', 'agreed', 'ending', 'carried', 'stopped'] as const

/** What happened to the lists of a round as a whole. No child is named in it. */
export interface BookEntry extends Entry {
  readonly type: (typeof bookEvents)[number]
  readonly by?: Person
  readonly why?: string
  /** How many children move by the step, or come off the list that ends. */
  readonly children?: number
  readonly school?: string
}

/** The work on the lists of a round: one small item. What is done to a list stands in its own history. */
export interface Book extends Item {
  readonly round: string
  /** What was agreed and is still being written; null: nothing. Only one at a time. */
  readonly open: Plan | null
  readonly history: readonly BookEntry[]
}

/** As it begins: nothing of it is written yet. */
export const newBook = (round: string): Book => ({ round, version: 0, open: null, history: [] })

/** The book after this. */
export const noted = (book: Book, entry: Omit<BookEntry, 'number'>, open: Plan | null = book.open): Book => ({
  ...book,
  open,
  version: book.version + 1,
  history: [...book.history, { ...entry, number: book.history.length + 1 }],
})

/** Whether the lists of the round have begun. */
export const hasBegun = (book: Book | undefined): boolean =>
  book?.history.some(({ type }) => type === 'begun') ?? false
