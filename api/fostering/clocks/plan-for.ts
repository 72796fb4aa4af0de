import type { PersonId } from '#contract/fostering/case.ts'
import type { HouseholdPlan, Plan, PlanLine } from '#contract/fostering/clocks.ts'

/** Somebody of a household who looks at its plan. */
export interface Reader {
  readonly as: 'applicant' | 'member'
  readonly id: PersonId
}

const isAbout = ({ about }: PlanLine, { as, id }: Reader): boolean =>
  about.length === 0 ? as === 'applicant' : about.includes(id)

const isOpen = ({ whose, state }: PlanLine): boolean =>
  whose === 'applicant' && state !== 'done' && state !== 'not-needed'

/**
 * The plan as one person of a household sees it: what is about them, and for who applies what is about all. How a check
 * of somebody else stands is theirs alone; that they have something to do is said as a number.
 */
export function planFor({ lines, ending }: Plan, reader: Reader): HouseholdPlan {
  const others = lines.filter(({ about }) => about.length > 0 && !about.includes(reader.id))
  return {
    lines: lines.filter((line) => isAbout(line, reader)),
    ending,
    others: reader.as === 'applicant' ? others.filter(isOpen).length : 0,
  }
}
