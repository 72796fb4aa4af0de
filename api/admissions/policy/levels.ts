import type { TieBreak } from '#contract/admissions/policy.ts'
import { metresBetween, steps } from './distance.ts'
import { childOf, pairOf, unknownDistance } from './gather.ts'
import type { PoolToOrder } from './order.ts'
import type { Points } from './points.ts'
import type { Marks } from './pools.ts'
import { measuredBy } from './ready.ts'

/** One of the things that children are told apart by, once nothing before it has. */
export interface Level {
  /** Writes a value for each slot: the smallest stands first; Infinity: nothing is known. Not asked where a lot is drawn. */
  values(slots: Uint32Array, into: Float64Array): void
  /** Whether a lot is drawn for a child. */
  byLot(slot: number): boolean
  /** Whether no child of the pool comes to a lot here. */
  readonly lotless: boolean
}

type OfSlot = (slot: number) => number
type Values = Level['values']

/**
 * What tells children apart in a pool: class, then each of the tie-breaks of the criterion that they share. Those whom a
 * share for an aptitude is for stand by its test before their criterion counts.
 */
export function levelsOf(pool: PoolToOrder): Level[] {
  const { gathered, ready, plan } = pool
  const most = Math.max(...ready.tieBreaks.map(({ length }) => length))
  const breaks = Array.from({ length: most }, (_, depth) => breakLevel(pool, depth))
  if (plan.part === undefined) return [lotless(classesOf(gathered.classes)), ...breaks]
  if (!plan.byAptitude) return [lotless(each(standsIn(pool))), ...breaks]
  const marks = marksOf(pool)
  const aptitude = (slot: number) => (plan.group(marks(slot)) === 0 ? -marks(slot).aptitude : 0)
  const before = [lateAndGroup(pool), aptitude, criterionOf(pool)]
  return [...before.map((value) => lotless(each(value))), ...breaks]
}

const lotless = (values: Values): Level => ({ values, byLot: () => false, lotless: true })

const each =
  (value: OfSlot): Values =>
  (slots, into) => {
    for (let at = 0; at < slots.length; at++) into[at] = value(slots[at] as number)
  }

/** Late ones last where the policy says so, then by criterion. Written out, as below: no call for each of many children. */
const classesOf =
  (classes: Uint8Array): Values =>
  (slots, into) => {
    for (let at = 0; at < slots.length; at++) into[at] = classes[slots[at] as number] as number
  }

function criterionOf({ gathered: { classes }, ready: { policy } }: PoolToOrder): OfSlot {
  const count = policy.criteria.length
  return (slot) => (classes[slot] as number) % count
}

const pairAt =
  ({ columns, gathered }: PoolToOrder): OfSlot =>
  (slot) =>
    pairOf(gathered.who[slot] as number, gathered, columns)

/** Class of a child in a part of the places: late ones last, then whom the part is for, then by criterion. */
function standsIn(pool: PoolToOrder): OfSlot {
  const { criteria } = pool.ready.policy
  const before = lateAndGroup(pool)
  const criterion = criterionOf(pool)
  return (slot) => before(slot) * criteria.length + criterion(slot)
}

function lateAndGroup(pool: PoolToOrder): OfSlot {
  const { gathered, plan, ready } = pool
  const { classes } = gathered
  const count = ready.policy.criteria.length
  const marks = marksOf(pool)
  const groups = 2 * (ready.policy.bands?.bands.length ?? 1) + 1
  return (slot) => Math.floor((classes[slot] as number) / count) * groups + plan.group(marks(slot))
}

function marksOf(pool: PoolToOrder): (slot: number) => Marks {
  const { numbers } = pool.columns
  const pair = pairAt(pool)
  const criterion = criterionOf(pool)
  return (slot) => ({
    score: numbers.score?.[pair(slot)] ?? Number.NaN,
    aptitude: numbers.aptitude?.[pair(slot)] ?? Number.NaN,
    care: pool.ready.care[criterion(slot)] ?? false,
  })
}

/** The tie-breaks of every criterion that stand at one depth. */
function breakLevel(pool: PoolToOrder, depth: number): Level {
  const criterion = criterionOf(pool)
  const at = pool.ready.tieBreaks.map((tieBreaks) => tieBreaks[depth])
  const values = at.map((tieBreak, index) => {
    if (!tieBreak) return each(() => 0)
    const isMeasured = tieBreak === measuredBy(pool.ready.tieBreaks[index] ?? [])
    return isMeasured ? measuredValues(pool, tieBreak) : breakValues(pool, tieBreak)
  })
  const [first = each(() => 0)] = values
  return {
    lotless: at.every((tieBreak) => tieBreak?.by !== 'random'),
    byLot: (slot) => at[criterion(slot)]?.by === 'random',
    values: at.every((tieBreak) => tieBreak === at[0]) ? first : byCriterion(values, criterion),
  }
}

/** Where criteria have tie-breaks of their own: of each slot by its criterion's. */
function byCriterion(values: readonly Values[], criterion: OfSlot): Values {
  return (slots, into) => {
    for (const [index, own] of values.entries()) {
      const places = Array.from(slots.keys()).filter((at) => criterion(slots[at] as number) === index)
      const found = new Float64Array(places.length)
      own(
        Uint32Array.from(places, (at) => slots[at] as number),
        found,
      )
      for (const [index, at] of places.entries()) into[at] = found[index] as number
    }
  }
}

/** Of the distance that was measured already. */
function measuredValues({ gathered }: PoolToOrder, tieBreak: TieBreak): Values {
  const { steps: counted } = gathered
  const sign = tieBreak.by === 'straight' && tieBreak.from === 'farthest' ? -1 : 1
  return (slots, into) => {
    for (let at = 0; at < slots.length; at++) {
      const count = counted[slots[at] as number] as number
      into[at] = count === unknownDistance ? Number.POSITIVE_INFINITY : sign * count
    }
  }
}

function breakValues(pool: PoolToOrder, tieBreak: TieBreak): Values {
  const { columns, gathered, ready } = pool
  const { numbers, easting, northing } = columns
  switch (tieBreak.by) {
    case 'straight': {
      const { point } = ready.school
      if (!point) return each(() => Number.POSITIVE_INFINITY)
      const { rounding, from } = tieBreak
      const sign = from === 'nearest' ? 1 : -1
      return each((slot) => {
        const child = childOf(gathered.who[slot] as number, gathered)
        const [east, north] = [easting[child] as number, northing[child] as number]
        return unlessUnknown(
          sign * steps(metresBetween(east, north, point.easting, point.northing), rounding),
        )
      })
    }
    case 'route': {
      const pair = pairAt(pool)
      const { rounding } = tieBreak
      return each((slot) => unlessUnknown(steps(numbers.route?.[pair(slot)] ?? Number.NaN, rounding)))
    }
    case 'random':
      return each(() => 0)
    default:
      return pointsIn(gathered.points[tieBreak.by], pool.school)
  }
}

/** More come first. */
function pointsIn(points: Points | undefined, school: number): Values {
  if (!points) return each(() => Number.POSITIVE_INFINITY)
  const { values, offsets } = points
  const offset = offsets[school] as number
  return (slots, into) => {
    for (let at = 0; at < slots.length; at++)
      into[at] = unlessUnknown(-(values[(slots[at] as number) + offset] as number))
  }
}

const unlessUnknown = (value: number): number => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value)
