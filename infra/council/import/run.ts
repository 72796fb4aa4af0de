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
  schoolFiles,
  streetFiles,
  wardFiles,
} from '../areas/geoFiles.ts'
import { importedDir, writeFiles } from '../areas/write.ts'
import { readBoundaries } from './boundaries.ts'
import { readPlaces, readStreets } from './gazetteer.ts'
import { readPostcodes } from './postcodes.ts'
import { ImportError } from './problems.ts'
import { readSchools } from './schools.ts'
import { readWards } from './wards.ts'

const usage = `npm run import -- --postcodes f.csv --schools f.csv --places f.csv --streets f.csv
                  --county f.geojson --districts f.geojson --neighbours f.geojson --wards f.geojson

Give any of the tables and the wards, and the three other boundary files together or not at all.
  postcodes   the ONS Postcode Directory, or Code-Point Open (give --postcodes once for each file),
              or a table with postcode, lat, lon, and district_code where it is known
  schools     the register of schools, edubasealldata…csv, and --school-authority 855 for one council's
  places      name, lat, lon, and parent where it is part of a larger place
  streets     street, locality, lat, lon, and parent_locality
  boundaries  GeoJSON polygons with code and name, or the ONS's own names; codes as in the council profile.
              The ONS's national files will do: what is not in the profile is left out
  wards       GeoJSON polygons with code, name and district, or the ONS's WD24CD, WD24NM and LAD24CD;
              the country's will do, those of other districts are left out
Latitude and longitude in WGS84 (EPSG:4326). What was imported before stays where a file is not given.`

const file = { type: 'string' } as const
const options = {
  postcodes: { ...file, multiple: true },
  schools: file,
  'school-authority': file,
  places: file,
  streets: file,
  county: file,
  districts: file,
  neighbours: file,
  wards: file,
}
type Given = Partial<Record<Exclude<keyof typeof options, 'postcodes'>, string>> & {
  readonly postcodes?: string | readonly string[]
}

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
    [
      'schools',
      (name: string, text: string) => kindOf(readSchools(name, text, given['school-authority']), schoolFiles),
    ],
    ['places', (name: string, text: string) => kindOf(readPlaces(name, text), placeFiles)],
    ['streets', (name: string, text: string) => kindOf(readStreets(name, text), streetFiles)],
  ] as const
  const read: { kind: Kind; files: GeoFiles; count: number }[] = []
  const paths = [given.postcodes ?? []].flat()
  if (paths.length > 0)
    read.push({ kind: 'postcodes', ...kindOf(await postcodesOf(council, paths), postcodeFiles) })
  for (const [kind, reader] of tables) {
    const path = given[kind]
    if (path) read.push({ kind, ...reader(path, textOf(path, encodings[kind])) })
  }
  const areas = boundariesOf(council, given)
  if (areas)
    read.push({
      kind: 'areas',
      files: areaFiles(areas),
      count: 1 + areas.districts.length + areas.neighbours.length,
    })
  if (given.wards) {
    const wards = readWards(council, { file: given.wards, text: textOf(given.wards) })
    read.push({ kind: 'wards', ...kindOf(wards, wardFiles) })
  }
  if (read.length === 0) throw new ImportError(`There is nothing to import.\n${usage}`)
  for (const { kind, files } of read) {
    await rm(join(outDir, kind), { recursive: true, force: true })
    await writeFiles(outDir, files)
  }
  return read.map(({ kind, count }) => `${kind}: ${count.toLocaleString('en-GB')}`)
}

/** The register of schools comes as Windows writes it. */
const encodings = { schools: 'windows-1252', places: 'utf-8', streets: 'utf-8' } as const

async function postcodesOf(council: CouncilProfile, paths: readonly string[]) {
  const codes = [...council.districts, ...council.neighbours].map(({ code }) => code)
  const read = await Promise.all(paths.map((path) => readPostcodes(path, codes)))
  return read.flat()
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

function textOf(path: string, encoding = 'utf-8'): string {
  try {
    return new TextDecoder(encoding).decode(readFileSync(path))
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
