import type { PersonId } from '#contract/fostering/case.ts'
import { behindApproval, type HouseholdPlan, type Plan, type PlanLine } from '#contract/fostering/clocks.ts'

/** Somebody of a household who looks at its plan. */
export interface Reader {
  readonly as: 'applicant' | 'member'
  readonly id: PersonId
  /** Their household is approved: what was to do before that is no task of anybody any more. */
  readonly isApproved?: boolean
}

const isAbout = ({ about }: PlanLine, { as, id }: Reader): boolean =>
  about.length === 0 ? as === 'applicant' : about.includes(id)

const isOpen = ({ whose, state }: PlanLine): boolean =>
  whose === 'applicant' && state !== 'done' && state !== 'not-needed'

/** What somebody else complained of, or was told, is not even a number here. */
const wentWrong = /^after\.(?:complaint|concern|allegation)\./

/**
 * The plan as one person of a household sees it: what is about them, and for who applies what is about all. How a check
 * of somebody else stands is theirs alone; that they have something to do is said as a number.
 */
export function planFor({ lines, ending }: Plan, reader: Reader): HouseholdPlan {
  const own = lines.filter(({ staffOnly }) => !staffOnly)
  const others = own.filter(
    ({ about, stage }) =>
      about.length > 0 &&
      !about.includes(reader.id) &&
      !(reader.isApproved && behindApproval.includes(stage)),
  )
  return {
    lines: own.filter((line) => isAbout(line, reader)),
    ending,
    others:
      reader.as === 'applicant' ? others.filter((one) => isOpen(one) && !wentWrong.test(one.id)).length : 0,
  }
}
