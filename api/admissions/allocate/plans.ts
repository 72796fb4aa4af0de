import type { Ranked } from '#contract/admissions/run.ts'
import { grouped } from '#contract/core/lists/grouped.ts'

/** A child whose plan names a school, and whose place it takes: an index of a pool, undefined above the number. */
export interface PlanPlaced {
  readonly child: number
  readonly school: string
  readonly pool: number | undefined
}

/** What the plans take: places that are left in each pool, and how each child with a plan was placed. */
export interface AfterPlans {
  readonly places: readonly number[]
  readonly placed: readonly PlanPlaced[]
}

/**
 * Children with an education, health and care plan are admitted first, each to the school that it names, whatever there is
 * left: a school's capacity is max(0, number − plans). A plan takes a place of the pool that it is given, else of the
 * school's pool that has most left, the first where two have as many. Children go by id, so that their order is nothing.
 */
export function placePlans({ pools, applicants }: Ranked): AfterPlans {
  const places = pools.map((pool) => pool.places)
  const poolsOf = grouped(pools.keys(), (index) => pools[index]?.school)
  const left = (index: number) => places[index] ?? 0
  const fullest = (school: string) =>
    (poolsOf.get(school) ?? []).reduce<number | undefined>(
      (best, index) => (left(index) > (best === undefined ? 0 : left(best)) ? index : best),
      undefined,
    )
  const named = (pool: string | undefined) => {
    const index = pools.findIndex(({ id }) => id === pool)
    return index >= 0 && left(index) > 0 ? index : undefined
  }
  const children = [...applicants.keys()].filter((child) => applicants[child]?.plan)
  children.sort((a, b) => byId(applicants[a]?.id ?? '', applicants[b]?.id ?? ''))
  // Those who say whose place they take go before those who take what is left.
  children.sort((a, b) => Number(!applicants[a]?.plan?.pool) - Number(!applicants[b]?.plan?.pool))
  const placed = children.map((child) => {
    const { school = '', pool: wanted } = applicants[child]?.plan ?? {}
    const pool = named(wanted) ?? fullest(school)
    if (pool !== undefined) places[pool] = left(pool) - 1
    return { child, school, pool }
  })
  return { places, placed }
}

/** Order of ids that is the same on every machine, whatever its language. */
export const byId = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
