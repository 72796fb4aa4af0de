import { airy } from './transverseMercator.ts'

/**
 * Between WGS84 and OSGB36 (Airy 1830) by Ordnance Survey's seven-parameter Helmert transformation.
 * Heights are taken as zero. Within 5 m over Great Britain; about 2 m in the Midlands. Angles are radians.
 */
interface Angles {
  readonly lat: number
  readonly lon: number
}
type Cartesian = readonly [x: number, y: number, z: number]

const wgs84 = { a: 6_378_137, b: 6_356_752.314_245 }
const second = Math.PI / (180 * 3600)
const shift = { x: -446.448, y: 125.157, z: -542.06, scale: 20.4894e-6 }
const turn = { x: -0.1502 * second, y: -0.247 * second, z: -0.8421 * second }

export function toAiry(point: Angles): Angles {
  const [x, y, z] = cartesian(point, wgs84)
  const s = 1 + shift.scale
  return angles(
    [
      shift.x + s * x - turn.z * y + turn.y * z,
      shift.y + turn.z * x + s * y - turn.x * z,
      shift.z - turn.y * x + turn.x * y + s * z,
    ],
    airy,
  )
}

export function fromAiry(point: Angles): Angles {
  const [u, v, w] = cartesian(point, airy)
  const s = 1 + shift.scale
  const [x, y, z] = [u - shift.x, v - shift.y, w - shift.z]
  return angles(
    [(x + turn.z * y - turn.y * z) / s, (y - turn.z * x + turn.x * z) / s, (z + turn.y * x - turn.x * y) / s],
    wgs84,
  )
}

function cartesian({ lat, lon }: Angles, { a, b }: { a: number; b: number }): Cartesian {
  const e2 = 1 - (b * b) / (a * a)
  const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2)
  return [
    nu * Math.cos(lat) * Math.cos(lon),
    nu * Math.cos(lat) * Math.sin(lon),
    nu * (1 - e2) * Math.sin(lat),
  ]
}

function angles([x, y, z]: Cartesian, { a, b }: { a: number; b: number }): Angles {
  const e2 = 1 - (b * b) / (a * a)
  const p = Math.hypot(x, y)
  let lat = Math.atan2(z, p * (1 - e2))
  for (let round = 0; round < 6; round++) {
    const nu = a / Math.sqrt(1 - e2 * Math.sin(lat) ** 2)
    lat = Math.atan2(z + e2 * nu * Math.sin(lat), p)
  }
  return { lat, lon: Math.atan2(y, x) }
}
