import type { Columns } from './columns.ts'
import { distance, metresIn, scaleOf, steps } from './distance.ts'
import { measuredBy, type ReadySchool, roundingOf } from './ready.ts'

/** How far a child is from a school, in metres as the criterion's policy rounds them; null where nothing is known or asked. */
export function metresOf(columns: Columns, child: number, pair: number, criterion: number): number | null {
  const { schools, school, easting, northing, numbers } = columns
  const { tieBreaks, school: own } = schools[school[pair] as number] as ReadySchool
  const breaks = tieBreaks[criterion] ?? []
  const rounding = roundingOf(breaks)
  if (!rounding) return null
  const home = { easting: easting[child] as number, northing: northing[child] as number }
  const byRoute = measuredBy(breaks)?.by === 'route'
  const metres = byRoute ? numbers.route?.[pair] : own.point && distance(home, own.point)
  const count = steps(metres ?? Number.NaN, rounding)
  return count >= 0 ? metresIn(count, rounding) : null
}

/** How the children of each school are measured, in columns as their facts are. A *rule* is a criterion of a policy. */
export interface Gauges {
  /** Of each school: its place, NaN where it has none, and the first of its policy's rules. */
  readonly easting: Float64Array
  readonly northing: Float64Array
  readonly rules: Uint32Array
  /** Of each rule: 1 where it goes by the route. */
  readonly byRoute: Uint8Array
  /** Of each rule what its distance is rounded by, NaN where it goes by none. */
  readonly finer: Float64Array
  readonly each: Float64Array
  readonly part: Float64Array
}

/** Rules stand once for all schools of a policy, so that what is read again and again stays small. */
export function gaugesOf(schools: readonly ReadySchool[]): Gauges {
  const first = new Map<ReadySchool['tieBreaks'], number>()
  let count = 0
  for (const { tieBreaks } of schools) {
    if (first.has(tieBreaks)) continue
    first.set(tieBreaks, count)
    count += tieBreaks.length
  }
  const rules = [...first.keys()].flatMap((tieBreaks) => tieBreaks.map(measuredBy))
  const scales = rules.map((rule) => rule && scaleOf(rule.rounding))
  return {
    easting: Float64Array.from(schools, ({ school: { point } }) => point?.easting ?? Number.NaN),
    northing: Float64Array.from(schools, ({ school: { point } }) => point?.northing ?? Number.NaN),
    rules: Uint32Array.from(schools, ({ tieBreaks }) => first.get(tieBreaks) ?? 0),
    byRoute: Uint8Array.from(rules, (rule) => Number(rule?.by === 'route')),
    finer: Float64Array.from(scales, (scale) => scale?.finer ?? Number.NaN),
    each: Float64Array.from(scales, (scale) => scale?.each ?? 1),
    part: Float64Array.from(scales, (scale) => scale?.part ?? 1),
  }
}
