import type { CatchmentArea, GridPlace } from '#contract/admissions/grid-place.ts'
import { contains } from '#contract/geo/polygon.ts'

/** Whether the place is in the area. On the grid: edges are counted alike in metres and in degrees. */
export const inArea = (area: CatchmentArea, { easting, northing }: GridPlace): boolean =>
  contains({ type: 'MultiPolygon', coordinates: area.polygons }, { lat: northing, lon: easting })

/** Ids of the areas that the place is in: none, one, or several where catchments overlap. */
export const areasAt = (areas: readonly CatchmentArea[], place: GridPlace): string[] =>
  areas.filter((area) => inArea(area, place)).map(({ id }) => id)
