import type { GridPlace } from '#contract/admissions/grid-place.ts'
import type { Rounding } from '#contract/admissions/policy.ts'

const metresOf = { metres: 1, kilometres: 1000, miles: 1609.344 } as const

/**
 * Metres in a straight line between two places of the National Grid, unrounded. The one place where a distance of
 * admissions is computed: pages, form, ranking, letter and published file all come here. A square root and no hypot:
 * the one is the same to the last bit in every browser and server, the other is not.
 */
export function distance(a: GridPlace, b: GridPlace): number {
  const east = a.easting - b.easting
  const north = a.northing - b.northing
  return Math.sqrt(east * east + north * north)
}

/** Counts how many of the rounding's smallest steps some metres are: what is compared, a whole number. */
export function stepper({ unit, decimals, how }: Rounding): (metres: number) => number {
  const finer = 10 ** decimals
  const each = metresOf[unit]
  // Each names its function, which is then part of the loop that calls it.
  if (how === 'down') return (metres) => Math.floor((metres * finer) / each)
  if (how === 'up') return (metres) => Math.ceil((metres * finer) / each)
  return (metres) => Math.round((metres * finer) / each)
}

export const steps = (metres: number, rounding: Rounding): number => stepper(rounding)(metres)

/** The metres that so many steps are, to a millimetre. */
export const metresIn = (count: number, { unit, decimals }: Rounding): number =>
  Number(((count * metresOf[unit]) / 10 ** decimals).toFixed(3))

/** Metres as the policy rounds them. */
export const rounded = (metres: number, rounding: Rounding): number =>
  metresIn(steps(metres, rounding), rounding)

/** The distance from home to school as the policy rounds it, in metres. */
export const distanceBy = (rounding: Rounding, home: GridPlace, school: GridPlace): number =>
  rounded(distance(home, school), rounding)
