import { toWgs84 } from '#contract/geo/grid.ts'
import type { Postcode } from '../../api/council/areas/geoFiles.ts'
import { type Separator, separatorOf } from './csv.ts'
import { cellsOf, encodingOf, type FileLine, linesOf } from './lines.ts'
import { refuse } from './problems.ts'
import { readAs } from './text-file.ts'

/** Where the parts of a postcode stand in a line, and how its place is written. */
interface Layout {
  readonly name: string
  readonly postcode: number
  readonly place:
    | { readonly lat: number; readonly lon: number }
    | { readonly easting: number; readonly northing: number }
  readonly authority?: number
  /** Month in which it ended, where the line says so. */
  readonly ended?: number
}

/**
 * Ordnance Survey's Code-Point Open has no first line with names: postcode, quality, easting, northing, country, two of
 * the health service, county, district, ward. Quality 90 means that it has no place.
 */
const codePoint: Layout = {
  name: 'Code-Point Open',
  postcode: 0,
  place: { easting: 2, northing: 3 },
  authority: 8,
}

const first = (names: readonly string[], wanted: RegExp): number =>
  names.findIndex((name) => wanted.test(name))

/** What the first line says: the ONS Postcode Directory, or a table of one's own with the same meaning. */
function layoutOf(file: string, line: string, separator: Separator): Layout {
  const cells = cellsOf(line, separator)
  if (cells.length === 10 && /^[A-Z]{1,2}\d/.test(cells[0] ?? '')) return codePoint
  const names = cells.map((cell) => cell.toLowerCase())
  const postcode =
    ['pcds', 'pcd8', 'pcd7', 'pcd', 'postcode'].map((name) => names.indexOf(name)).find((at) => at >= 0) ?? -1
  const [lat, lon] = [first(names, /^lat(itude)?$/), first(names, /^lon(g|gitude)?$/)]
  const missing = [
    ...(postcode < 0 ? ['postcode (or pcds)'] : []),
    ...(lat < 0 ? ['lat'] : []),
    ...(lon < 0 ? ['lon (or long)'] : []),
  ]
  refuse(
    missing.map(
      (name) =>
        `${file}, line 1: there is no column "${name}". It is neither the ONS Postcode Directory (its columns include pcds, lat, long), Code-Point Open, nor a table with postcode, lat and lon. The columns are ${names.slice(0, 12).join(', ')}`,
    ),
  )
  const authority = first(names, /^(oslaua|lad\d\dcd|district_code|authority)$/)
  const ended = names.indexOf('doterm')
  return {
    name: names.includes('pcds') ? 'ONS Postcode Directory' : 'table',
    postcode,
    place: { lat, lon },
    ...(authority >= 0 && { authority }),
    ...(ended >= 0 && { ended }),
  }
}

const number = (text: string | undefined): number => (text ? Number(text) : Number.NaN)

/** The point, or undefined where the line has none; ONS writes 99.999999 for that. */
function pointOf({ place }: Layout, cells: readonly string[]): { lat: number; lon: number } | undefined {
  if ('easting' in place) {
    const [easting, northing] = [number(cells[place.easting]), number(cells[place.northing])]
    return easting > 0 && northing > 0 ? rounded(toWgs84({ easting, northing })) : undefined
  }
  const [lat, lon] = [number(cells[place.lat]), number(cells[place.lon])]
  return lat === 99.999999 ? undefined : rounded({ lat, lon })
}

const rounded = ({ lat, lon }: { lat: number; lon: number }) => ({
  lat: Number(lat.toFixed(5)),
  lon: Number(lon.toFixed(5)),
})

function readLine(
  file: string,
  { layout, separator }: { readonly layout: Layout; readonly separator: Separator },
  { number: at, text }: FileLine,
): Postcode | undefined | string {
  const cells = cellsOf(text, separator).map((cell) => (separator === ';' ? cell.replace(',', '.') : cell))
  if (layout.ended !== undefined && cells[layout.ended]) return undefined
  const compact = (cells[layout.postcode] ?? '').toUpperCase().replace(/\s/g, '')
  const where = `${file}, line ${at}`
  if (!/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(compact))
    return `${where}: "${cells[layout.postcode] ?? ''}" is not a full postcode. Write it like SW1A 2AA`
  const point = pointOf(layout, cells)
  if (!point) return undefined
  const { lat, lon } = point
  if (!(lat >= 49.8 && lat <= 61 && lon >= -8.7 && lon <= 1.8))
    return `${where}: ${lat}, ${lon} is not latitude and longitude in Britain. Give decimal degrees (WGS84), like 52.7721 and -1.2062`
  const authority = layout.authority === undefined ? undefined : cells[layout.authority]
  return {
    postcode: `${compact.slice(0, -3)} ${compact.slice(-3)}`,
    lat,
    lon,
    ...(authority && { authority }),
  }
}

/** What one file of postcodes has, and how it was read, for whoever gave it. */
export interface PostcodesRead {
  readonly postcodes: readonly Postcode[]
  readonly read: string
}

/** A row of nothing but separators, which Excel writes where somebody once had something. */
const isEmpty = (text: string): boolean => /^[\s,;"]*$/.test(text)

/**
 * Reads one file of postcodes: the ONS Postcode Directory, a file of Code-Point Open, or a table with the columns
 * postcode, lat and lon. Where it names districts, keeps those of these codes alone, so that a national file will do;
 * ended postcodes are left out. Throws ImportError that names file and line of everything that is wrong.
 */
export async function readPostcodes(file: string, codes: readonly string[]): Promise<PostcodesRead> {
  const encoding = await encodingOf(file)
  let layout: Layout | undefined
  let separator: Separator | undefined
  const found = new Map<string, Postcode>()
  const problems: string[] = []
  let rows = 0
  for await (const line of linesOf(file, encoding)) {
    if (isEmpty(line.text)) continue
    const toldByExcel = !separator && /^sep=.$/i.test(line.text)
    separator ??= toldByExcel ? separatorOf(`${line.text}\n`) : separatorOf(line.text)
    if (toldByExcel) continue
    if (!layout) {
      layout = layoutOf(file, line.text, separator)
      if (layout !== codePoint) continue
    }
    rows++
    // Looked for in the text first: of a national file hardly any line is wanted, and taking all apart is slow.
    if (layout.authority !== undefined && !codes.some((code) => line.text.includes(code))) continue
    const read = readLine(file, { layout, separator }, line)
    if (typeof read === 'string') problems.push(read)
    else if (read && (!read.authority || codes.includes(read.authority))) found.set(read.postcode, read)
  }
  if (!layout) refuse([`${file} is empty. Give it a first line with the columns postcode, lat, lon`])
  if (rows === 0) refuse([`${file} has no rows under its first line. Export it again with its rows`])
  refuse(problems)
  if (found.size === 0)
    refuse([
      `${file} (${layout?.name}) has no postcode of ${codes.slice(0, 3).join(', ')} … from the council profile. Is it of another area?`,
    ])
  return { postcodes: [...found.values()], read: readAs(encoding, separator ?? ',') }
}
