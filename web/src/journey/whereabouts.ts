import { authorityAt, type Jurisdiction } from '#contract/geo/areas.ts'
import type { LatLon } from '#contract/geo/point.ts'
import { loadAreas } from '#web/questions/location/geodata.ts'

const patienceMs = 3000

/** Whose area the point is in; undefined where the boundaries cannot be had, so that nobody waits for them. */
export async function jurisdictionOf(point: LatLon): Promise<Jurisdiction | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patienceMs))
  return Promise.race([loadAreas().then((areas) => authorityAt(areas, point)), late]).catch(() => undefined)
}
