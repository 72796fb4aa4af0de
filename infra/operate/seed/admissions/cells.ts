import type { CatchmentArea, GridPlace } from '#contract/admissions/grid-place.ts'

type Corner = [easting: number, northing: number]

/** Metres beyond the outermost schools that the outer catchments reach. */
const beyond = 30_000

/** The part of a polygon that is nearer to `own` than to `other`. */
function nearer(polygon: readonly Corner[], own: GridPlace, other: GridPlace): Corner[] {
  const [east, north] = [other.easting - own.easting, other.northing - own.northing]
  const middle = (east * (own.easting + other.easting) + north * (own.northing + other.northing)) / 2
  const over = ([x, y]: Corner) => east * x + north * y - middle
  return polygon.flatMap((corner, index) => {
    const next = polygon[(index + 1) % polygon.length] as Corner
    const [here, there] = [over(corner), over(next)]
    const kept = here <= 0 ? [corner] : []
    if (here <= 0 === there <= 0) return kept
    const share = here / (here - there)
    const crossing = corner.map((part, axis) => part + share * ((next[axis] as number) - part)) as Corner
    return [...kept, crossing]
  })
}

function around(points: readonly GridPlace[]): Corner[] {
  const eastings = points.map(({ easting }) => easting)
  const northings = points.map(({ northing }) => northing)
  const [west, east] = [Math.min(...eastings) - beyond, Math.max(...eastings) + beyond]
  const [south, north] = [Math.min(...northings) - beyond, Math.max(...northings) + beyond]
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]
}

/**
 * A catchment area for each school: all that is nearer to it than to any other. Two at the same point share one.
 */
export function catchmentsOf(
  schools: readonly { readonly id: string; readonly name: string; readonly point: GridPlace }[],
): CatchmentArea[] {
  const all = around(schools.map(({ point }) => point))
  return schools.map(({ id, name, point }) => {
    let polygon = all
    for (const other of schools)
      if (other.point.easting !== point.easting || other.point.northing !== point.northing)
        polygon = nearer(polygon, point, other.point)
    const ring = polygon.map(
      ([east, north]): Corner => [Math.round(east * 10) / 10, Math.round(north * 10) / 10],
    )
    return { id: `catchment-${id}`, name: `Catchment of ${name}`, polygons: [[[...ring, ring[0] as Corner]]] }
  })
}
