import type { CaseLine } from '#contract/fostering/desk.ts'

/** Lists over all households. */
export interface Cases {
  /** Every case that is open, nearest day first. */
  open(): Promise<CaseLine[]>
  /** Ids of parts with events that the head has not been told of. */
  pending(): Promise<string[]>
}
