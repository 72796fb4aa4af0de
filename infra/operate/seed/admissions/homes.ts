import { distance } from '#admissions/policy/distance.ts'
import type { GridPlace } from '#contract/admissions/grid-place.ts'
import { type Random, weighted } from '../random.ts'
import type { SchoolFigures } from './figures.ts'

export interface Around {
  /** Metres; see `Assumptions`. */
  readonly near: number
  readonly elsewhere: number
  /** Places where people live, such as middles of postcodes; empty: all around each school. */
  readonly places: readonly GridPlace[]
}

/** Metres between the middle of a postcode and its homes, as of a spread of its houses. */
const scatter = 40

/** Beyond so many times `near` a school's families don't live. */
const reach = 6

/** Draws a home for a family that names a school first: near it, and mostly nearer to it than to any other. */
export type HomeOf = (school: number, random: Random) => GridPlace

export function homesNear(schools: readonly SchoolFigures[], { near, elsewhere, places }: Around): HomeOf {
  const nearest = places.map((place) => nearestTo(place, schools))
  const drawn = schools.map(({ point }, school) => {
    const candidates = places.flatMap((place, index): [GridPlace, number][] => {
      const far = distance(place, point)
      if (far > reach * near) return []
      return [[place, Math.exp(-far / near) * (nearest[index] === school ? 1 : elsewhere)]]
    })
    return candidates.length > 0 ? weighted(candidates) : undefined
  })
  return (school, random) => {
    const place = drawn[school]?.(random)
    const middle = place ?? (schools[school] as SchoolFigures).point
    const wide = place ? scatter : near
    return {
      easting: Math.round(middle.easting + random.normal() * wide),
      northing: Math.round(middle.northing + random.normal() * wide),
    }
  }
}

function nearestTo(place: GridPlace, schools: readonly SchoolFigures[]): number {
  let [best, least] = [-1, Number.POSITIVE_INFINITY]
  for (const [index, { point }] of schools.entries()) {
    const far = distance(place, point)
    if (far < least) [best, least] = [index, far]
  }
  return best
}
