import { globSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import type { CouncilProfile } from '#contract/council/council.ts'
import { council } from '#council'
import {
  areaFiles,
  type GeoFiles,
  type Kind,
  parishFiles,
  placeFiles,
  postcodeFiles,
  schoolFiles,
  streetFiles,
  wardFiles,
} from '../../api/council/areas/geoFiles.ts'
import { importedDir, writeFiles } from '../../api/council/areas/write.ts'
import { admissionsImport, admissionsUsage, importedSchoolsDir } from './admissions/run.ts'
import { readBoundaries } from './boundaries.ts'
import { calendarImport } from './calendar.ts'
import { separatorOf } from './csv.ts'
import { type Encoding, encodingNames, encodings } from './encoding.ts'
import { readPlaces, readStreets } from './gazetteer.ts'
import { linksImport } from './local-links.ts'
import { mapImport } from './map.ts'
import { readPostcodes } from './postcodes.ts'
import { ImportError } from './problems.ts'
import { readSchools } from './schools.ts'
import { readAs, readTextFile } from './text-file.ts'
import { readParishes, readWards } from './wards.ts'

const usage = `npm run import -- --postcodes f.csv --schools f.csv --places f.csv --streets f.csv
                  --county f.geojson --districts f.geojson --neighbours f.geojson --wards f.geojson --parishes f.geojson
                  --map f.pmtiles --bank-holidays f.json --terms f.csv --local-links f.csv
                  --school-offers f.csv --school-numbers f.csv --school-places f.csv --school-outcomes f.csv
                  --school-catchments f.geojson --school-open-days f.csv

Give any of the tables, the wards and the parishes, and the three other boundary files together or not at all.
  postcodes   the ONS Postcode Directory, or Code-Point Open (give --postcodes once for each file),
              or a table with postcode, lat, lon, and district_code where it is known
  schools     the register of schools, edubasealldata…csv, and --school-authority 855 for one council's
  places      name, lat, lon, and parent where it is part of a larger place
  streets     street, locality, lat, lon, and parent_locality
  boundaries  GeoJSON polygons with code and name, or the ONS's own names; codes as in the council profile.
              The ONS's national files will do: what is not in the profile is left out
  wards       GeoJSON polygons with code, name and district, or the ONS's WD24CD, WD24NM and LAD24CD;
              the country's will do, those of other districts are left out
  parishes    GeoJSON polygons with code, name and district, or the ONS's PARNCP24CD, PARNCP24NM and LAD24CD;
              staff narrow their lists by them, and where there are none nothing is missing
  map         roads, names and water as vector tiles in one PMTiles file; README.md beside this command says how to make one
  bank-holidays  https://www.gov.uk/bank-holidays.json as it is; a year that it has whole takes the place of ours
  terms       urn of the school, kind (term or closed), from, until: a line for each half of a term, and for each
              time when the school is closed in one, such as for training. All the years of each school that is in it
  local-links GOV.UK's list of the pages where each council does what it does: GSS (or SNAC), LGSL, LGIL, URL, and whatever
              else is in it; the country's will do. Front pages are named and left out. All the pages of each council in it
${admissionsUsage}
Latitude and longitude in WGS84 (EPSG:4326). What was imported before stays where a file is not given.
Tables may be as Excel saves them: UTF-8 or Windows-1252, with commas or semicolons. What cannot be told apart is refused;
--encoding utf-8 or --encoding windows-1252 then says how schools, places and streets are to be read.`

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
  parishes: file,
  map: file,
  'bank-holidays': file,
  terms: file,
  'local-links': file,
  'school-offers': file,
  'school-numbers': file,
  'school-places': file,
  'school-outcomes': file,
  'school-catchments': file,
  'school-open-days': file,
  encoding: file,
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
  const read: { kind: Kind; files: GeoFiles; count: number; how?: string }[] = []
  const paths = [given.postcodes ?? []].flat()
  if (paths.length > 0) {
    const { postcodes, how } = await postcodesOf(council, paths)
    read.push({ kind: 'postcodes', ...kindOf(postcodes, postcodeFiles), how })
  }
  const encoding = encodingIn(given)
  for (const [kind, reader] of tables) {
    const path = given[kind]
    if (!path) continue
    const table = readTextFile(path, encoding)
    const how = readAs(table.encoding, separatorOf(table.text))
    read.push({ kind, ...reader(path, table.text), how })
  }
  const areas = boundariesOf(council, given)
  if (areas)
    read.push({
      kind: 'areas',
      files: areaFiles(areas),
      count: 1 + areas.districts.length + areas.neighbours.length,
    })
  if (given.wards) {
    const wards = readWards(council, boundaryFile(given.wards))
    read.push({ kind: 'wards', ...kindOf(wards, wardFiles) })
  }
  if (given.parishes) {
    const parishes = readParishes(council, boundaryFile(given.parishes))
    read.push({ kind: 'parishes', ...kindOf(parishes, parishFiles) })
  }
  if (read.length === 0) throw new ImportError(`There is nothing to import.\n${usage}`)
  for (const { kind, files } of read) {
    await rm(join(outDir, kind), { recursive: true, force: true })
    await writeFiles(outDir, files)
  }
  return read.map(
    ({ kind, count, how }) => `${kind}: ${count.toLocaleString('en-GB')}${how ? `, ${how}` : ''}`,
  )
}

function encodingIn({ encoding }: Given): Encoding | undefined {
  const known = encodings.find((one) => one === encoding)
  if (encoding && !known) throw new ImportError(`--encoding is ${encodings.join(' or ')}, not ${encoding}`)
  return known
}

/** GeoJSON is UTF-8 by its rules (RFC 7946). Throws ImportError where it is another thing. */
const boundaryFile = (path: string) => {
  const { file, text, encoding } = readTextFile(path)
  if (encoding !== 'utf-8')
    throw new ImportError(`${file} is ${encodingNames[encoding]}. Export it again as GeoJSON in UTF-8`)
  return { file, text }
}

async function postcodesOf(council: CouncilProfile, paths: readonly string[]) {
  const codes = [...council.districts, ...council.neighbours].map(({ code }) => code)
  const read = await Promise.all(paths.map((path) => readPostcodes(path, codes)))
  return {
    postcodes: read.flatMap(({ postcodes }) => postcodes),
    how: [...new Set(read.map((one) => one.read))].join(' and '),
  }
}

const kindOf = <T>(rows: readonly T[], filesOf: (rows: readonly T[]) => GeoFiles) => ({
  files: filesOf(rows),
  count: rows.length,
})

function boundariesOf(council: CouncilProfile, { county, districts, neighbours }: Given) {
  if (!county && !districts && !neighbours) return undefined
  if (!county || !districts || !neighbours)
    throw new ImportError('Boundaries go together: give --county, --districts and --neighbours')
  return readBoundaries(council, {
    county: boundaryFile(county),
    districts: boundaryFile(districts),
    neighbours: boundaryFile(neighbours),
  })
}

const policies = globSync('api/council/admissions/policies/*.ts', { cwd: join(import.meta.dirname, '../..') })
const policyIds = new Set(policies.map((file) => basename(file, '.ts')))

/** Options that are about places, boundaries or postcodes: all but those of calendar, map, school places and of how to read. */
const isGeo = (option: string): boolean => option !== 'encoding' && !option.startsWith('school-')

/** As {@link importGeo}, with what is known of school places, and with what the calendar knows, which is kept with the code. */
async function importAll({
  'bank-holidays': holidays,
  terms,
  map,
  'local-links': linksFile,
  ...given
}: Given): Promise<string[]> {
  const calendar = calendarImport({ 'bank-holidays': holidays, terms })
  const links = linksImport(linksFile, council)
  const withCode = [...calendar.lines, ...links.lines]
  const admissions = await admissionsImport(given, policyIds, encodingIn(given))
  const roads = await mapImport(map, council)
  const others = withCode.length + admissions.lines.length + roads.lines.length > 0
  const lines = others && !Object.keys(given).some(isGeo) ? [] : await importGeo(council, given)
  await admissions.write()
  await calendar.write()
  await links.write()
  await roads.write()
  const dirs = [
    ...(lines.length + roads.lines.length > 0 ? [importedDir] : []),
    ...(admissions.lines.length > 0 ? [importedSchoolsDir] : []),
  ].map((dir) => relative('.', dir))
  return [
    ...lines,
    ...admissions.lines,
    ...roads.lines,
    ...(dirs.length > 0
      ? [
          `Written to ${dirs.join(' and ')}. Build again to use it, and put the attribution that its licences ask for into map.attribution of the council profile.`,
        ]
      : []),
    ...withCode,
    ...(withCode.length > 0
      ? ['Written to api/council. Look at what changed, run the tests, and commit it.']
      : []),
  ]
}

if (import.meta.main) {
  try {
    const { values } = parseArgs({ options })
    console.log((await importAll(values)).join('\n'))
  } catch (error) {
    const expected =
      error instanceof ImportError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    if (!expected) throw error
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
