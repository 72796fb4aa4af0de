import type { Geometry } from './areas.ts'
import type { LatLon } from './point.ts'

type Position = readonly [lon: number, lat: number]
type Ring = readonly Position[]
type Rings = readonly Ring[]

/** Whether the place is inside the area and in none of its holes. A point exactly on an edge may go either way. */
export function contains(geometry: Geometry, point: LatLon): boolean {
  return polygons(geometry).some(
    ([outside, ...holes]) =>
      outside !== undefined && inRing(outside, point) && !holes.some((hole) => inRing(hole, point)),
  )
}

/** Metres from the place to the nearest edge of the area, inside or out; good to 1 % over tens of kilometres. */
export function metresFromEdge(geometry: Geometry, point: LatLon): number {
  const lengths = polygons(geometry).flatMap((rings) => rings.map((ring) => metresFromRing(ring, point)))
  return Math.min(Number.POSITIVE_INFINITY, ...lengths)
}

function polygons(geometry: Geometry): readonly Rings[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** Counts the edges that a line due west of the place crosses: odd means inside. */
function inRing(ring: Ring, { lat, lon }: LatLon): boolean {
  let inside = false
  for (const [[lon1, lat1], [lon2, lat2]] of edges(ring)) {
    const crosses = lat1 > lat !== lat2 > lat && lon < lon1 + ((lat - lat1) / (lat2 - lat1)) * (lon2 - lon1)
    if (crosses) inside = !inside
  }
  return inside
}

function metresFromRing(ring: Ring, point: LatLon): number {
  const perDegree = 111_195
  const perDegreeEast = perDegree * Math.cos((point.lat * Math.PI) / 180)
  const flat = ([lon, lat]: Position) =>
    [(lon - point.lon) * perDegreeEast, (lat - point.lat) * perDegree] as const
  let least = Number.POSITIVE_INFINITY
  for (const [from, to] of edges(ring)) least = Math.min(least, metresFromOrigin(flat(from), flat(to)))
  return least
}

/** Distance from the origin to the nearest point of the line between two places. */
function metresFromOrigin([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length2))
  return Math.hypot(x1 + along * dx, y1 + along * dy)
}

function* edges(ring: Ring): Generator<readonly [Position, Position]> {
  for (const [index, to] of ring.entries()) {
    const from = ring[index - 1]
    if (from) yield [from, to]
  }
}
