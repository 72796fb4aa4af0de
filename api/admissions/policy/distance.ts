import type { GridPlace } from '#contract/admissions/grid-place.ts'
import type { Rounding } from '#contract/admissions/policy.ts'

const metresOf = { metres: 1, kilometres: 1000, miles: 1609.344 } as const

/**
 * Metres in a straight line between two places of the National Grid, unrounded. The one place where a distance of
 * admissions is computed: pages, form, ranking, letter and published file all come here. A square root and no hypot:
 * the one is the same to the last bit in every browser and server, the other is not.
 */
export const distance = (a: GridPlace, b: GridPlace): number =>
  metresBetween(a.easting, a.northing, b.easting, b.northing)

/** The same of bare numbers, for millions of them: eastings and northings of the one and of the other. */
export function metresBetween(
  easting: number,
  northing: number,
  otherEasting: number,
  otherNorthing: number,
) {
  const east = easting - otherEasting
  const north = northing - otherNorthing
  return Math.sqrt(east * east + north * north)
}

/** From how much of a step on it counts as a whole one: without a branch, which millions of distances would take by chance. */
const whole = { nearest: 0.5, down: 1, up: Number.MIN_VALUE } as const

/** A rounding in numbers: a metre is `finer / each` of its smallest steps, and the last of them counts from `part` of it on. */
export const scaleOf = ({ unit, decimals, how }: Rounding) => ({
  finer: 10 ** decimals,
  each: metresOf[unit],
  part: whole[how],
})

/** Counts how many of the smallest steps some metres are: what is compared, a whole number; NaN of what isn't known. */
export function counted(metres: number, finer: number, each: number, part: number): number {
  const exact = (metres * finer) / each
  const full = Math.floor(exact)
  return full + Number(exact - full >= part)
}

export function steps(metres: number, rounding: Rounding): number {
  const { finer, each, part } = scaleOf(rounding)
  return counted(metres, finer, each, part)
}

/** The metres that so many steps are, to a millimetre. */
export const metresIn = (count: number, { unit, decimals }: Rounding): number =>
  Number(((count * metresOf[unit]) / 10 ** decimals).toFixed(3))

/** Metres as the policy rounds them. */
export const rounded = (metres: number, rounding: Rounding): number =>
  metresIn(steps(metres, rounding), rounding)

/** The distance from home to school as the policy rounds it, in metres. */
export const distanceBy = (rounding: Rounding, home: GridPlace, school: GridPlace): number =>
  rounded(distance(home, school), rounding)
