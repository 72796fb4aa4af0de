import { fromAiry, toAiry } from './datum.ts'
import type { LatLon } from './point.ts'
import { project, unproject } from './transverseMercator.ts'

export { distanceMetres, type LatLon } from './point.ts'

/** A place on the British National Grid (EPSG:27700), in metres. */
export interface GridPoint {
  readonly easting: number
  readonly northing: number
}

const degrees = 180 / Math.PI

/**
 * WGS84 to the British National Grid, in metres with a millimetre's digits. Accurate to 5 m over Great Britain:
 * enough to find a pothole, not to survey one. Agrees with proj4's EPSG:27700 (with its towgs84) to 1 cm, which
 * the tests check; proj4 itself would cost every function and the browser 43 KB gzip for this one projection.
 */
export function toGrid({ lat, lon }: LatLon): GridPoint {
  const onAiry = toAiry({ lat: lat / degrees, lon: lon / degrees })
  const { easting, northing } = project(onAiry.lat, onAiry.lon)
  return { easting: Number(easting.toFixed(3)), northing: Number(northing.toFixed(3)) }
}

/** The British National Grid to WGS84, six decimals; as accurate as {@link toGrid}. */
export function toWgs84({ easting, northing }: GridPoint): LatLon {
  const onAiry = unproject(easting, northing)
  const { lat, lon } = fromAiry(onAiry)
  return { lat: Number((lat * degrees).toFixed(6)), lon: Number((lon * degrees).toFixed(6)) }
}

/** Whether the place lies in the 700 by 1,300 km that the National Grid covers. */
export function onGrid({ easting, northing }: GridPoint): boolean {
  return easting >= 0 && easting < 700_000 && northing >= 0 && northing < 1_300_000
}

/** Side of a cell, in metres, and so the widest radius that {@link cellsWithin} serves. */
export const cellMetres = 100

/** Key of the 100 m square that holds the place: `4589:3043`. What lies near has the same key or one beside it. */
export function cellOf(easting: number, northing: number): string {
  return `${Math.floor(easting / cellMetres)}:${Math.floor(northing / cellMetres)}`
}

/**
 * Keys of every cell that the circle touches: one to nine. A cell holds more than the circle, so measure what
 * you find in it. Throws RangeError over 100 m.
 */
export function cellsWithin(easting: number, northing: number, radiusMetres: number): string[] {
  if (!(radiusMetres >= 0 && radiusMetres <= cellMetres))
    throw new RangeError(
      `Search within 0 to ${cellMetres} metres; ${radiusMetres} would need more than nine cells`,
    )
  const steps = [-1, 0, 1]
  return steps.flatMap((north) =>
    steps
      .filter((east) => Math.hypot(gap(easting, east), gap(northing, north)) <= radiusMetres)
      .map((east) => cellOf(easting + east * cellMetres, northing + north * cellMetres)),
  )
}

/** Metres along one axis from the place to the nearest edge of the cell `step` cells on. */
function gap(along: number, step: number): number {
  const inside = along - Math.floor(along / cellMetres) * cellMetres
  if (step === 0) return 0
  return step > 0 ? cellMetres - inside : inside
}
