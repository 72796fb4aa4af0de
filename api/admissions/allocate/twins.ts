import type { RankedApplicant, RankedSchool } from '#contract/admissions/run.ts'
import { grouped } from '#contract/core/lists/grouped.ts'
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

/** A solution in which twins are together. */
export interface WithTwins extends Solution {
  /** Of each child the pair before which it stops asking: who comes to it has the place above the number that is there. */
  readonly ends: Int32Array
  /** 1 for who has followed its twin above a number. */
  readonly above: Uint8Array
  readonly steps: readonly TwinPlaced[]
  /** Who could follow its twin, and would be there alone in the end. */
  readonly apart: readonly Following[]
}

type Following = Pick<TwinPlaced, 'child' | 'with' | 'pair'>

export interface Multiples {
  readonly field: Field
  readonly applicants: readonly RankedApplicant[]
  /** School of each pool. */
  readonly schoolOf: readonly RankedSchool[]
  /** {@link multiplesOf} the applicants, where that is known already. */
  readonly known?: Known
}

/** By the indexes of children: those of one birth each, and those who have a plan. */
export interface Known {
  readonly births: readonly (readonly number[])[]
  readonly planned: readonly number[]
}

export const multiplesOf = (applicants: readonly RankedApplicant[]): Known => ({
  births: birthsOf(applicants),
  planned: applicants.flatMap(({ plan }, child) => (plan ? [child] : [])),
})

/**
 * Places twins together: who of them has a place of a school's number brings the others above it, where the school's policy
 * says so and they would rather be there than where they are. From then on such a child asks only for what it likes even
 * better, and what it leaves is given to whoever comes next, by the same cut-offs. One child of each birth at a time, until
 * nobody gains. Where a place of the number is left in the end, as when the twin has moved up, the child above takes it, so
 * that nobody is above a number that isn't full. Nobody ever loses by any of it, so it comes to an end.
 *
 * Nobody is above a number without its twin in it: where the twin has moved up and others have filled its place, there was
 * nothing to follow to. Then it is done once more without that. Children with a plan take no part.
 */
export function withTwins(multiples: Multiples): WithTwins {
  const known = multiples.known ?? multiplesOf(multiples.applicants)
  const vain = new Map<string, Following>()
  for (;;) {
    const found = together(multiples, known, vain)
    const alone = found.steps.find((step) => isAlone(step, multiples, found))
    if (!alone) return { ...found, apart: [...vain.values()].filter((one) => isApart(one, multiples, found)) }
    vain.set(keyOf(alone, multiples), alone)
  }
}

type Together = Omit<WithTwins, 'apart'>

function together(
  multiples: Multiples,
  { births, planned }: Known,
  vain: ReadonlyMap<string, Following>,
): Together {
  const { field, applicants } = multiples
  const ends = field.starts.slice(1)
  for (const child of planned) ends[child] = field.starts[child] as number
  const above = new Uint8Array(applicants.length)
  const steps: TwinPlaced[] = []
  for (;;) {
    const solution = { ...solve(field, ends), ends, above, steps }
    const found = births.flatMap((birth) => nextOf(birth, multiples, solution, vain) ?? [])
    for (const step of found) {
      steps.push(step)
      above[step.child] = 1
      ends[step.child] = step.pair
    }
    if (found.length > 0) continue
    const left = leftFor(births.flat(), multiples, solution)
    if (!left) return solution
    above[left.child] = 0
    ends[left.child] = left.pair + 1
  }
}

const schoolAt = ({ field, schoolOf }: Multiples, pair: number): RankedSchool | undefined =>
  schoolOf[field.pools[pair] as number]

const keyOf = ({ child, with: other, pair }: Following, multiples: Multiples): string =>
  `${child} ${other} ${schoolAt(multiples, pair)?.id}`

/** Whether a child is above a number for a twin that has no place of it. */
const isAlone = (step: TwinPlaced, multiples: Multiples, found: Together): boolean =>
  found.above[step.child] === 1 &&
  found.ends[step.child] === step.pair &&
  found.chosen[step.child] === step.pair &&
  !isThere(step, multiples, found)

/** Whether the twin has a place of the school's number, and the child one that it likes less, or none. */
function isApart(one: Following, multiples: Multiples, found: Together): boolean {
  const has = found.chosen[one.child] as number
  // Behind a child's own pairs begin those of the next, whose school says nothing of this one.
  const hasNone = has === multiples.field.starts[one.child + 1]
  const isHere = !hasNone && schoolAt(multiples, has) === schoolAt(multiples, one.pair)
  return has > one.pair && !isHere && isThere(one, multiples, found)
}

function isThere(
  { with: other, pair }: Following,
  multiples: Multiples,
  { chosen, ends }: Together,
): boolean {
  const at = chosen[other] as number
  return at !== ends[other] && schoolAt(multiples, at) === schoolAt(multiples, pair)
}

/** A place of the number that is left, and the first in its order of those who are above it. */
function leftFor(
  children: readonly number[],
  multiples: Multiples,
  { free, chosen, ends, above }: Together,
): { readonly child: number; readonly pair: number } | undefined {
  const { field } = multiples
  const could = children.flatMap((child) => {
    const at = chosen[child] as number
    if (above[child] === 0 || at !== ends[child]) return []
    const behind = field.starts[child + 1] as number
    const own = Array.from({ length: behind - at }, (_, index) => at + index)
    const pair = own.find(
      (one) =>
        schoolAt(multiples, one) === schoolAt(multiples, at) &&
        (free[field.pools[one] as number] as number) > 0,
    )
    return pair === undefined ? [] : [{ child, pair }]
  })
  const rank = ({ pair }: { readonly pair: number }) => field.ranks[pair] as number
  return could.reduce<(typeof could)[number] | undefined>(
    (first, one) => (first && rank(first) <= rank(one) ? first : one),
    undefined,
  )
}

/** Children of one birth each, by id. */
function birthsOf(applicants: readonly RankedApplicant[]): number[][] {
  const id = (child: number) => applicants[child]?.id ?? ''
  const inOne = [...applicants.keys()].filter((child) => applicants[child]?.group && !applicants[child].plan)
  const births = grouped(inOne, (child) => applicants[child]?.group)
  return [...births.values()]
    .filter(({ length }) => length > 1)
    .map((birth) => birth.sort((a, b) => byId(id(a), id(b))))
    .sort(([a = 0], [b = 0]) => byId(id(a), id(b)))
}

/** The first child of a birth who can follow another to a school that it likes better than what it has. */
function nextOf(
  birth: readonly number[],
  multiples: Multiples,
  { chosen, ends }: Together,
  vain: ReadonlyMap<string, Following>,
): TwinPlaced | undefined {
  const { field } = multiples
  const anchors = birth.filter((child) => chosen[child] !== ends[child])
  for (const child of birth) {
    const from = chosen[child] as number
    for (let pair = field.starts[child] as number; pair < from; pair++) {
      const school = schoolAt(multiples, pair)
      if (field.ranks[pair] === unlisted || !school?.twins) continue
      // Another pool of its own school is nothing to follow to.
      if (from < (field.starts[child + 1] as number) && schoolAt(multiples, from) === school) continue
      const anchor = anchors.find(
        (other) =>
          other !== child &&
          schoolAt(multiples, chosen[other] as number) === school &&
          !vain.has(keyOf({ child, with: other, pair }, multiples)),
      )
      if (anchor !== undefined) return { child, with: anchor, pair, from }
    }
  }
  return undefined
}
