import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AdmissionSchool, AdmissionSchools } from '#contract/admissions/school.ts'
import { writeFiles } from '../../../api/council/areas/write.ts'
import { separatorOf } from '../csv.ts'
import type { Encoding } from '../encoding.ts'
import { ImportError } from '../problems.ts'
import { readAs, readTextFile, type TextFile } from '../text-file.ts'
import { readCatchments } from './catchments.ts'
import type { Known } from './cells.ts'
import { combined } from './combine.ts'
import { readOpenDays } from './open-days.ts'
import { readOutcomes } from './outcomes.ts'
import { noParts, type Parts } from './parts.ts'
import { readRegister } from './register.ts'
import { readNumbers, readOffers, readPlacesGiven } from './years.ts'

export const admissionsUsage = `  school-offers      urn, phase, entry_year, places_offered, times_first_preference, times_second_preference,
              times_third_preference, as the Department for Education publishes applications and offers by school
  school-numbers     urn, phase, entry_year, number (admission numbers), and policy where the council holds it
  school-places      how places went: urn, phase, entry_year, criterion (its id in the policy, or everybody), and places
              (a number or few), last (yes where the last child came under it), last_distance in metres, pool
  school-outcomes    what came of it: urn, phase, entry_year, and where known met_first, met_second, met_third, met_other (offers by
              the preference that they met), late (offers after late applications), appeals_lodged, appeals_upheld: a
              number, few for 1 to 4, or empty
  school-catchments  GeoJSON polygons with id, name and schools (their numbers), best in EPSG:27700
  school-open-days   urn, starts, ends (2026-10-08 17:30 by the clock in England), note
Give --schools too, or before them: the others are about schools of the register`

/** Where the importer writes; git leaves it out. */
export const importedSchoolsDir = join(import.meta.dirname, '../../../api/council/admissions/imported')
/** Keeps what was read, so that a later file can be put beside it. */
const partsFile = 'parts.json'

/** Files about school places, by the option that gives them; `schools` is the register of schools. */
export interface GivenAdmissions {
  readonly schools?: string | undefined
  readonly 'school-authority'?: string | undefined
  readonly 'school-offers'?: string | undefined
  readonly 'school-numbers'?: string | undefined
  readonly 'school-places'?: string | undefined
  readonly 'school-outcomes'?: string | undefined
  readonly 'school-catchments'?: string | undefined
  readonly 'school-open-days'?: string | undefined
}

type Told = 'offers' | 'numbers' | 'places' | 'outcomes' | 'openDays'

const options = {
  offers: 'school-offers',
  numbers: 'school-numbers',
  places: 'school-places',
  outcomes: 'school-outcomes',
  openDays: 'school-open-days',
} as const satisfies Record<Told, keyof GivenAdmissions>

/** What was kept of a table, and what to say of the rest. */
interface Rows<T> {
  readonly rows: T
  readonly note?: string
}

function offersIn({ file, text }: TextFile, known: Known): Rows<Parts['offers']> {
  const { offers, others } = readOffers(file, text, known)
  const note = `; left out as about schools that are not in the register: ${others.toLocaleString('en-GB')}`
  return { rows: offers, ...(others > 0 && { note }) }
}

const readers: {
  readonly [K in Told]: (table: TextFile, known: Known, policies: ReadonlySet<string>) => Rows<Parts[K]>
} = {
  offers: offersIn,
  numbers: ({ file, text }, known, policies) => ({ rows: readNumbers(file, text, known, policies) }),
  places: ({ file, text }, known) => ({ rows: readPlacesGiven(file, text, known) }),
  outcomes: ({ file, text }, known) => ({ rows: readOutcomes(file, text, known) }),
  openDays: ({ file, text }, known) => ({ rows: readOpenDays(file, text, known) }),
}

interface Read<T> {
  readonly rows: T
  readonly line?: string
}

const said = (kind: string, rows: readonly unknown[], how: string): string =>
  `${kind}: ${rows.length.toLocaleString('en-GB')}, ${how}`
const how = ({ text, encoding }: TextFile): string => readAs(encoding, separatorOf(text))

/** What was imported before, as far as it is about schools that the register still has. */
async function kept(outDir: string): Promise<Parts> {
  const file = join(outDir, partsFile)
  return existsSync(file) ? { ...noParts, ...(JSON.parse(await readFile(file, 'utf8')) as Parts) } : noParts
}

interface Asked {
  readonly given: GivenAdmissions
  readonly before: Parts
  readonly known: Known
  readonly policies: ReadonlySet<string>
  readonly encoding: Encoding | undefined
}

/** `as`: how the table was read, where there is one. */
function registerIn(given: GivenAdmissions, before: Parts, encoding?: Encoding) {
  if (!given.schools) return { rows: before.register, as: undefined }
  const table = readTextFile(given.schools, encoding)
  const rows = readRegister(table.file, table.text, given['school-authority'])
  return { rows, as: how(table) }
}

function toldIn<K extends Told>(
  kind: K,
  { given, before, known, policies, encoding }: Asked,
): Read<Parts[K]> {
  const path = given[options[kind]]
  if (!path) return { rows: before[kind] }
  const table = readTextFile(path, encoding)
  const { rows, note = '' } = readers[kind](table, known, policies)
  return { rows, line: said(options[kind], rows, how(table) + note) }
}

function catchmentsIn({ given, before, known }: Asked): Read<Parts['catchments']> {
  const path = given['school-catchments']
  if (!path) return { rows: before.catchments }
  const { catchments, exact } = readCatchments(readTextFile(path), known)
  const grid = exact
    ? 'in metres of the National Grid'
    : 'brought from WGS84 onto the National Grid, to about 5 metres'
  return { rows: catchments, line: said('school-catchments', catchments, grid) }
}

/**
 * Reads what was given of schools and puts it beside what was imported before. Returns a line about each kind, none where
 * nothing was given, and what writes it once all else is right. `policies`: ids of those that the council holds. Throws
 * ImportError that says how to put the files right.
 */
export async function admissionsImport(
  given: GivenAdmissions,
  policies: ReadonlySet<string>,
  encoding?: Encoding,
  outDir = importedSchoolsDir,
) {
  const before = await kept(outDir)
  const register = registerIn(given, before, encoding)
  const known: Known = new Map(register.rows.map((school) => [school.urn, school]))
  const told = [...Object.values(options), 'school-catchments' as const].filter((option) => given[option])
  if (told.length > 0 && known.size === 0)
    throw new ImportError(`Give --schools too: --${told.join(' and --')} are about schools of the register`)
  const asked = { given, before, known, policies, encoding }
  const read = {
    register,
    offers: toldIn('offers', asked),
    numbers: toldIn('numbers', asked),
    places: toldIn('places', asked),
    outcomes: toldIn('outcomes', asked),
    openDays: toldIn('openDays', asked),
    catchments: catchmentsIn(asked),
  }
  const parts = Object.fromEntries(
    Object.entries(read).map(([kind, { rows }]) => [kind, rows]),
  ) as unknown as Parts
  const schools = combined(parts)
  const lines = [
    ...(register.as ? [said('schools with places to apply for', schools, register.as)] : []),
    ...Object.values(read).flatMap((one) => ('line' in one && one.line ? [one.line] : [])),
  ]
  const write = async () => {
    if (lines.length > 0) await writeFiles(outDir, filesOf(parts, schools))
  }
  return { lines, write }
}

const filesOf = (parts: Parts, schools: readonly AdmissionSchool[]) =>
  new Map<string, unknown>([
    [partsFile, parts],
    ['schools.json', AdmissionSchools.parse(schools)],
    ['catchments.json', parts.catchments.map(({ area }) => area)],
  ])
