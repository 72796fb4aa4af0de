import type { Day } from '#contract/calendar/day.ts'
import type { CaseLine } from '#contract/fostering/case-line.ts'
import type { RegisterLine } from '#contract/fostering/panel/decisions.ts'
import type { CaseCounted } from './counted.ts'

export interface CasePage {
  readonly lines: readonly CaseLine[]
  readonly next: string | null
}

/** Lists over all households. */
export interface Cases {
  /** What decisions did to the register, whatever became of the case since. */
  register(): Promise<RegisterLine[]>
  /** Every case that is open, nearest day first. */
  open(): Promise<CaseLine[]>
  /** The same page by page. `after`: what the page before gave as `next`; null where there is none after it. */
  page(after?: string): Promise<CasePage>
  /** Open cases whose line was made before this day, so many at most. */
  behind(today: Day, most: number): Promise<string[]>
  /** Open cases of which somebody asked to have something erased, which was granted and is still there. */
  erasing(): Promise<string[]>
  /** Closed cases of which days have to be worked out by this day. */
  closedDue(today: Day): Promise<string[]>
  /** Closed cases that had money for this day or a later one. */
  closedSince(day: Day): Promise<string[]>
  /** What is counted of cases that began on this day or later, closed ones too. */
  counted(since: Day): Promise<CaseCounted[]>
  /** Ids of parts with events that the head has not been told of. */
  pending(): Promise<string[]>
}
