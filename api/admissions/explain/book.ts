import type { Applicant } from '#contract/admissions/facts.ts'
import type { CatchmentArea } from '#contract/admissions/grid-place.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { RoundFile, RoundSchool } from '#contract/admissions/round.ts'
import type { CutOff, Placed, Pool, RankedSchool, Run } from '#contract/admissions/run.ts'
import type { Field } from '../allocate/field.ts'
import { fieldOf } from '../allocate/problem.ts'
import { type Known, multiplesOf } from '../allocate/twins.ts'

export interface BookSchool extends RoundSchool {
  readonly rules: Policy
  readonly pools: readonly BookPool[]
}

export interface BookPool {
  readonly index: number
  readonly pool: Pool
  readonly cutOff: CutOff
  /** Of each child in the order its place in it, from 0. */
  readonly positions: ReadonlyMap<string, number>
}

export interface BookChild {
  readonly index: number
  readonly applicant: Applicant
  readonly placed: Placed
  /** Ids of the pools in the order in which they were tried. */
  readonly tried: readonly string[]
}

/** A round and its run, where everything about a child is found at once. Made once for all children. */
export interface Book {
  readonly round: RoundFile
  readonly run: Run
  readonly schools: ReadonlyMap<string, BookSchool>
  readonly areas: ReadonlyMap<string, CatchmentArea>
  readonly pools: ReadonlyMap<string, BookPool>
  readonly children: ReadonlyMap<string, BookChild>
  /** The run’s problem in numbers, with the places that plans left. */
  readonly field: Field
  /** Whom there is to place together. */
  readonly known: Known
  /** School of each pool. */
  readonly schoolOf: readonly RankedSchool[]
}

/** Throws where run and round are not of each other. */
export function bookOf(round: RoundFile, run: Run): Book {
  const pools = poolsOf(run)
  const policies = new Map(round.policies.map((policy) => [policy.id, policy]))
  const schools = new Map(
    round.schools.map((school) => {
      const rules = policies.get(school.policy)
      if (!rules) throw new Error(`The round has no policy “${school.policy}”`)
      const own = [...pools.values()].filter(({ pool }) => pool.school === school.id)
      return [school.id, { ...school, rules, pools: own }]
    }),
  )
  return {
    round,
    run,
    schools,
    areas: new Map(round.areas.map((area) => [area.id, area])),
    pools,
    children: childrenOf(round, run),
    field: competing(run),
    known: multiplesOf(run.applicants),
    schoolOf: schoolsOf(run),
  }
}

function schoolsOf({ schools, pools }: Run): RankedSchool[] {
  const byId = new Map(schools.map((school) => [school.id, school]))
  return pools.map(({ school }) => {
    const found = byId.get(school)
    if (!found) throw new Error(`The run has no school “${school}”`)
    return found
  })
}

const poolsOf = (run: Run): Map<string, BookPool> =>
  new Map(
    run.pools.map((pool, index) => {
      const cutOff = run.cutOffs[index]
      if (cutOff?.pool !== pool.id) throw new Error(`The run has no cut-off for “${pool.id}” in its place`)
      const positions = new Map(pool.order.map(({ child }, position) => [child, position]))
      return [pool.id, { index, pool, cutOff, positions }]
    }),
  )

function childrenOf(round: RoundFile, run: Run): Map<string, BookChild> {
  const applicants = new Map(round.applicants.map((applicant) => [applicant.id, applicant]))
  return new Map(
    run.applicants.map(({ id, preferences }, index) => {
      const [applicant, placed] = [applicants.get(id), run.placed[index]]
      if (!applicant || placed?.child !== id) throw new Error('The run is not of this round')
      return [id, { index, applicant, placed, tried: preferences }]
    }),
  )
}

const competing = (run: Run): Field =>
  fieldOf({
    pools: run.pools.map(({ id, order }, index) => ({
      id,
      places: run.cutOffs[index]?.places ?? 0,
      order: order.map(({ child }) => child),
    })),
    applicants: run.applicants.map(({ id, preferences, plan }) => ({
      id,
      preferences: plan ? [] : preferences,
    })),
  })
