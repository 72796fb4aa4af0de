import type { Applicant } from '#contract/admissions/facts.ts'
import type { Policy, TieBreak } from '#contract/admissions/policy.ts'
import type { Case } from './case.ts'
import { anySchool, casesOf, isUntestedInCare } from './cases.ts'
import { holds } from './predicates.ts'

/**
 * Two children whom a policy can't tell apart (`criterion`: the one that both come under), one whom its order has no line
 * for, or a line that no child can come under, as an earlier one takes them all.
 */
export type Hole =
  | {
      readonly kind: 'cannot-tell-apart'
      readonly criterion: string
      /** What is so of both children. */
      readonly example: Case
      /** What is the same of both, one after the other. */
      readonly sameBy: readonly TieBreak[]
    }
  | { readonly kind: 'stands-nowhere'; readonly example: Case }
  | { readonly kind: 'nobody-under'; readonly criterion: string }

/** Where there are bands, these stand together in each of them, whatever they would have scored. */
const isUntested = ({ bands }: Policy, one: Case): boolean => bands !== undefined && isUntestedInCare(one)

/**
 * The holes of a policy, at most one for each line: looks at every kind of child that its predicates know. Only a lot tells
 * any two apart, as two homes can be equally far and two scores the same.
 */
export function holesOf(policy: Policy): Hole[] {
  const first = new Map<number, Case>()
  for (const one of casesOf(policy)) {
    if (policy.requires && !holds(policy.requires, one)) continue
    const index = policy.criteria.findIndex(({ who }) => holds(who, one))
    const before = first.get(index)
    if (!before || (isUntested(policy, one) && !isUntested(policy, before))) first.set(index, one)
  }
  const nowhere = first.get(-1)
  const lines = policy.criteria.flatMap(({ id, tieBreaks: sameBy = policy.tieBreaks }, index): Hole[] => {
    const example = first.get(index)
    if (!example) return [{ kind: 'nobody-under', criterion: id }]
    if (sameBy.some(({ by }) => by === 'random')) return []
    return [{ kind: 'cannot-tell-apart', criterion: id, example, sameBy }]
  })
  return nowhere ? [...lines, { kind: 'stands-nowhere', example: nowhere }] : lines
}

/** Two children of the example’s kind, in one building, alike in all that the policy looks at. */
export function alike(
  { bands }: Policy,
  { applicant, preference, areas }: Case,
): readonly [Applicant, Applicant] {
  const of = (id: string): Applicant => ({
    ...applicant,
    id,
    home: { easting: 450_300, northing: 310_400 },
    areas: [...areas],
    preferences: [
      {
        faith: 0,
        ...(bands ? {} : { score: 0 }),
        aptitude: 0,
        route: 612,
        ...preference,
        school: anySchool.id,
      },
    ],
  })
  return [of('first-child'), of('second-child')]
}
