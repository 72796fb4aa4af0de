import type { Applicant } from '#contract/admissions/facts.ts'
import type { Criterion } from '#contract/admissions/policy.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import { columnsOf } from './columns.ts'
import { metresOf } from './measured.ts'
import { type PoolPlan, tried } from './pools.ts'
import type { ReadySchool } from './ready.ts'

/** Where a child stands at one of the schools that its family named, by what is held of it now. */
export interface ChildStanding {
  readonly school: string
  /** The criterion that the child comes under; null where it can't be admitted, such as by the score that is required. */
  readonly criterion: Criterion | null
  /** Place of the criterion in the policy, from 0; -1 for none. */
  readonly index: number
  /** As the policy measures and rounds it; null where it measures none, or the home isn't known. */
  readonly metres: number | null
  /** Part of the places in which the child is tried first; undefined where the school has one pool. */
  readonly part: string | undefined
}

/**
 * Where a child stands at each of its preferences, in the parents' order: the same computation as a run's, over one child.
 * A plan is passed over, to say where the child would stand without it.
 */
export function standingsOf(
  round: Pick<RoundFile, 'schools' | 'policies' | 'areas'>,
  { plan: _, ...applicant }: Applicant,
): ChildStanding[] {
  const columns = columnsOf({ ...round, applicants: [applicant] })
  return applicant.preferences.map(({ school, score, aptitude }, pair) => {
    const ready = columns.schools[columns.school[pair] as number] as ReadySchool
    const index = ready.compiled.criterion(columns.bits[pair] as number)
    const [first] = tried(ready.pools, {
      score: score ?? Number.NaN,
      aptitude: aptitude ?? Number.NaN,
      care: ready.care[index] ?? false,
    })
    return {
      school,
      criterion: ready.policy.criteria[index] ?? null,
      index,
      metres: metresOf(columns, 0, pair, index),
      part: (ready.pools[first ?? 0] as PoolPlan).part,
    }
  })
}
