import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { CouncilProfile } from '#contract/council.ts'
import { council } from '#council'
import {
  areaFiles,
  type GeoFiles,
  type Kind,
  placeFiles,
  postcodeFiles,
  streetFiles,
} from '../areas/geoFiles.ts'
import { importedDir, writeFiles } from '../areas/write.ts'
import { readBoundaries } from './boundaries.ts'
import { readPlaces, readPostcodes, readStreets } from './gazetteer.ts'
import { ImportError } from './problems.ts'

const usage = `npm run import -- --postcodes f.csv --places f.csv --streets f.csv
                  --county f.geojson --districts f.geojson --neighbours f.geojson

Give any of the three tables, and the three boundary files together or not at all.
  postcodes   postcode, lat, lon
  places      name, lat, lon, and parent where it is part of a larger place
  streets     street, locality, lat, lon, and parent_locality
  boundaries  GeoJSON polygons with the properties code and name; codes as in the council profile
All in WGS84 (EPSG:4326). What was imported before stays where a file is not given.`

const file = { type: 'string' } as const
const options = {
  postcodes: file,
  places: file,
  streets: file,
  county: file,
  districts: file,
  neighbours: file,
}
type Given = Partial<Record<keyof typeof options, string>>

/**
 * Reads the files that were given, and only when all are right writes what the browser and `submit` use into `outDir`.
 * Returns a line about each kind. Throws ImportError that says how to put the files right.
 */
export async function importGeo(
  council: CouncilProfile,
  given: Given,
  outDir = importedDir,
): Promise<string[]> {
  const tables = [
    ['postcodes', (name: string, text: string) => kindOf(readPostcodes(name, text), postcodeFiles)],
    ['places', (name: string, text: string) => kindOf(readPlaces(name, text), placeFiles)],
    ['streets', (name: string, text: string) => kindOf(readStreets(name, text), streetFiles)],
  ] as const
  const read: { kind: Kind; files: GeoFiles; count: number }[] = []
  for (const [kind, reader] of tables) {
    const path = given[kind]
    if (path) read.push({ kind, ...reader(path, textOf(path)) })
  }
  const areas = boundariesOf(council, given)
  if (areas)
    read.push({
      kind: 'areas',
      files: areaFiles(areas),
      count: 1 + areas.districts.length + areas.neighbours.length,
    })
  if (read.length === 0) throw new ImportError(`There is nothing to import.\n${usage}`)
  for (const { kind, files } of read) {
    await rm(join(outDir, kind), { recursive: true, force: true })
    await writeFiles(outDir, files)
  }
  return read.map(({ kind, count }) => `${kind}: ${count.toLocaleString('en-GB')}`)
}

const kindOf = <T>(rows: readonly T[], filesOf: (rows: readonly T[]) => GeoFiles) => ({
  files: filesOf(rows),
  count: rows.length,
})

function boundariesOf(council: CouncilProfile, { county, districts, neighbours }: Given) {
  if (!county && !districts && !neighbours) return undefined
  if (!county || !districts || !neighbours)
    throw new ImportError('Boundaries go together: give --county, --districts and --neighbours')
  const open = (path: string) => ({ file: path, text: textOf(path) })
  return readBoundaries(council, {
    county: open(county),
    districts: open(districts),
    neighbours: open(neighbours),
  })
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new ImportError(`${path} can't be read: ${(error as Error).message}. Check the path`)
  }
}

if (import.meta.main) {
  try {
    const { values } = parseArgs({ options })
    const lines = await importGeo(council, values)
    const next =
      'Build again to use it, and put the attribution that its licences ask for into map.attribution of the council profile.'
    console.log([...lines, `Written to ${relative('.', importedDir)}. ${next}`].join('\n'))
  } catch (error) {
    const expected =
      error instanceof ImportError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    if (!expected) throw error
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
