import type { GridPlace } from '#contract/admissions/grid-place.ts'
import type { TieBreak } from '#contract/admissions/policy.ts'
import { distance, steps } from './distance.ts'
import type { PoolToOrder } from './order.ts'
import type { Marks } from './pools.ts'

/** Values of pairs that nothing before has told apart. The smallest stands first; Infinity: nothing is known. */
export interface Values {
  readonly values: ArrayLike<number>
  readonly byLot: boolean
}

/** One of the things that children are told apart by. */
export type Level = (pairs: Uint32Array) => Values

const each =
  (value: (pair: number) => number): Level =>
  (pairs) => ({ values: Float64Array.from(pairs, value), byLot: false })

/**
 * What tells children apart in a pool: class, then each of the tie-breaks of the criterion that they share. Those whom a
 * share for an aptitude is for stand by its test before their criterion counts.
 */
export function levelsOf(pool: PoolToOrder): Level[] {
  const { ready, measured, plan } = pool
  const criterion = (pair: number) => measured.criterion[pair] as number
  const most = Math.max(...ready.tieBreaks.map(({ length }) => length))
  const breaks = Array.from({ length: most }, (_, depth) =>
    breakLevel(pool, (pair) => ready.tieBreaks[criterion(pair)]?.[depth]),
  )
  if (!plan.byAptitude) return [each(standsIn(pool)), ...breaks]
  const marks = marksOf(pool)
  const aptitude = (pair: number) => (plan.group(marks(pair)) === 0 ? -marks(pair).aptitude : 0)
  return [each(lateAndGroup(pool)), each(aptitude), each(criterion), ...breaks]
}

/** Class of a pair: late ones last where the policy says so, then whom the pool is for, then by criterion. */
function standsIn(pool: PoolToOrder): (pair: number) => number {
  const { criteria } = pool.ready.policy
  const before = lateAndGroup(pool)
  const { criterion } = pool.measured
  return (pair) => before(pair) * criteria.length + (criterion[pair] as number)
}

function lateAndGroup(pool: PoolToOrder): (pair: number) => number {
  const { columns, plan, ready } = pool
  const late =
    ready.policy.late === 'after'
      ? (pair: number) => columns.late[columns.child[pair] as number] as number
      : () => 0
  if (plan.part === undefined) return late
  const marks = marksOf(pool)
  const groups = 2 * (ready.policy.bands?.bands.length ?? 1) + 1
  return (pair) => late(pair) * groups + plan.group(marks(pair))
}

const marksOf =
  ({ columns: { numbers } }: PoolToOrder) =>
  (pair: number): Marks => ({
    score: numbers.score?.[pair] ?? Number.NaN,
    aptitude: numbers.aptitude?.[pair] ?? Number.NaN,
  })

function breakLevel(pool: PoolToOrder, breakOf: (pair: number) => TieBreak | undefined): Level {
  const byValue = each((pair) => {
    const tieBreak = breakOf(pair)
    const value = tieBreak ? breakValue(pool, tieBreak, pair) : 0
    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value
  })
  return (pairs) => {
    if (breakOf(pairs[0] as number)?.by !== 'random') return byValue(pairs)
    return { values: pool.lots(pool.ready.school.id, Array.from(pairs, pool.idOf)), byLot: true }
  }
}

/** NaN: nothing is known. */
function breakValue({ columns, ready }: PoolToOrder, tieBreak: TieBreak, pair: number): number {
  const { numbers } = columns
  switch (tieBreak.by) {
    case 'straight': {
      const { point } = ready.school
      const counted = point ? steps(distance(homeOf(columns, pair), point), tieBreak.rounding) : Number.NaN
      return tieBreak.from === 'nearest' ? counted : -counted
    }
    case 'route':
      return steps(numbers.route?.[pair] ?? Number.NaN, tieBreak.rounding)
    case 'random':
      return 0
    default:
      return -(numbers[tieBreak.by]?.[pair] ?? Number.NaN)
  }
}

const homeOf = ({ easting, northing, child }: PoolToOrder['columns'], pair: number): GridPlace => ({
  easting: easting[child[pair] as number] as number,
  northing: northing[child[pair] as number] as number,
})
