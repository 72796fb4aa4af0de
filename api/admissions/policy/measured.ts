import type { Columns } from './columns.ts'
import { distance, steps } from './distance.ts'
import { roundingOf } from './ready.ts'

/** What is computed of each pair before anybody is put in order. */
export interface Measured {
  /** Index of the criterion that the child comes under, -1 where it can't be admitted. */
  readonly criterion: Int8Array
  /**
   * The distance in steps of the rounding that the criterion's own tie-breaks name first; {@link unknownDistance}
   * where there is none: nobody has set the home, or the route wasn't measured, or the criterion goes by no distance.
   */
  readonly steps: Uint32Array
  /** Of each school, the greatest of the known steps. */
  readonly farthest: Uint32Array
}

/** Behind every distance that there is. */
export const unknownDistance = 0xffff_ffff

/** Criterion and distance of every pair, child by child, so that memory is read from front to back. */
export function measure(columns: Columns): Measured {
  const { schools, starts, school, bits, easting, northing, numbers } = columns
  const criterion = new Int8Array(school.length)
  const counted = new Uint32Array(school.length).fill(unknownDistance)
  const farthest = new Uint32Array(schools.length)
  const roundings = schools.map(({ tieBreaks }) => tieBreaks.map(roundingOf))
  const byRoute = schools.map(({ tieBreaks }) => tieBreaks.map(goesByRoute))
  const home = { easting: 0, northing: 0 }
  for (let child = 0; child + 1 < starts.length; child++) {
    home.easting = easting[child] as number
    home.northing = northing[child] as number
    const end = starts[child + 1] as number
    for (let pair = starts[child] as number; pair < end; pair++) {
      const index = school[pair] as number
      const ready = schools[index] as (typeof schools)[number]
      const found = ready.compiled.criterion(bits[pair] as number)
      criterion[pair] = found
      const rounding = found < 0 ? undefined : roundings[index]?.[found]
      if (!rounding) continue
      const { point } = ready.school
      const metres = byRoute[index]?.[found]
        ? (numbers.route?.[pair] as number)
        : point
          ? distance(home, point)
          : Number.NaN
      if (Number.isNaN(metres)) continue
      const count = steps(metres, rounding)
      counted[pair] = count
      if (count > (farthest[index] as number)) farthest[index] = count
    }
  }
  return { criterion, steps: counted, farthest }
}

const goesByRoute = (tieBreaks: readonly { readonly by: string }[]): boolean =>
  tieBreaks.find(({ by }) => by === 'straight' || by === 'route')?.by === 'route'
