import { areasFinder } from '#admissions/policy/areas.ts'
import { ifYouHadApplied, type WouldHave } from '#admissions/policy/past-years.ts'
import { type ChildStanding, standingsOf } from '#admissions/policy/standing.ts'
import type { Applicant, Preference } from '#contract/admissions/facts.ts'
import type { CatchmentArea } from '#contract/admissions/grid-place.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { Entry, RoundPhase } from '#contract/admissions/school.ts'
import type { SchoolPlaces } from '../entry.ts'
import type { Home } from '../home.ts'
import { asksForScore } from './circumstances.ts'

/** What several schools are looked at with. */
export interface Places {
  readonly schools: readonly SchoolPlaces[]
  readonly catchments: readonly CatchmentArea[]
  readonly policies: readonly Policy[]
}

/** The child, as far as this page asks. */
export interface Child {
  readonly phase: RoundPhase
  readonly home: Home
  readonly care?: Applicant['care']
  readonly premiums?: Applicant['premiums']
  readonly preferences: readonly Preference[]
}

/** `untested`: a test decides, and no score was given. `rough`: distance decides, and the home is only roughly known. */
export type Year =
  | WouldHave
  | { readonly year: number; readonly enough: null; readonly why: 'untested' | 'rough' }

/** A school for this child. `standing` is undefined where the council doesn't hold the school's criteria. */
export interface Looked {
  readonly school: SchoolPlaces
  readonly entry: Entry
  readonly policy: Policy | undefined
  readonly standing: ChildStanding | undefined
  readonly years: readonly Year[]
}

/** How many of the past years are looked at. */
const yearsShown = 3

export const entryInto = ({ entries }: SchoolPlaces, phase: RoundPhase): Entry | undefined =>
  entries.find((entry) => entry.phase === phase)

/** Ids of the schools whose catchment area the home is in; none of a home that is only roughly known. */
export function catchmentSchools({ schools, catchments }: Places, home: Home, phase: RoundPhase): string[] {
  const areas = home.from === 'address' ? areasFinder(catchments)(home.place) : []
  return schools
    .filter((school) => entryInto(school, phase) && school.catchments.some((area) => areas.includes(area)))
    .map(({ id }) => id)
}

/** Each of the child's schools: the criterion that it would have come under, and whether that was enough in past years. */
export function lookAt(places: Places, child: Child): Looked[] {
  return child.preferences.flatMap((preference) => {
    const school = places.schools.find(({ id }) => id === preference.school)
    const entry = school && entryInto(school, child.phase)
    return school && entry ? [lookAtOne(places, child, preference, school, entry)] : []
  })
}

function lookAtOne(
  places: Places,
  child: Child,
  preference: Preference,
  school: SchoolPlaces,
  entry: Entry,
): Looked {
  const policy = places.policies.find(({ id }) => id === entry.policy)
  const years = entry.years.slice(0, yearsShown)
  if (!policy) {
    const unsaid = years.map(({ year }) => ({ year, enough: null, why: 'not-published' as const }))
    return { school, entry, policy, standing: undefined, years: unsaid }
  }
  const standing = standingAt(places, child, preference, school, entry, policy)
  const said = ifYouHadApplied(standing, policy, years)
  const untested = asksForScore(policy) && preference.score === undefined
  return { school, entry, policy, standing, years: said.map((year) => honest(year, child.home, untested)) }
}

function standingAt(
  { catchments }: Places,
  { home, care, premiums }: Child,
  preference: Preference,
  school: SchoolPlaces,
  entry: Entry,
  policy: Policy,
): ChildStanding {
  const { id, name, point, authority } = school
  const round = {
    policies: [policy],
    areas: [...catchments],
    schools: [
      {
        ...{ id, name, catchments: school.catchments, feeders: entry.feeders },
        number: entry.number ?? 0,
        policy: policy.id,
        point: point && { easting: point.easting, northing: point.northing },
        authority: authority.name,
      },
    ],
  }
  const [standing] = standingsOf(round, {
    id: 'child',
    home: home.place,
    ...(care && { care }),
    ...(premiums && { premiums }),
    preferences: [preference],
  })
  if (!standing) throw new Error(`No standing was computed at ${id}`)
  return standing
}

/** Says nothing for which the test, or the place of the home, would have to be known. */
function honest(said: WouldHave, home: Home, untested: boolean): Year {
  if (untested && said.why !== 'everybody') return { year: said.year, enough: null, why: 'untested' }
  if (home.from === 'postcode' && said.why === 'distance')
    return { year: said.year, enough: null, why: 'rough' }
  return said
}
