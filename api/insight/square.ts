import { toWgs84 } from '#contract/geo/grid.ts'
import { parseGridReference } from '#contract/geo/gridReference.ts'
import { type LatLon, rounded } from '#contract/geo/point.ts'

/** The middle of the square: where exactly it is, nobody is told. */
export const middleOf = (square: string): LatLon => {
  const { lat, lon } = rounded(toWgs84(parseGridReference(square)))
  return { lat: Number(lat.toFixed(4)), lon: Number(lon.toFixed(4)) }
}
