import * as z from 'zod/mini'
import type { LatLon } from './point.ts'
import { contains, metresFromEdge } from './polygon.ts'

const Position = z.tuple([z.number(), z.number()])
const Ring = z.array(Position).check(z.minLength(4))
const Rings = z.array(Ring).check(z.minLength(1))

/** GeoJSON in WGS84, longitude first; the first ring of a polygon is its outside, the others are holes. */
export const Geometry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Polygon'), coordinates: Rings }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(Rings) }),
])
export type Geometry = z.infer<typeof Geometry>

/** An authority's area; `code` is the authority's in the council profile. */
export const Area = z.strictObject({ code: z.string(), name: z.string(), geometry: Geometry })
export type Area = z.infer<typeof Area>

/**
 * The boundaries that decide who is responsible. `toleranceMetres` says how far outside its drawn edge the county
 * still takes a report: the edges are simplified, roads along them are shared, and a report taken for a neighbour
 * costs the resident less than one refused.
 */
export const Areas = z.strictObject({
  toleranceMetres: z.number().check(z.gte(0), z.lte(1000)),
  county: Area,
  districts: z.array(Area),
  neighbours: z.array(Area),
})
export type Areas = z.infer<typeof Areas>

/** Whose area a place is in. `code` and `district` are codes of authorities in the council profile. */
export type Jurisdiction =
  | { readonly kind: 'county'; readonly district?: string }
  | { readonly kind: 'neighbour'; readonly code: string }
  | { readonly kind: 'outside' }

/** Looks the place up: the county (its edge included, as far as the tolerance goes), else a neighbour, else outside. */
export function authorityAt(areas: Areas, point: LatLon): Jurisdiction {
  if (contains(areas.county.geometry, point)) return inCounty(areas, point)
  if (metresFromEdge(areas.county.geometry, point) <= areas.toleranceMetres) return inCounty(areas, point)
  const neighbour = areas.neighbours.find((area) => contains(area.geometry, point))
  return neighbour ? { kind: 'neighbour', code: neighbour.code } : { kind: 'outside' }
}

function inCounty(areas: Areas, point: LatLon): Jurisdiction {
  const district =
    areas.districts.find((area) => contains(area.geometry, point)) ??
    nearest(areas.districts, point, areas.toleranceMetres)
  return district ? { kind: 'county', district: district.code } : { kind: 'county' }
}

/** Simplified edges leave slivers between districts: a place in one belongs to the nearest. */
function nearest(areas: readonly Area[], point: LatLon, within: number): Area | undefined {
  const measured = areas.map((area) => ({ area, metres: metresFromEdge(area.geometry, point) }))
  measured.sort((a, b) => a.metres - b.metres)
  return measured.find(({ metres }) => metres <= within)?.area
}
