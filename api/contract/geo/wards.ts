import * as z from 'zod/mini'
import { Geometry } from './areas.ts'
import type { LatLon } from './point.ts'
import { contains, metresFromEdge } from './polygon.ts'

/** An electoral ward, or a parish, with its area; `district` is the code of its district in the council profile. */
export const Ward = z.strictObject({
  code: z.string(),
  name: z.string(),
  district: z.string(),
  geometry: Geometry,
})
export type Ward = z.infer<typeof Ward>
export const Wards = z.array(Ward)

/** Which ward it is, without its area. */
export interface WardName {
  readonly code: string
  readonly name: string
  readonly district: string
}

interface Box {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
  readonly ward: Ward
}

/** Simplified edges leave slivers between wards: a place in one belongs to the nearest. */
const sliverMetres = 150
/** Towns may have no parish, so that beside one there is not always another: no farther than simplifying moves an edge. */
const parishSliverMetres = 25
/** More than the slivers’ width, so that no box is passed over whose edge is near enough. */
const margin = { lat: 0.0015, lon: 0.003 }

/** Boxes of a list of wards, made with the first look-up in it and let go with the list. */
const prepared = new WeakMap<readonly Ward[], readonly Box[]>()

/** For a place the name of the ward that it is in. */
export const wardNameIn =
  (wards: readonly Ward[]) =>
  (place: LatLon): string | undefined =>
    wardAt(wards, place)?.name

/** The ward that a place is in. A hundred thousand look-ups take about a second: only near boxes are looked into. */
export function wardAt(wards: readonly Ward[], point: LatLon, within = sliverMetres): WardName | undefined {
  const near = boxesOf(wards).filter((box) => isNear(box, point))
  const found =
    near.find(({ ward }) => contains(ward.geometry, point))?.ward ??
    nearest(
      near.map(({ ward }) => ward),
      point,
      within,
    )
  return found && { code: found.code, name: found.name, district: found.district }
}

/** The parish that a place is in; undefined where there is none, as in many towns. */
export const parishAt = (parishes: readonly Ward[], point: LatLon): WardName | undefined =>
  wardAt(parishes, point, parishSliverMetres)

function boxesOf(wards: readonly Ward[]): readonly Box[] {
  const known = prepared.get(wards)
  if (known) return known
  const boxes = wards.map(boxOf)
  prepared.set(wards, boxes)
  return boxes
}

function boxOf(ward: Ward): Box {
  const { geometry } = ward
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  const box = { west: 180, east: -180, south: 90, north: -90 }
  for (const [lon, lat] of rings.flat()) {
    box.west = Math.min(box.west, lon)
    box.east = Math.max(box.east, lon)
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
  }
  return { ...box, ward }
}

const isNear = ({ west, east, south, north }: Box, { lat, lon }: LatLon) =>
  lon >= west - margin.lon &&
  lon <= east + margin.lon &&
  lat >= south - margin.lat &&
  lat <= north + margin.lat

function nearest(wards: readonly Ward[], point: LatLon, within: number): Ward | undefined {
  let best: Ward | undefined
  let least = within
  for (const ward of wards) {
    const metres = metresFromEdge(ward.geometry, point)
    if (metres <= least) [best, least] = [ward, metres]
  }
  return best
}
