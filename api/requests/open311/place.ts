import type { CouncilProfile } from '#contract/council.ts'
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

function atPoint(lat: string, long: string, address: string | undefined): Placed {
  const point = { lat: sixDecimals(Number(lat)), lon: sixDecimals(Number(long)) }
  const onEarth = Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180
  if (!onEarth) return unplaced('lat and long must be numbers: degrees in WGS84')
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

/** Where it is: the point, or else what the address names. An id of an address alone leads nowhere. */
export async function readPlace(ports: PlacePorts, fields: Fields): Promise<Placed> {
  const [lat, long] = [fieldOf(fields, 'lat'), fieldOf(fields, 'long')]
  const address = fieldOf(fields, 'address_string')
  if (lat && long) return atPoint(lat, long, address)
  if (address) return byAddress(ports, address)
  if (fieldOf(fields, 'address_id')) {
    return unplaced('Addresses cannot be looked up by address_id here. Send lat and long, or address_string')
  }
  return unplaced('Send lat and long, or address_string with a postcode or a street and its town')
}
