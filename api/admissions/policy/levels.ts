import type { GridPlace } from '#contract/admissions/grid-place.ts'
import type { TieBreak } from '#contract/admissions/policy.ts'
import { distance, stepper } from './distance.ts'
import { unknownDistance } from './measured.ts'
import type { PoolToOrder } from './order.ts'
import type { Marks } from './pools.ts'
import { measuredBy } from './ready.ts'

/** One of the things that children are told apart by, once nothing before it has. */
export interface Level {
  /** The smallest stands first; Infinity: nothing is known. Not asked where a lot is drawn. */
  value(slot: number): number
  /** Whether a lot is drawn for a child. */
  byLot(slot: number): boolean
  /** Whether no child of the pool comes to a lot here. */
  readonly lotless: boolean
}

const each = (value: (slot: number) => number): Level => ({ value, byLot: () => false, lotless: true })

/**
 * What tells children apart in a pool: class, then each of the tie-breaks of the criterion that they share. Those whom a
 * share for an aptitude is for stand by its test before their criterion counts.
 */
export function levelsOf(pool: PoolToOrder): Level[] {
  const { ready, plan } = pool
  const most = Math.max(...ready.tieBreaks.map(({ length }) => length))
  const breaks = Array.from({ length: most }, (_, depth) => breakLevel(pool, depth))
  if (!plan.byAptitude) return [each(standsIn(pool)), ...breaks]
  const marks = marksOf(pool)
  const aptitude = (slot: number) => (plan.group(marks(slot)) === 0 ? -marks(slot).aptitude : 0)
  return [each(lateAndGroup(pool)), each(aptitude), each(criterionOf(pool)), ...breaks]
}

type OfSlot = (slot: number) => number

const criterionOf =
  ({ measured: { criterion }, gathered: { pairs } }: PoolToOrder): OfSlot =>
  (slot) =>
    criterion[pairs[slot] as number] as number

/** Class of a child: late ones last where the policy says so, then whom the pool is for, then by criterion. */
function standsIn(pool: PoolToOrder): OfSlot {
  const { criteria } = pool.ready.policy
  const before = lateAndGroup(pool)
  const criterion = criterionOf(pool)
  return (slot) => before(slot) * criteria.length + criterion(slot)
}

function lateAndGroup(pool: PoolToOrder): OfSlot {
  const { columns, gathered, plan, ready } = pool
  const late: OfSlot =
    ready.policy.late === 'after'
      ? (slot) => columns.late[gathered.children[slot] as number] as number
      : () => 0
  if (plan.part === undefined) return late
  const marks = marksOf(pool)
  const groups = 2 * (ready.policy.bands?.bands.length ?? 1) + 1
  return (slot) => late(slot) * groups + plan.group(marks(slot))
}

function marksOf(pool: PoolToOrder): (slot: number) => Marks {
  const { numbers } = pool.columns
  const { pairs } = pool.gathered
  const criterion = criterionOf(pool)
  return (slot) => ({
    score: numbers.score?.[pairs[slot] as number] ?? Number.NaN,
    aptitude: numbers.aptitude?.[pairs[slot] as number] ?? Number.NaN,
    care: pool.ready.care[criterion(slot)] ?? false,
  })
}

/** The tie-breaks of every criterion that stand at one depth. */
function breakLevel(pool: PoolToOrder, depth: number): Level {
  const criterion = criterionOf(pool)
  const at = pool.ready.tieBreaks.map((tieBreaks) => tieBreaks[depth])
  const values = at.map((tieBreak, index) => {
    if (!tieBreak) return () => 0
    const isMeasured = tieBreak === measuredBy(pool.ready.tieBreaks[index] ?? [])
    return isMeasured ? measuredValue(pool, tieBreak) : breakValue(pool, tieBreak)
  })
  return {
    lotless: at.every((tieBreak) => tieBreak?.by !== 'random'),
    byLot: (slot) => at[criterion(slot)]?.by === 'random',
    value: (slot) => {
      const value = values[criterion(slot)]?.(slot) ?? Number.NaN
      return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value
    },
  }
}

/** Of the distance that was measured already; NaN: nothing is known. */
function measuredValue(
  { measured: { steps }, gathered: { pairs } }: PoolToOrder,
  tieBreak: TieBreak,
): OfSlot {
  const sign = tieBreak.by === 'straight' && tieBreak.from === 'farthest' ? -1 : 1
  return (slot) => {
    const counted = steps[pairs[slot] as number] as number
    return counted === unknownDistance ? Number.NaN : sign * counted
  }
}

/** NaN: nothing is known. */
function breakValue({ columns, gathered, ready }: PoolToOrder, tieBreak: TieBreak): OfSlot {
  const { numbers, easting, northing } = columns
  const { pairs, children } = gathered
  switch (tieBreak.by) {
    case 'straight': {
      const { point } = ready.school
      if (!point) return () => Number.NaN
      const steps = stepper(tieBreak.rounding)
      const sign = tieBreak.from === 'nearest' ? 1 : -1
      const homeOf = (child: number): GridPlace => ({
        easting: easting[child] as number,
        northing: northing[child] as number,
      })
      return (slot) => sign * steps(distance(homeOf(children[slot] as number), point))
    }
    case 'route': {
      const steps = stepper(tieBreak.rounding)
      return (slot) => steps(numbers.route?.[pairs[slot] as number] ?? Number.NaN)
    }
    case 'random':
      return () => 0
    default: {
      const column = numbers[tieBreak.by]
      return (slot) => -(column?.[pairs[slot] as number] ?? Number.NaN)
    }
  }
}
