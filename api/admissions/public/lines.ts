import { anyWithRoom } from '#contract/admissions/published.ts'
import type { Placed, Run } from '#contract/admissions/run.ts'

/** A child’s list as far as it was gone through: the pools that had no place, best liked first, and where the place is. */
export interface Line {
  readonly child: string
  readonly refused: readonly string[]
  readonly offered: string | null
}

/**
 * The lists of a run’s children. What stands below an offer was never looked at and decided nothing, so it is left out. A
 * plan is a place at its school like any other, and a place above the number is one of its pool. A place that was found
 * where none of the list had room isn’t there: it took nobody’s. `elsewhere`: schools of other councils, whose places and
 * order aren’t ours to publish, and of which hardly anybody here asks for the same.
 */
export function linesOf(run: Run, elsewhere: ReadonlySet<string>): Line[] {
  const listed = new Map(run.pools.map(({ id, order }) => [id, new Set(order.map(({ child }) => child))]))
  const schoolOf = new Map(run.pools.map(({ id, school }) => [id, school]))
  const planPools = new Map(
    run.steps.flatMap((step) => (step.step === 'plan' ? [[step.child, step.pool] as const] : [])),
  )
  const firstPool = (school: string) => run.pools.find((pool) => pool.school === school)?.id ?? null

  const lineOf = (placed: Placed, preferences: readonly string[]): Line | undefined => {
    const { child } = placed
    if (placed.by === 'plan') {
      const offered = planPools.get(child) ?? firstPool(placed.school)
      return offered === null ? undefined : { child, refused: [], offered }
    }
    const tried = preferences.filter((pool) => listed.get(pool)?.has(child))
    const at = tried.findIndex((pool) =>
      placed.by === 'preference'
        ? pool === placed.pool
        : placed.by === 'twin' && schoolOf.get(pool) === placed.school,
    )
    return at === -1
      ? { child, refused: tried, offered: null }
      : { child, refused: tried.slice(0, at), offered: tried[at] ?? null }
  }

  const isElsewhere = (pool: string) => elsewhere.has(schoolOf.get(pool) ?? '')
  const ours = ({ child, refused, offered }: Line): Line => ({
    child,
    refused: refused.filter((pool) => !isElsewhere(pool)),
    offered: offered !== null && isElsewhere(offered) ? anyWithRoom : offered,
  })

  return run.placed.flatMap((placed, at) => {
    const whole = lineOf(placed, run.applicants[at]?.preferences ?? [])
    const line = whole && ours(whole)
    return line && (line.offered !== null || line.refused.length > 0) ? [line] : []
  })
}
