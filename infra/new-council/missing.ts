import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Something that a council brings besides its profile, and what brings it. */
interface Brought {
  readonly what: string
  /** Whether it has been brought, by what stands in the tree. */
  readonly there: (root: string) => boolean
  readonly by: string
}

const imported = 'api/council/areas/imported'
const has = (path: string) => (root: string) => existsSync(join(root, path))
const holds = (path: string, pattern: RegExp) => (root: string) =>
  pattern.test(readFileSync(join(root, path), 'utf8'))
const importing = (options: string) => `npm run import -- ${options}`

const all: readonly Brought[] = [
  {
    what: 'the boundaries of the county, its districts and its neighbours',
    there: has(`${imported}/areas.json`),
    by: importing('--county county.geojson --districts districts.geojson --neighbours neighbours.geojson'),
  },
  { what: 'wards', there: has(`${imported}/wards.json`), by: importing('--wards wards.geojson') },
  {
    what: 'places and streets, which are found by name',
    there: (root) => has(`${imported}/places.json`)(root) && has(`${imported}/streets.json`)(root),
    by: importing('--places places.csv --streets streets.csv'),
  },
  { what: 'postcodes', there: has(`${imported}/postcodes`), by: importing('--postcodes ONSPD_UK.csv') },
  {
    what: 'schools',
    there: has(`${imported}/schools.json`),
    by: importing('--schools edubasealldata.csv --school-authority <number of your authority>'),
  },
  { what: 'the map of roads', there: has(`${imported}/map`), by: importing('--map county.pmtiles') },
  {
    what: 'term dates of schools',
    there: holds('api/council/term-dates.json', /"\d{6}"/),
    by: importing('--terms terms.csv'),
  },
  {
    what: 'the pages of councils that the directory leads to',
    there: holds('api/council/local-links.json', /https:/),
    by: importing('--local-links local-links.csv'),
  },
]

/** What nothing can bring: somebody has to look at it and write it. */
const written: readonly string[] = [
  'api/council/fostering/profile.ts: the inboxes, the day from which you pay allowances (allowancesFrom)',
  'api/services/school-place/terms.ts: the days of the admissions rounds, and the scheme that they come from',
  'api/council/admissions/policies: the admission policies of your schools',
  'api/council/area-terms.ts: the term dates of the area',
  'services in your profile: your own commitments, fees and words, where they are others than the catalogue’s',
]

/** What the council has not brought yet, each with the command that brings it, and what is to be written. */
export function missingIn(root: string): string {
  const missing = all.filter(({ there }) => !there(root))
  const brought = missing.map(({ what, by }) => `  ${what}\n    ${by}`)
  return [
    ...(brought.length > 0 ? ['Still missing; a sample stands in for some of it:', ...brought] : []),
    'Still to be looked at, and written as it is with you:',
    ...written.map((line) => `  ${line}`),
  ].join('\n')
}
