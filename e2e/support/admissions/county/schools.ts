import type { CouncilRound, CouncilSchool } from '#admissions/rounds/ports.ts'
import type { RoundDates } from '#contract/admissions/dates.ts'
import type { CatchmentArea } from '#contract/admissions/grid-place.ts'
import type { AdmissionSchool } from '#contract/admissions/school.ts'
import { policies } from '#council/admissions/policies.ts'

export const schoolCount = 280
const perRow = 17
/** Metres from one school to the next, and the corner of the National Grid from which they lie. */
const apart = 3_000
const corner = { easting: 430_000, northing: 280_000 }

/**
 * Whose policy a school has, in turn: of ten, six have the county's and one the city's; the others are their own
 * admission authorities, whose lists they confirm themselves.
 */
export const mixed: readonly string[] = [
  ...['county', 'faith', 'county', 'city', 'county', 'banded'],
  ...['county', 'aptitude', 'county', 'county'],
]
/** The council ranks everywhere: no school has anything to confirm. */
export const councilsOwn: readonly string[] = ['county', 'county', 'city']

/** How the made-up schools of a county are: places for so many children, and whose policy each has in turn. */
export interface Made {
  readonly children: number
  readonly policies: readonly string[]
}

const idOf = (at: number): string => `made-school-${at}`
const areaOf = (at: number): string => `made-area-${at}`

const pointOf = (at: number) => ({
  easting: corner.easting + (at % perRow) * apart + ((at * 7919) % 1200),
  northing: corner.northing + Math.floor(at / perRow) * apart + ((at * 104729) % 1200),
})

/** A village's bounds: twenty corners around the school, each as far as its number says. */
function catchment(at: number): CatchmentArea {
  const { easting, northing } = pointOf(at)
  const corners = Array.from({ length: 20 }, (_, corner): [number, number] => {
    const turn = (corner / 20) * 2 * Math.PI
    const far = apart * (0.55 + (((at + 1) * (corner + 3) * 31) % 40) / 100)
    return [Math.round(easting + far * Math.cos(turn)), Math.round(northing + far * Math.sin(turn))]
  })
  return { id: areaOf(at), name: `Area ${at}`, polygons: [[[...corners, corners[0] as [number, number]]]] }
}

function school(at: number, phase: RoundDates['phase'], { children, policies }: Made): AdmissionSchool {
  const policy = policies[at % policies.length] as string
  const name = `Made School ${at}`
  const number = Math.round((children / schoolCount) * 1.05 * (0.6 + ((at * 37) % 80) / 100))
  return {
    id: idOf(at),
    urn: 800_000 + at,
    name,
    kind: 'Academy converter',
    phase: phase === 'reception' ? 'primary' : phase,
    ages: { from: 11, to: 16 },
    authority: { kind: 'council', name: 'The council' },
    point: { ...pointOf(at), source: 'Made for the bench' },
    address: { lines: [`${at} Made Road`], town: 'Madeham', postcode: 'LE3 8RA' },
    entries: [{ phase, number, policy, feeders: at % 4 === 0 ? [`feeder-${at}`] : [], years: [] }],
    catchments: [areaOf(at)],
    linked: [],
    openDays: [],
  }
}

/** A county of made-up schools, as the importer keeps one: `schools.json` and `catchments.json`. */
export const madeSchools = (phase: RoundDates['phase'], made: Made) => ({
  schools: Array.from({ length: schoolCount }, (_, at) => school(at, phase, made)),
  catchments: Array.from({ length: schoolCount }, (_, at) => catchment(at)),
})

const inRound = ({ entries: [entry], ...one }: AdmissionSchool): CouncilSchool => ({
  ...{ id: one.id, urn: one.urn, name: one.name, catchments: one.catchments, authority: one.authority.name },
  point: one.point && { easting: one.point.easting, northing: one.point.northing },
  number: entry?.number ?? null,
  policy: entry?.policy ?? null,
  feeders: entry?.feeders ?? [],
})

/** The round over those schools. */
export function madeCouncil(dates: RoundDates, made: Made): CouncilRound {
  const { schools, catchments } = madeSchools(dates.phase, made)
  const own = schools.map(inRound)
  const used = new Set(own.map(({ policy }) => policy))
  return { dates, schools: own, policies: policies.filter(({ id }) => used.has(id)), areas: catchments }
}
