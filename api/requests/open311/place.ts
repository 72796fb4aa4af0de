import type { CouncilProfile } from '#contract/council/council.ts'
import type { LocationAnswer } from '#contract/geo/location.ts'
import type { Gazetteer } from '#contract/geo/search/search.ts'
import { findAddress } from './address.ts'
import { type Fields, fieldOf } from './fields.ts'

export interface PlacePorts {
  readonly gazetteer: Gazetteer
  readonly council: CouncilProfile
}

export type Placed =
  | { readonly kind: 'placed'; readonly location: LocationAnswer; readonly words: readonly string[] }
  | { readonly kind: 'unplaced'; readonly why: string }

const unplaced = (why: string): Placed => ({ kind: 'unplaced', why })
const sixDecimals = (value: number) => Number(value.toFixed(6))

/** Words about the place that fit beside the point; longer ones go with the other words. */
function besidePoint(address: string | undefined) {
  if (!address) return { description: {}, words: [] }
  return address.length <= 300
    ? { description: { description: address }, words: [] }
    : { description: {}, words: [`address_string: ${address}`] }
}

/** Great Britain with its islands, in degrees. Somewhere else, as 0 and 0 is, is what apps send that know no place. */
const britain = { south: 49, north: 61.5, west: -9, east: 2.5 }

/** The point that was sent; undefined where it can be none that is meant. */
function pointIn(
  lat: string | undefined,
  long: string | undefined,
): { lat: number; lon: number } | undefined {
  if (!lat || !long) return undefined
  const point = { lat: sixDecimals(Number(lat)), lon: sixDecimals(Number(long)) }
  const { south, north, west, east } = britain
  const isThere = point.lat >= south && point.lat <= north && point.lon >= west && point.lon <= east
  return isThere ? point : undefined
}

function atPoint(point: { lat: number; lon: number }, address: string | undefined): Placed {
  const { description, words } = besidePoint(address)
  return { kind: 'placed', location: { ...point, ...description, found: 'map', precision: 'exact' }, words }
}

async function byAddress({ gazetteer, council }: PlacePorts, address: string): Promise<Placed> {
  const county = council.name.replace(/ (county|city|borough|district)? ?council$/i, '')
  const addressed = await findAddress(gazetteer, county, address)
  if ('why' in addressed) return unplaced(addressed.why)
  const { lat, lon, found, precision } = addressed.found
  const { description, words } = besidePoint(address)
  const point = { lat: sixDecimals(lat), lon: sixDecimals(lon) }
  return { kind: 'placed', location: { ...point, ...description, found, precision }, words }
}

/** What was sent of a point that is none, as lines of words. */
const asWords = (lat: string | undefined, long: string | undefined): string[] => [
  ...(lat ? [`lat: ${lat}`] : []),
  ...(long ? [`long: ${long}`] : []),
]

/** Where it is: the point, or else what the address names. An id of an address alone leads nowhere. */
export async function readPlace(ports: PlacePorts, fields: Fields): Promise<Placed> {
  const [lat, long] = [fieldOf(fields, 'lat'), fieldOf(fields, 'long')]
  const address = fieldOf(fields, 'address_string')
  const point = pointIn(lat, long)
  if (point) return atPoint(point, address)
  if (address) {
    const placed = await byAddress(ports, address)
    return placed.kind === 'placed' ? { ...placed, words: [...placed.words, ...asWords(lat, long)] } : placed
  }
  if (lat && long)
    return unplaced('lat and long must be numbers: degrees in WGS84, of a place in Great Britain')
  if (fieldOf(fields, 'address_id')) {
    return unplaced('Addresses cannot be looked up by address_id here. Send lat and long, or address_string')
  }
  return unplaced('Send lat and long, or address_string with a postcode or a street and its town')
}
