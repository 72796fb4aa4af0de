/**
 * The projection of the British National Grid, by the series in Ordnance Survey's "A guide to coordinate systems
 * in Great Britain", annexe C. Angles are radians on the Airy 1830 ellipsoid, distances metres.
 */
export const airy = { a: 6_377_563.396, b: 6_356_256.909 }

const scale = 0.9996012717
const origin = { lat: (49 * Math.PI) / 180, lon: (-2 * Math.PI) / 180, easting: 400_000, northing: -100_000 }
const e2 = 1 - (airy.b * airy.b) / (airy.a * airy.a)
const n = (airy.a - airy.b) / (airy.a + airy.b)

/** Developed arc of the meridian from the true origin to `lat`. */
function arc(lat: number): number {
  const minus = lat - origin.lat
  const plus = lat + origin.lat
  return (
    airy.b *
    scale *
    ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * minus -
      (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * Math.sin(minus) * Math.cos(plus) +
      1.875 * (n ** 2 + n ** 3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
      (35 / 24) * n ** 3 * Math.sin(3 * minus) * Math.cos(3 * plus))
  )
}

/** Radii of curvature at `lat`: across the meridian, along it, and eta squared. */
function curvature(lat: number) {
  const root = 1 - e2 * Math.sin(lat) ** 2
  const nu = (airy.a * scale) / Math.sqrt(root)
  const rho = (airy.a * scale * (1 - e2)) / root ** 1.5
  return { nu, rho, eta2: nu / rho - 1 }
}

/** Airy latitude and longitude to easting and northing. */
export function project(lat: number, lon: number): { easting: number; northing: number } {
  const { nu, eta2 } = curvature(lat)
  const cos = Math.cos(lat)
  const sin = Math.sin(lat)
  const tan2 = Math.tan(lat) ** 2
  const d = lon - origin.lon
  const northing =
    arc(lat) +
    origin.northing +
    (nu / 2) * sin * cos * d ** 2 +
    (nu / 24) * sin * cos ** 3 * (5 - tan2 + 9 * eta2) * d ** 4 +
    (nu / 720) * sin * cos ** 5 * (61 - 58 * tan2 + tan2 ** 2) * d ** 6
  const easting =
    origin.easting +
    nu * cos * d +
    (nu / 6) * cos ** 3 * (1 + eta2 - tan2) * d ** 3 +
    (nu / 120) * cos ** 5 * (5 - 18 * tan2 + tan2 ** 2 + 14 * eta2 - 58 * tan2 * eta2) * d ** 5
  return { easting, northing }
}

/** Easting and northing to Airy latitude and longitude. */
export function unproject(easting: number, northing: number): { lat: number; lon: number } {
  const foot = footprint(northing)
  const { nu, rho, eta2 } = curvature(foot)
  const tan = Math.tan(foot)
  const tan2 = tan * tan
  const sec = 1 / Math.cos(foot)
  const d = easting - origin.easting
  const lat =
    foot -
    (tan / (2 * rho * nu)) * d ** 2 +
    (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2) * d ** 4 -
    (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan2 + 45 * tan2 ** 2) * d ** 6
  const lon =
    origin.lon +
    (sec / nu) * d -
    (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan2) * d ** 3 +
    (sec / (120 * nu ** 5)) * (5 + 28 * tan2 + 24 * tan2 ** 2) * d ** 5 -
    (sec / (5040 * nu ** 7)) * (61 + 662 * tan2 + 1320 * tan2 ** 2 + 720 * tan2 ** 3) * d ** 7
  return { lat, lon }
}

/** The latitude whose meridian arc is as long as the northing asks, to a hundredth of a millimetre. */
function footprint(northing: number): number {
  const wanted = northing - origin.northing
  let lat = origin.lat + wanted / (airy.a * scale)
  for (let rest = wanted - arc(lat); Math.abs(rest) > 0.00001; rest = wanted - arc(lat))
    lat += rest / (airy.a * scale)
  return lat
}
