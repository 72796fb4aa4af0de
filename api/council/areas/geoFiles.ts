import type { Areas } from '#contract/geo/areas.ts'
import type { NamedPlace, Outwards, Postcodes, School, Street } from '#contract/geo/gazetteer.ts'
import type { Ward } from '#contract/geo/wards.ts'

/** A postcode as it is written, "LE11 3TU", and a point in it. */
export interface Postcode {
  readonly postcode: string
  readonly lat: number
  readonly lon: number
  /** Code of the district, or of the one council there is; missing where it is not known. */
  readonly authority?: string
}

/** What can be imported on its own; what is not comes from the sample. */
export const kinds = ['areas', 'wards', 'parishes', 'places', 'streets', 'postcodes', 'schools'] as const
export type Kind = (typeof kinds)[number]

/** Contents of the files of one kind by their path under `/geo/`. */
export type GeoFiles = ReadonlyMap<string, unknown>

export const areaFiles = (areas: Areas): GeoFiles => new Map([['areas.json', areas]])
export const wardFiles = (wards: readonly Ward[]): GeoFiles => new Map([['wards.json', wards]])
export const parishFiles = (parishes: readonly Ward[]): GeoFiles => new Map([['parishes.json', parishes]])
export const placeFiles = (places: readonly NamedPlace[]): GeoFiles => new Map([['places.json', places]])
export const streetFiles = (streets: readonly Street[]): GeoFiles => new Map([['streets.json', streets]])

export const schoolFiles = (schools: readonly School[]): GeoFiles => new Map([['schools.json', schools]])

/** A file for each outward code, so that a browser fetches a few kilobytes, and the list of them with their middles. */
export function postcodeFiles(postcodes: readonly Postcode[]): GeoFiles {
  const byOutward = Map.groupBy(postcodes, ({ postcode }) => postcode.split(' ')[0] ?? '')
  const middles: Outwards = {}
  const files = new Map<string, unknown>([['postcodes/index.json', middles]])
  for (const [outward, members] of [...byOutward].sort(([a], [b]) => a.localeCompare(b, 'en'))) {
    middles[outward] = [mean(members.map(({ lat }) => lat)), mean(members.map(({ lon }) => lon))]
    const inward: Postcodes = {}
    for (const { postcode, lat, lon, authority } of members)
      inward[postcode.slice(outward.length + 1)] = authority ? [lat, lon, authority] : [lat, lon]
    files.set(`postcodes/${outward}.json`, inward)
  }
  return files
}

const mean = (numbers: number[]) => Number((numbers.reduce((a, b) => a + b, 0) / numbers.length).toFixed(4))
