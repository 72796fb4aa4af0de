import type { NamedPlace, Street } from '#contract/geo/gazetteer.ts'
import { gridReferenceAt } from '#contract/geo/gridReference.ts'
import { distanceMetres, type LatLon } from '#contract/geo/point.ts'

const streetWithin = 400
const placeWithin = 2_000

export interface Names {
  readonly places: readonly NamedPlace[]
  readonly streets: readonly Street[]
}

/** "Near Market Place, Loughborough, grid reference SK 536 196": as much of it as is known. */
export function whereabouts(point: LatLon, names: Names | undefined): string {
  const reference = gridReferenceAt(point, 8)
  const parts = [nearestName(point, names), reference && `grid reference ${reference}`].filter(Boolean)
  const text = parts.join(', ') || `${point.lat}, ${point.lon}`
  return text.charAt(0).toUpperCase() + text.slice(1)
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
    const metres = distanceMetres(point, one)
    if (metres <= least) [found, least] = [one, metres]
  }
  return found
}
