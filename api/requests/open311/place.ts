import type { LocationAnswer } from '#contract/geo/location.ts'
import { type Fields, fieldOf } from './fields.ts'

/** Finds places by what people call them. */
export interface Gazetteer {
  /** A postcode as it is written, such as `LE11 3TU`; undefined when it is not known. */
  postcode(postcode: string): Promise<{ readonly lat: number; readonly lon: number } | undefined>
}

export type Placed =
  | { readonly kind: 'placed'; readonly location: LocationAnswer; readonly words: readonly string[] }
  | { readonly kind: 'unplaced'; readonly why: string }

const unplaced = (why: string): Placed => ({ kind: 'unplaced', why })
const sixDecimals = (value: number) => Number(value.toFixed(6))
const postcodePattern = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b/i

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

async function byAddress(gazetteer: Gazetteer, address: string): Promise<Placed> {
  const [, outward = '', inward = ''] = postcodePattern.exec(address) ?? []
  if (!outward) return unplaced('Only a postcode in address_string can be found. Send lat and long')
  const postcode = `${outward} ${inward}`.toUpperCase()
  const point = await gazetteer.postcode(postcode)
  if (!point) return unplaced(`The postcode ${postcode} is not known here. Send lat and long`)
  const { description, words } = besidePoint(address)
  const location = { ...point, ...description, found: 'postcode', precision: 'postcode' } as const
  return { kind: 'placed', location, words }
}

/** Where it is: the point, or else the postcode in the address. An id of an address alone leads nowhere. */
export async function readPlace(gazetteer: Gazetteer, fields: Fields): Promise<Placed> {
  const [lat, long] = [fieldOf(fields, 'lat'), fieldOf(fields, 'long')]
  const address = fieldOf(fields, 'address_string')
  if (lat && long) return atPoint(lat, long, address)
  if (address) return byAddress(gazetteer, address)
  if (fieldOf(fields, 'address_id')) {
    return unplaced('Addresses cannot be looked up by address_id here. Send lat and long, or address_string')
  }
  return unplaced('Send lat and long, or address_string with a postcode')
}
