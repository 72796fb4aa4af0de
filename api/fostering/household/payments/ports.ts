import type { Day } from '#contract/calendar/day.ts'
import type { FinanceEvent, Payable, RunLine } from '#contract/fostering/carers/payments.ts'
import type { Store } from '#record/item.ts'
import type { Parts } from '../part.ts'
import type { HouseholdPorts } from '../perform.ts'
import type { TellPorts } from '../tell.ts'
import type { Run } from './run.ts'

/** Runs by id, and lists of them. */
export interface Runs extends Pick<Store<Run>, 'create' | 'get' | 'save'>, Pick<Parts, 'carried'> {
  /** Those that are not over, the oldest first; `more`: there are more than a list holds. */
  open(): Promise<{ readonly lines: RunLine[]; readonly more: boolean }>
  /** The newest of those that are over. */
  newest(): Promise<RunLine[]>
  /** Ids of those that are over, of this day or earlier: so many at most, the oldest first. */
  until(day: Day, most: number): Promise<string[]>
  /** Deletes a run with all of its old volumes. Safe to repeat and to cut off. */
  erase(id: string): Promise<void>
  /** Ids of those that were cut off. */
  pending(): Promise<string[]>
}

/** What finance is told waits to be paid, found by key. */
export interface Payables {
  /** What finance chooses from: claims, and allowances that it has to look at. */
  page(after: string | undefined): Promise<PayablePage>
  /** Weekly allowances, which go into runs by themselves. */
  weekly(after: string | undefined): Promise<PayablePage>
}

export interface PayablePage {
  readonly payables: Payable[]
  readonly next: string | null
}

/** Where the consumer of the queue keeps it: what an event of a lower number says is older, and changes nothing. */
export interface PayableShelf {
  put(event: FinanceEvent): Promise<void>
}

/** What makes and settles runs. */
export interface RunPorts extends HouseholdPorts, Pick<TellPorts, 'tell' | 'from'> {
  readonly runs: Runs
}
