/** A place in WGS84 decimal degrees, as satellites and phones give it. */
export interface LatLon {
  readonly lat: number
  readonly lon: number
}

const earthRadius = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between two places along the ground, within 0.5 % (the earth taken as a sphere). */
export function distanceMetres(a: LatLon, b: LatLon): number {
  const north = Math.sin(radians(b.lat - a.lat) / 2) ** 2
  const east = Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return (
    2 * earthRadius * Math.asin(Math.sqrt(north + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * east))
  )
}

/** The place some metres north and east (negative: south and west); good for steps of up to a few kilometres. */
export function moved(point: LatLon, metres: { north?: number; east?: number }): LatLon {
  const degrees = 180 / (Math.PI * earthRadius)
  return rounded({
    lat: point.lat + (metres.north ?? 0) * degrees,
    lon: point.lon + ((metres.east ?? 0) * degrees) / Math.cos(radians(point.lat)),
  })
}

/** Six decimals, about 10 cm: the finest that Shire keeps. */
export function rounded({ lat, lon }: LatLon): LatLon {
  return { lat: Number(lat.toFixed(6)), lon: Number(lon.toFixed(6)) }
}
