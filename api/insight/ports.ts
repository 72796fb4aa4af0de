import type { Fact } from './fact.ts'
import type { Group } from './groups.ts'
import type { Measured } from './measure.ts'
import type { StillOpenOne } from './still-open.ts'

/** One page of a list, and what to ask the next with. */
export interface FactPage {
  readonly facts: readonly Fact[]
  readonly next?: Record<string, unknown>
}

/** One record for each request. */
export interface FactStore {
  get(reference: string): Promise<Fact | undefined>
  /** Writes if the stored revision is still `revision` (0: there is none yet); false when it is not. */
  put(fact: Fact, revision: number): Promise<boolean>
}

export interface GroupReader {
  /** Requests of the group by when they were sent. May lag behind what was written, by a second at most. */
  inGroup(group: Group, limit: number, after?: FactPage['next']): Promise<FactPage>
}

/** A group in which something has changed since. */
export interface Mark {
  readonly group: Group
  readonly at: string
}

export interface MeasureStore {
  /** Says that the group is to be measured. Again: later. */
  mark(group: Group, at: string): Promise<void>
  /** Marks before this time. */
  marksBefore(time: string, limit: number): Promise<readonly Mark[]>
  /** Takes the mark away unless it was set again. */
  unmark(mark: Mark): Promise<void>
  /** Writes what was measured from facts as they were read at this time, unless later ones stand there. */
  put(group: Group, measured: Measured, readAt: string): Promise<void>
  get(group: Group): Promise<Measured | undefined>
}

/** A measure with the service or department that it is of. */
export interface MeasuredOne {
  readonly id: string
  readonly month: string
  readonly measured: Measured
}

export interface MeasureReader {
  /** Every service’s, or department’s, of these months. */
  ofMonths(kind: Group['kind'], months: readonly string[]): Promise<readonly MeasuredOne[]>
  /** Those of one service or department in these months that there are. */
  of(kind: Group['kind'], id: string, months: readonly string[]): Promise<readonly MeasuredOne[]>
  /** What is still open of every service’s requests of all months before this one. */
  openBefore(month: string): Promise<readonly StillOpenOne[]>
}
