import type { AdmissionSchool, Entry, RoundPhase } from '#contract/admissions/school.ts'
import { council } from '#council'
import { openDays } from './open-days.ts'
import { years } from './years.ts'

const source = 'School gate, drawn for the sample'
const theCouncil = { kind: 'council', name: council.name } as const
const governors = (school: string) =>
  ({ kind: 'governors', name: `The governing body of ${school}` }) as const
const trust = { kind: 'trust', name: 'Sample Learning Trust' } as const

const at = (easting: number, northing: number) => ({ easting, northing, source })
const into = (phase: RoundPhase, id: string, number: number, policy: string): Entry => ({
  phase,
  number,
  policy,
  feeders: [...(feeders[id] ?? [])],
  years: years[`${id}/${phase}`] ?? [],
})

/** The schools that a policy names as feeders. */
const feeders: Readonly<Record<string, readonly string[]>> = {
  'sample-meadow-junior-school': ['sample-meadow-infant-school'],
  'sample-soar-academy': ['other-sample-school', 'sample-meadow-junior-school'],
  'sample-forest-school': ['sample-wold-church-of-england-primary-school'],
}
/** A brother or sister at the other one counts as here. */
const linked: Readonly<Record<string, readonly string[]>> = {
  'sample-meadow-infant-school': ['sample-meadow-junior-school'],
  'sample-meadow-junior-school': ['sample-meadow-infant-school'],
}

type Told = Omit<AdmissionSchool, 'id' | 'openDays' | 'linked' | 'entries'> & {
  readonly into: readonly (readonly [phase: RoundPhase, number: number, policy: string])[]
}

const primaryAges = { from: 4, to: 11 }
const secondaryAges = { from: 11, to: 16 }

/** Schools that do not exist, each of another kind, for trying things out until a council imports its own. */
const told: Readonly<Record<string, Told>> = {
  'sample-primary-school': {
    urn: 900_001,
    name: 'Sample Primary School',
    kind: 'Community school',
    phase: 'primary',
    ages: primaryAges,
    authority: theCouncil,
    point: at(455_164, 306_341),
    address: { lines: ['Station Road'], town: 'Glenfield', postcode: 'LE3 8RA' },
    into: [['reception', 30, 'county']],
    catchments: ['glenfield'],
    visit: 'Call the school to look round on a Tuesday or Thursday morning.',
  },
  'other-sample-school': {
    urn: 900_002,
    name: 'Other Sample School',
    kind: 'Community school',
    phase: 'primary',
    ages: primaryAges,
    authority: theCouncil,
    point: at(452_188, 318_879),
    address: { lines: ['Beacon Road'], town: 'Loughborough', postcode: 'LE11 3TU' },
    into: [['reception', 60, 'county']],
    catchments: ['loughborough-west'],
  },
  'sample-hill-church-of-england-school': {
    urn: 900_003,
    name: 'Sample Hill Church of England School',
    kind: 'Voluntary aided school',
    phase: 'primary',
    faith: 'Church of England',
    ages: primaryAges,
    authority: governors('Sample Hill Church of England School'),
    point: at(475_334, 319_071),
    address: { lines: ['Church Lane'], town: 'Melton Mowbray', postcode: 'LE13 1GH' },
    into: [['reception', 30, 'faith']],
    catchments: ['melton'],
    visit: 'The head teacher shows families round on the first Friday of each month in term time.',
  },
  'sample-brook-academy': {
    urn: 900_004,
    name: 'Sample Brook Academy',
    kind: 'Academy converter',
    phase: 'secondary',
    ages: { from: 11, to: 18 },
    authority: trust,
    point: at(473_448, 287_223),
    address: { lines: ['Burnmill Road'], town: 'Market Harborough', postcode: 'LE16 7AF' },
    into: [['secondary', 180, 'county']],
    catchments: ['market-harborough'],
  },
  'sample-vale-college': {
    urn: 900_005,
    name: 'Sample Vale College',
    kind: 'Foundation school',
    phase: 'secondary',
    ages: secondaryAges,
    authority: governors('Sample Vale College'),
    point: at(442_283, 293_753),
    address: { lines: ['London Road'], town: 'Hinckley', postcode: 'LE10 0FR' },
    into: [['secondary', 150, 'aptitude']],
    catchments: ['hinckley'],
    visit: 'Book a look round a normal school day on the school’s own pages.',
  },
  'sample-park-school': {
    urn: 900_006,
    name: 'Sample Park School',
    kind: 'Academy sponsor led',
    phase: 'all-through',
    ages: { from: 4, to: 16 },
    authority: trust,
    point: at(442_649, 314_003),
    address: { lines: ['Scotlands Road'], town: 'Coalville', postcode: 'LE67 3FJ' },
    into: [
      ['reception', 60, 'county'],
      ['secondary', 180, 'county'],
    ],
    catchments: ['coalville'],
  },
  'sample-meadow-infant-school': {
    urn: 900_007,
    name: 'Sample Meadow Infant School',
    kind: 'Community school',
    phase: 'infant',
    ages: { from: 4, to: 7 },
    authority: theCouncil,
    point: at(454_410, 319_349),
    address: { lines: ['Meadow Lane'], town: 'Loughborough', postcode: 'LE11 1RW' },
    into: [['reception', 60, 'county']],
    catchments: ['loughborough-east'],
  },
  'sample-meadow-junior-school': {
    urn: 900_008,
    name: 'Sample Meadow Junior School',
    kind: 'Community school',
    phase: 'junior',
    ages: { from: 7, to: 11 },
    authority: theCouncil,
    point: at(454_532, 319_388),
    address: { lines: ['Meadow Lane'], town: 'Loughborough', postcode: 'LE11 1RW' },
    into: [['junior', 64, 'county']],
    catchments: ['loughborough-east'],
  },
  'sample-saint-anne-catholic-primary-school': {
    urn: 900_009,
    name: 'Sample Saint Anne Catholic Primary School',
    kind: 'Voluntary aided school',
    phase: 'primary',
    faith: 'Roman Catholic',
    ages: primaryAges,
    authority: governors('Sample Saint Anne Catholic Primary School'),
    point: at(447_912, 319_205),
    address: { lines: ['Britannia Street'], town: 'Shepshed', postcode: 'LE12 9DA' },
    into: [['reception', 30, 'faith']],
    catchments: [],
  },
  'sample-wold-church-of-england-primary-school': {
    urn: 900_010,
    name: 'Sample Wold Church of England Primary School',
    kind: 'Voluntary controlled school',
    phase: 'primary',
    faith: 'Church of England',
    ages: primaryAges,
    authority: theCouncil,
    point: at(456_080, 316_420),
    address: { lines: ['School Lane'], town: 'Quorn', postcode: 'LE12 8DX' },
    into: [['reception', 45, 'county']],
    catchments: ['quorn'],
  },
  'sample-lane-primary-academy': {
    urn: 900_011,
    name: 'Sample Lane Primary Academy',
    kind: 'Academy converter',
    phase: 'primary',
    ages: primaryAges,
    authority: trust,
    point: at(462_590, 300_377),
    address: { lines: ['Sandhurst Street'], town: 'Oadby', postcode: 'LE2 5BB' },
    into: [['reception', 45, 'city']],
    catchments: ['oadby'],
  },
  'sample-grammar-school': {
    urn: 900_012,
    name: 'Sample Grammar School',
    kind: 'Foundation school',
    phase: 'secondary',
    ages: { from: 11, to: 18 },
    authority: governors('Sample Grammar School'),
    point: at(453_902, 319_020),
    address: { lines: ['Burton Walks'], town: 'Loughborough', postcode: 'LE11 2TT' },
    into: [['secondary', 120, 'grammar']],
    catchments: [],
  },
  'sample-soar-academy': {
    urn: 900_013,
    name: 'Sample Soar Academy',
    kind: 'Academy converter',
    phase: 'secondary',
    ages: secondaryAges,
    authority: trust,
    point: at(452_036, 320_546),
    address: { lines: ['Thorpe Hill'], town: 'Loughborough', postcode: 'LE11 5JE' },
    into: [['secondary', 210, 'banded']],
    catchments: ['soar-valley'],
  },
  'sample-forest-school': {
    urn: 900_014,
    name: 'Sample Forest School',
    kind: 'Free schools',
    phase: 'secondary',
    ages: secondaryAges,
    authority: trust,
    point: at(447_401, 318_870),
    address: { lines: ['Forest Street'], town: 'Shepshed', postcode: 'LE12 9DA' },
    into: [['secondary', 150, 'random']],
    catchments: ['soar-valley'],
    visit: 'There are no visits on school days: come to an open evening.',
  },
}

export const schools: readonly AdmissionSchool[] = Object.entries(told).map(
  ([id, { into: entries, ...school }]) => ({
    id,
    ...school,
    entries: entries.map(([phase, number, policy]) => into(phase, id, number, policy)),
    linked: [...(linked[id] ?? [])],
    openDays: [...(openDays[id] ?? [])],
  }),
)
