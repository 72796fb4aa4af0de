import type { CatchmentArea, GridPlace } from '#contract/admissions/grid-place.ts'
import { contains } from '#contract/geo/polygon.ts'

/** Whether the place is in the area. On the grid: edges are counted alike in metres and in degrees. */
export const inArea = (area: CatchmentArea, { easting, northing }: GridPlace): boolean =>
  contains({ type: 'MultiPolygon', coordinates: area.polygons }, { lat: northing, lon: easting })

interface Box {
  readonly area: CatchmentArea
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

function boxOf(area: CatchmentArea): Box {
  const [eastings, northings] = [0, 1].map((axis) =>
    area.polygons.flatMap(([outside]) => (outside ?? []).map((position) => position[axis] as number)),
  ) as [number[], number[]]
  return {
    area,
    west: Math.min(...eastings),
    east: Math.max(...eastings),
    south: Math.min(...northings),
    north: Math.max(...northings),
  }
}

/** Finds the ids of the areas that a home is in: none, one, or several where catchments overlap. None without a home. */
export function areasFinder(areas: readonly CatchmentArea[]): (home: GridPlace | null) => string[] {
  const boxes = areas.map(boxOf)
  return (home) => {
    if (!home) return []
    const { easting, northing } = home
    return boxes
      .filter(({ west, east }) => easting >= west && easting <= east)
      .filter(({ south, north }) => northing >= south && northing <= north)
      .filter(({ area }) => inArea(area, home))
      .map(({ area }) => area.id)
  }
}
