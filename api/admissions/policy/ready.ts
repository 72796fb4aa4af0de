import type { Policy, Rounding, TieBreak } from '#contract/admissions/policy.ts'
import type { RoundFile, RoundSchool } from '#contract/admissions/round.ts'
import { type Compiled, compile } from './compile.ts'
import { careCriteria, type PoolPlan, poolsOf } from './pools.ts'

/** A school of a round with its policy made ready for many children. */
export interface ReadySchool {
  readonly school: RoundSchool
  readonly policy: Policy
  readonly compiled: Compiled
  readonly pools: readonly PoolPlan[]
  /** Of each criterion whether it is for children who are or were in care. */
  readonly care: readonly boolean[]
  /** What separates children under each criterion, in the order of the criteria. */
  readonly tieBreaks: readonly (readonly TieBreak[])[]
}

/** The schools of a round in its order. Throws where a school names a policy that the round doesn't hold. */
export function readySchools({ schools, policies }: Pick<RoundFile, 'schools' | 'policies'>): ReadySchool[] {
  const made = new Map(policies.map((policy) => [policy.id, madeReady(policy)]))
  return schools.map((school) => {
    const own = made.get(school.policy)
    if (!own)
      throw new Error(`School “${school.id}” names the policy “${school.policy}”, which is not in the round`)
    return { school, ...own, pools: poolsOf(own.policy, school.number) }
  })
}

const madeReady = (policy: Policy) => ({
  policy,
  compiled: compile(policy),
  care: careCriteria(policy),
  tieBreaks: policy.criteria.map((criterion) => criterion.tieBreaks ?? policy.tieBreaks),
})

/** The first of the tie-breaks that measures a distance. */
export const measuredBy = (tieBreaks: readonly TieBreak[]) =>
  tieBreaks.find((tieBreak) => tieBreak.by === 'straight' || tieBreak.by === 'route')

/** How the policy rounds the distance that it says of a child. */
export const roundingOf = (tieBreaks: readonly TieBreak[]): Rounding | undefined =>
  measuredBy(tieBreaks)?.rounding
