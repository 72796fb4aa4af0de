import type { Columns } from './columns.ts'
import { distance, stepper } from './distance.ts'
import { measuredBy, type ReadySchool } from './ready.ts'

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
  const gauges = gaugesOf(schools)
  const eastings = Float64Array.from(schools, ({ school: { point } }) => point?.easting ?? Number.NaN)
  const northings = Float64Array.from(schools, ({ school: { point } }) => point?.northing ?? Number.NaN)
  const home = { easting: 0, northing: 0 }
  const there = { easting: 0, northing: 0 }
  for (let child = 0; child + 1 < starts.length; child++) {
    home.easting = easting[child] as number
    home.northing = northing[child] as number
    const end = starts[child + 1] as number
    for (let pair = starts[child] as number; pair < end; pair++) {
      const index = school[pair] as number
      const gauge = gauges[index] as Gauge
      const found = gauge.criterion(bits[pair] as number)
      criterion[pair] = found
      const by = found < 0 ? undefined : gauge.by[found]
      if (!by) continue
      there.easting = eastings[index] as number
      there.northing = northings[index] as number
      const metres = by.route ? (numbers.route?.[pair] as number) : distance(home, there)
      const count = by.steps(metres)
      // Not a number where nobody has set the home, the school's point or the route.
      if (!(count >= 0)) continue
      counted[pair] = count
      if (count > (farthest[index] as number)) farthest[index] = count
    }
  }
  return { criterion, steps: counted, farthest }
}

/** How the children of a school are measured, made ready. */
interface Gauge {
  readonly criterion: (bits: number) => number
  /** For each criterion. */
  readonly by: readonly (
    | { readonly route: boolean; readonly steps: (metres: number) => number }
    | undefined
  )[]
}

/** One for all schools of a policy, so that what is read again and again stays small. */
function gaugesOf(schools: readonly ReadySchool[]): Gauge[] {
  const made = new Map<ReadySchool['compiled'], Gauge>()
  return schools.map(({ compiled, tieBreaks }) => {
    const gauge = made.get(compiled) ?? gaugeOf(compiled, tieBreaks)
    made.set(compiled, gauge)
    return gauge
  })
}

const gaugeOf = (compiled: ReadySchool['compiled'], tieBreaks: ReadySchool['tieBreaks']): Gauge => ({
  criterion: compiled.criterion,
  by: tieBreaks.map((own) => {
    const first = measuredBy(own)
    return first && { route: first.by === 'route', steps: stepper(first.rounding) }
  }),
})
