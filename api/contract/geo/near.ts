import type { NamedPlace, Street } from './gazetteer.ts'
import { distanceMetres, type LatLon } from './point.ts'

const streetWithin = 400
const placeWithin = 2_000
/** No degree of latitude is shorter. */
const metresOfDegree = 110_500

export interface Names {
  readonly places: readonly NamedPlace[]
  readonly streets: readonly Street[]
}

/** "near Market Place, Loughborough"; undefined where nothing is near, or nothing is known yet. */
export function nearestName(point: LatLon, names: Names | undefined): string | undefined {
  const street = nearest(point, names?.streets ?? [], streetWithin)
  if (street) return `near ${street.name}, ${street.in}`
  const place = nearest(point, names?.places ?? [], placeWithin)
  return place && `near ${place.name}`
}

function nearest<T extends LatLon>(point: LatLon, list: readonly T[], within: number): T | undefined {
  let found: T | undefined
  let least = within
  for (const one of list) {
    // A county has thousands of streets, and a list of reports asks for each of its lines.
    if (Math.abs(one.lat - point.lat) * metresOfDegree > least) continue
    const metres = distanceMetres(point, one)
    if (metres <= least) [found, least] = [one, metres]
  }
  return found
}
