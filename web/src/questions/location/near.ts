import { gridReferenceAt } from '#contract/geo/gridReference.ts'
import { type Names, nearestName } from '#contract/geo/near.ts'
import type { LatLon } from '#contract/geo/point.ts'

/** "Near Market Place, Loughborough, grid reference SK 536 196": as much of it as is known. */
export function whereabouts(point: LatLon, names: Names | undefined): string {
  const reference = gridReferenceAt(point, 8)
  const parts = [nearestName(point, names), reference && `grid reference ${reference}`].filter(Boolean)
  const text = parts.join(', ') || `${point.lat}, ${point.lon}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}
