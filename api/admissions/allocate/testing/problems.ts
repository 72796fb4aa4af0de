import fc from 'fast-check'
import type { NamedApplicant, NamedPool, Problem } from '../problem.ts'

/** How large the generated problems are at most. */
export interface Size {
  readonly applicants: number
  readonly pools: number
  readonly places: number
}

/** Problems with few places for many, pools that can't admit everybody, and pools without places. */
export function problems({ applicants, pools, places }: Size): fc.Arbitrary<Problem> {
  return fc
    .record({
      children: fc.integer({ min: 0, max: applicants }),
      schools: fc.integer({ min: 1, max: pools }),
    })
    .chain(({ children, schools }) => {
      const childIds = Array.from({ length: children }, (_, index) => `c${index}`)
      const poolIds = Array.from({ length: schools }, (_, index) => `s${index}`)
      return fc.record({
        pools: fc.tuple(...poolIds.map((id) => pool(id, childIds, places))),
        applicants: fc.tuple(...childIds.map((id) => applicant(id, poolIds))),
      })
    })
}

/** As many pools of one place as applicants, everybody asking everywhere: more than one result is stable in many of these. */
export function marriages(most: number): fc.Arbitrary<Problem> {
  return fc.integer({ min: 2, max: most }).chain((count) => {
    const [children, pools] = ['c', 's'].map((letter) =>
      Array.from({ length: count }, (_, index) => letter + index),
    ) as [string[], string[]]
    const all = { minLength: count }
    return fc.record({
      pools: fc.tuple(
        ...pools.map((id) =>
          fc.record({
            id: fc.constant(id),
            places: fc.constant(1),
            order: fc.shuffledSubarray(children, all),
          }),
        ),
      ),
      applicants: fc.tuple(
        ...children.map((id) =>
          fc.record({ id: fc.constant(id), preferences: fc.shuffledSubarray(pools, all) }),
        ),
      ),
    })
  })
}

const pool = (id: string, children: readonly string[], places: number): fc.Arbitrary<NamedPool> =>
  fc.record({
    id: fc.constant(id),
    places: fc.integer({ min: 0, max: places }),
    // Mostly everybody, so that there is something to compete for.
    order: fc.oneof(
      { weight: 4, arbitrary: fc.shuffledSubarray([...children], { minLength: children.length }) },
      { weight: 1, arbitrary: fc.shuffledSubarray([...children]) },
    ),
  })

const applicant = (id: string, pools: readonly string[]): fc.Arbitrary<NamedApplicant> =>
  fc.record({ id: fc.constant(id), preferences: fc.shuffledSubarray([...pools]) })

/** Of each applicant the pool, or null. */
export type Assignment = Readonly<Record<string, string | null>>

/** A problem looked at by ids. */
export function looked({ pools, applicants }: Problem) {
  const poolOf = new Map(pools.map((one) => [one.id, one]))
  const rank = (pool: string, child: string) => poolOf.get(pool)?.order.indexOf(child) ?? -1
  const holders = (assignment: Assignment, pool: string) =>
    applicants.map(({ id }) => id).filter((id) => assignment[id] === pool)
  /** Pools that the applicant would rather have than what it has, and that could admit it. */
  const rather = (assignment: Assignment, { id, preferences }: NamedApplicant) => {
    const has = assignment[id] ?? null
    const better = has === null ? preferences : preferences.slice(0, preferences.indexOf(has))
    return better.filter((pool) => rank(pool, id) >= 0)
  }
  const isStable = (assignment: Assignment) =>
    pools.every(({ id, places }) => holders(assignment, id).length <= places) &&
    applicants.every((one) => {
      const has = assignment[one.id] ?? null
      if (has !== null && (!one.preferences.includes(has) || rank(has, one.id) < 0)) return false
      return rather(assignment, one).every((pool) => {
        const there = holders(assignment, pool)
        const full = there.length >= (poolOf.get(pool)?.places ?? 0)
        return full && there.every((other) => rank(pool, other) < rank(pool, one.id))
      })
    })
  return { rank, holders, isStable }
}

/** Deferred acceptance as it is told: one by one, each asks at the next, and the worst of too many is sent away. */
export function obvious(problem: Problem): Record<string, string | null> {
  const { rank } = looked(problem)
  const assignment: Record<string, string | null> = {}
  const left = new Map(problem.applicants.map(({ id, preferences }) => [id, [...preferences]]))
  const held = new Map(problem.pools.map(({ id }) => [id, [] as string[]]))
  const placesOf = new Map(problem.pools.map(({ id, places }) => [id, places]))
  const waiting = [...left.keys()]
  for (const id of waiting) assignment[id] = null
  for (let child = waiting.shift(); child !== undefined; child = waiting.shift()) {
    const pool = left.get(child)?.shift()
    if (pool === undefined) continue
    if (rank(pool, child) < 0) {
      waiting.push(child)
      continue
    }
    const there = held.get(pool) as string[]
    there.push(child)
    assignment[child] = pool
    if (there.length <= (placesOf.get(pool) ?? 0)) continue
    there.sort((a, b) => rank(pool, a) - rank(pool, b))
    const sent = there.pop() as string
    assignment[sent] = null
    waiting.push(sent)
  }
  return assignment
}

/** Every stable assignment there is, by trying all. For a few applicants only. */
export function everyStable(problem: Problem): Assignment[] {
  const { isStable } = looked(problem)
  let all: Assignment[] = [{}]
  for (const { id, preferences } of problem.applicants)
    all = all.flatMap((one) => [null, ...preferences].map((pool) => ({ ...one, [id]: pool })))
  return all.filter(isStable)
}
