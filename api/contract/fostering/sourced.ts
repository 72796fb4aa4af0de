import type { Day } from '../calendar/day.ts'

/**
 * How well it is known: `text`, the law or the official page itself was read; `second-hand`, somebody else's account of it
 * was; `memory`, neither; `council`, the council's own rule. What is not `text` a person has to check before it is relied on.
 */
export type Sure = 'text' | 'second-hand' | 'memory' | 'council'

/** Where something comes from. `reviewed`: the day on which somebody of the council checked it; null, nobody has yet. */
export interface Sourced {
  readonly source: string
  readonly sure: Sure
  readonly reviewed: Day | null
}

/** Whether a person has to look at it still. */
export const isUnchecked = ({ sure, reviewed }: Sourced): boolean => sure !== 'text' && reviewed === null
