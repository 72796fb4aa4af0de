import type { CutOff, Placed, Ranked, RankedSchool, Run, Step } from '#contract/admissions/run.ts'
import type { Field } from './field.ts'
import { lastAdmitted } from './last.ts'
import { type AfterPlans, placePlans } from './plans.ts'
import { fieldOf } from './problem.ts'
import { type WithTwins, withTwins } from './twins.ts'

interface Made {
  readonly ranked: Ranked
  readonly field: Field
  /** School of each pool. */
  readonly schoolOf: readonly RankedSchool[]
  readonly plans: AfterPlans
  readonly twins: WithTwins
}

/**
 * Allocates a ranked round: plans first, then everybody by the pools' orders, then twins to their twins. Who is left without
 * an offer is in `calls`; what is found for them comes with `withFallback`. `input`: hash of the round's file. Throws
 * `ProblemFault` where the ranking names what isn't there.
 */
export function allocate(ranked: Ranked, input: string): Run {
  const made = make(ranked)
  const placed = ranked.applicants.map((_, child) => placedOf(made, child))
  return {
    ...ranked,
    format: 'shire-run-1',
    input,
    placed,
    cutOffs: cutOffsOf(made),
    steps: [...planSteps(made), ...twinSteps(made)],
    calls: placed.filter(({ by }) => by === 'none').map(({ child }) => child),
  }
}

function make(ranked: Ranked): Made {
  const { pools, applicants, schools } = ranked
  const plans = placePlans(ranked)
  const named = pools.map(({ id, order }, pool) => ({
    id,
    places: plans.places[pool] ?? 0,
    order: order.map(({ child }) => child),
  }))
  const field = fieldOf({ pools: named, applicants })
  const byId = new Map(schools.map((school) => [school.id, school]))
  const schoolOf = pools.map(({ id, school }) => {
    const found = byId.get(school)
    if (!found)
      throw new Error(`The pool “${id}” belongs to the school “${school}”, which is not in the round`)
    return found
  })
  return { ranked, field, schoolOf, plans, twins: withTwins({ field, applicants, schoolOf }) }
}

const idOf = ({ ranked }: Made, child: number): string => ranked.applicants[child]?.id ?? ''

function schoolAt({ field, schoolOf }: Made, child: number, pair: number): string | null {
  if (pair === field.starts[child + 1]) return null
  return schoolOf[field.pools[pair] as number]?.id ?? null
}

/** The school's place in the parent's order, from 1: a school of several pools is one. */
function preferenceAt(made: Made, child: number, pair: number): number {
  const first = made.field.starts[child] as number
  const pairs = Array.from({ length: pair - first + 1 }, (_, index) => first + index)
  const tried = [...new Set(pairs.map((at) => schoolAt(made, child, at)))]
  const asked: (string | null)[] = made.ranked.applicants[child]?.asked ?? tried
  return asked.indexOf(schoolAt(made, child, pair)) + 1
}

function placedOf(made: Made, index: number): Placed {
  const { ranked, field, twins } = made
  const child = idOf(made, index)
  const plan = ranked.applicants[index]?.plan
  if (plan) return { by: 'plan', child, school: plan.school }
  const pair = twins.chosen[index] as number
  const school = schoolAt(made, index, pair)
  if (school === null) return { by: 'none', child, school }
  const preference = preferenceAt(made, index, pair)
  const isAbove = twins.above[index] === 1 && pair === twins.ends[index]
  const step = isAbove ? twins.steps.findLast((one) => one.child === index) : undefined
  if (step) return { by: 'twin', child, school, preference, with: idOf(made, step.with) }
  const pool = ranked.pools[field.pools[pair] as number]?.id ?? ''
  return { by: 'preference', child, school, pool, preference }
}

function cutOffsOf({ ranked, field, twins }: Made): CutOff[] {
  const last = lastAdmitted(field, twins, twins.ends)
  return ranked.pools.map(({ id, order }, pool) => {
    const places = field.places[pool] as number
    const left = twins.free[pool] as number
    const position = last[pool] as number
    const standing = order[position - 1]
    return {
      pool: id,
      places,
      admitted: places - left,
      last: left === 0 && standing ? { ...standing, position } : null,
    }
  })
}

const planSteps = (made: Made): Step[] =>
  made.plans.placed.map(({ child, school, pool }) => ({
    step: 'plan',
    child: idOf(made, child),
    school,
    pool: pool === undefined ? null : (made.ranked.pools[pool]?.id ?? null),
  }))

const twinSteps = (made: Made): Step[] => [
  ...made.twins.steps.map(
    ({ child, with: other, pair, from }): Step => ({
      step: 'twin',
      child: idOf(made, child),
      with: idOf(made, other),
      school: schoolAt(made, child, pair) ?? '',
      from: schoolAt(made, child, from),
      excepted: made.schoolOf[made.field.pools[pair] as number]?.infant ?? false,
    }),
  ),
  ...made.twins.apart.map(
    ({ child, with: other, pair }): Step => ({
      step: 'apart',
      child: idOf(made, child),
      with: idOf(made, other),
      school: schoolAt(made, child, pair) ?? '',
    }),
  ),
]
