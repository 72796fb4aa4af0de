import type { CaseFacts, PartSummary, Requirement } from './facts.ts'
import { partsOf } from './required.ts'

/** Whether a part counts: it is done, nobody has to look at it, and no consent is missing or was taken back. */
export const counts = ({ state, consent = 'given' }: PartSummary): boolean =>
  state === 'done' && consent === 'given'

/** How many of the parts that a requirement needs are there. */
export const countOf = (requirement: Requirement, facts: CaseFacts): number =>
  partsOf(requirement, facts).filter(counts).length

/**
 * Whether nothing is missing of it. A part that somebody marked as not needed does not count: what is not needed is said
 * by the rules alone.
 */
export const isMet = (requirement: Requirement, facts: CaseFacts): boolean =>
  requirement.notNeeded !== undefined || countOf(requirement, facts) >= (requirement.atLeast ?? 1)
