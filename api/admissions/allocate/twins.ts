import type { RankedApplicant, RankedSchool } from '#contract/admissions/run.ts'
import type { Field } from './field.ts'
import { unlisted } from './field.ts'
import { byId } from './plans.ts'
import { type Solution, solve } from './solve.ts'

/** A child placed above a school's number, with the twin who has a place there. `from`: the pair that it had until then. */
export interface TwinPlaced {
  readonly child: number
  readonly with: number
  readonly pair: number
  readonly from: number
}

/** A solution in which twins are together. `above`: of each child above a number its pair, -1 of all others. */
export interface WithTwins extends Solution {
  readonly above: Int32Array
  readonly steps: readonly TwinPlaced[]
}

export interface Multiples {
  readonly field: Field
  readonly applicants: readonly RankedApplicant[]
  /** School of each pool. */
  readonly schoolOf: readonly RankedSchool[]
  /** Children who don't compete, as a plan has placed them. */
  readonly out: Uint8Array
}

/**
 * Places twins together: who of them has a place of a school's number brings the others above it, where the school's policy
 * says so and they would rather be there than where they are. What they leave is given to whoever comes next, by the
 * same cut-offs. One child of each birth at a time, until nobody gains; nobody ever loses by it, so it comes to an end.
 */
export function withTwins(multiples: Multiples): WithTwins {
  const { field, applicants } = multiples
  const out = multiples.out.slice()
  const above = new Int32Array(applicants.length).fill(-1)
  const births = birthsOf(applicants, out)
  const steps: TwinPlaced[] = []
  for (;;) {
    const solution = solve(field, out)
    const found = births.flatMap((birth) => nextOf(birth, multiples, solution, above) ?? [])
    if (found.length === 0) return { ...solution, above, steps }
    for (const step of found) {
      steps.push(step)
      above[step.child] = step.pair
      out[step.child] = 1
    }
  }
}

/** Children of one birth each, by id. */
function birthsOf(applicants: readonly RankedApplicant[], out: Uint8Array): number[][] {
  const id = (child: number) => applicants[child]?.id ?? ''
  const inOne = [...applicants.keys()].filter((child) => applicants[child]?.group && out[child] !== 1)
  const births = Map.groupBy(inOne, (child) => applicants[child]?.group)
  return [...births.values()]
    .filter(({ length }) => length > 1)
    .map((birth) => birth.sort((a, b) => byId(id(a), id(b))))
    .sort(([a = 0], [b = 0]) => byId(id(a), id(b)))
}

/** The first child of a birth who can follow another to a school that it likes better than what it has. */
function nextOf(
  birth: readonly number[],
  { field, schoolOf }: Multiples,
  { chosen }: Solution,
  above: Int32Array,
): TwinPlaced | undefined {
  const has = (child: number) =>
    (above[child] as number) >= 0 ? (above[child] as number) : (chosen[child] as number)
  const anchors = birth.filter(
    (child) => (above[child] as number) < 0 && chosen[child] !== field.starts[child + 1],
  )
  for (const child of birth) {
    const from = has(child)
    for (let pair = field.starts[child] as number; pair < from; pair++) {
      if (field.ranks[pair] === unlisted) continue
      const school = schoolOf[field.pools[pair] as number]
      const anchor = anchors.find(
        (other) => other !== child && schoolOf[field.pools[chosen[other] as number] as number] === school,
      )
      if (school?.twins && anchor !== undefined) return { child, with: anchor, pair, from }
    }
  }
  return undefined
}
