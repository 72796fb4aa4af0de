import { distanceMetres, type LatLon, moved } from '#contract/geo/point.ts'
import { places } from './places.ts'
import { streets } from './streets.ts'

type Position = number[]

/** As much of GeoJSON as is drawn here. */
interface Feature {
  readonly type: 'Feature'
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Position }
    | { readonly type: 'LineString'; readonly coordinates: Position[] }
    | { readonly type: 'Polygon'; readonly coordinates: Position[][] }
  readonly properties: Readonly<Record<string, string>>
}

/** Layers of the map by their names in OpenMapTiles, which is what a council's own file mostly speaks. */
export type MapLayers = Readonly<Record<string, readonly Feature[]>>

type Step = { readonly north: number; readonly east: number }

/**
 * Roads of the model county, made up for trying things out: one between places that are near each other, and through
 * each street of the sample a line that leads out of its town or across. Nobody finds their way by them.
 */
export function sampleRoads(): MapLayers {
  const towns = places.map(([name, lat, lon]) => ({ name, lat, lon, streets: streets[name] ?? [] }))
  const roads: Feature[] = []
  for (const [a, b] of neighbours(towns)) {
    const main = a.streets.length > 0 && b.streets.length > 0
    roads.push(line(bent(a, b), { class: main ? 'primary' : 'tertiary' }))
  }
  const names: Feature[] = []
  const homes: Feature[] = []
  const parks: Feature[] = []
  for (const town of towns) {
    homes.push(blob(town, 300 + 170 * town.streets.length, { class: 'residential' }))
    if (town.streets.length > 1)
      parks.push(blob(moved(town, { north: 350, east: 420 }), 170, { class: 'park' }))
    for (const [name, lat, lon] of town.streets) {
      const street = through(town, { lat, lon })
      names.push(line(street, { class: 'secondary', name }))
      roads.push(
        line(street, { class: 'secondary' }),
        ...sideStreets(street).map((one) => line(one, { class: 'minor' })),
      )
    }
  }
  return {
    landuse: homes,
    park: parks,
    waterway: [line(river, { class: 'river' })],
    transportation: roads,
    transportation_name: names,
    place: towns.map((town) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: position(town) },
      properties: { name: town.name, class: town.streets.length > 1 ? 'town' : 'village' },
    })),
  }
}

// Drawn by hand, to about a kilometre.
// biome-ignore format: one line
const river: Position[] = [[-1.3, 52.49], [-1.24, 52.53], [-1.18, 52.57], [-1.15, 52.6], [-1.14, 52.64], [-1.12, 52.68], [-1.13, 52.72], [-1.17, 52.76], [-1.19, 52.79], [-1.25, 52.82], [-1.28, 52.86]]

const position = ({ lat, lon }: LatLon): Position => [lon, lat]

const line = (coordinates: Position[], properties: Record<string, string>): Feature => ({
  type: 'Feature',
  geometry: { type: 'LineString', coordinates },
  properties,
})

/** Pairs with nobody between them who is nearer to both. */
function neighbours<T extends LatLon>(all: readonly T[]): [T, T][] {
  const pairs = all.flatMap((a, at) => all.slice(at + 1).map((b): [T, T] => [a, b]))
  return pairs.filter(([a, b]) => {
    const apart = distanceMetres(a, b)
    return !all.some((c) => Math.max(distanceMetres(a, c), distanceMetres(b, c)) < apart)
  })
}

const between = (from: LatLon, to: LatLon): Step => {
  const north = distanceMetres(from, { lat: to.lat, lon: from.lon }) * Math.sign(to.lat - from.lat)
  const east = distanceMetres(from, { lat: from.lat, lon: to.lon }) * Math.sign(to.lon - from.lon)
  return { north, east }
}

/** A road that is not quite straight. */
function bent(from: LatLon, to: LatLon): Position[] {
  const { north, east } = between(from, to)
  const sway = 0.05 * (Math.sign(Math.sin(north * east)) || 1)
  return [0, 0.2, 0.4, 0.6, 0.8, 1].map((part) => {
    const aside = sway * Math.sin(part * Math.PI * 2)
    return position(moved(from, { north: north * part - east * aside, east: east * part + north * aside }))
  })
}

/** Through a street's point: out of its town, or across where it is in the middle. */
function through(town: LatLon, at: LatLon): Position[] {
  const { north, east } = between(town, at)
  const away = Math.hypot(north, east)
  const [up, right] = away > 150 ? [north / away, east / away] : [0.4, 0.92]
  const half = Math.max(260, away)
  return [-1, -0.5, 0, 0.5, 1].map((part) => {
    const aside = 0.1 * part * part * half
    return position(
      moved(at, { north: up * part * half - right * aside, east: right * part * half + up * aside }),
    )
  })
}

/** Short roads to both sides, without a name. */
function sideStreets(street: readonly Position[]): Position[][] {
  return street.slice(1, -1).flatMap(([lon = 0, lat = 0], at) => {
    const [lonBefore = lon, latBefore = lat] = street[at] ?? []
    const { north, east } = between({ lat: latBefore, lon: lonBefore }, { lat, lon })
    const length = Math.hypot(north, east) || 1
    return [-160, 130].map((far) => {
      const end = moved({ lat, lon }, { north: (-east / length) * far, east: (north / length) * far })
      const bend = moved(end, { north: (north / length) * 60, east: (east / length) * 60 })
      return [[lon, lat], position(end), position(bend)]
    })
  })
}

/** Roughly round, so that it looks like something that grew. */
function blob(middle: LatLon, radius: number, properties: Record<string, string>): Feature {
  const ring = Array.from({ length: 12 }, (_, at) => {
    const angle = (at / 12) * 2 * Math.PI
    const far = radius * (1 + 0.18 * Math.sin(at * 2.3 + middle.lon * 900))
    return position(moved(middle, { north: far * Math.sin(angle), east: far * Math.cos(angle) }))
  })
  const [first] = ring
  return {
    type: 'Feature',
    geometry: { type: 'Polygon', coordinates: [first ? [...ring, first] : ring] },
    properties,
  }
}
