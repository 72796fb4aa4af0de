import { kindOfPart, type PartKind, type PartName } from '#contract/fostering/parts.ts'
import type { Who } from './may.ts'
import type { Actor } from './table.ts'

/**
 * Who may open what is not theirs to see, with a reason that a manager reads the same day: the council's own workers, who
 * may have to stand in for somebody tonight. Members of a panel and its chair are not of the council, and finance and a
 * hub have nothing to do with a record.
 */
export const mayBreakGlass: readonly Actor[] = ['recruiter', 'assessor', 'adviser', 'decider', 'reviewer']

/**
 * What no reason opens, and no list of cases shows to whoever works with a household: an allegation is for managers alone,
 * and a complaint, or what somebody says who stops, may be about whoever would look.
 */
export const reservedKinds: readonly PartKind[] = ['allegation', 'complaint', 'exit']
export const opensWithReason = (name: PartName): boolean => !reservedKinds.includes(kindOfPart(name))

/** As which of their roles somebody opens what is not theirs to see; undefined where none of them may. */
export const breaker = (all: readonly Who[]): Who | undefined =>
  all.find(({ as }) => mayBreakGlass.includes(as))

/** Who sees who looked. */
export const seesLooks = ({ as }: Pick<Who, 'as'>): boolean => as === 'manager'
