import type { CouncilData, CouncilRound, CouncilSchool } from '#admissions/rounds/ports.ts'
import type { RoundDates } from '#contract/admissions/dates.ts'
import type { AdmissionSchool } from '#contract/admissions/school.ts'
import { council } from '#council'
import { roundOf, rounds } from '#council/admissions/rounds.ts'

/** The school as a round of this phase has it; undefined where no child comes into it by that. */
function schoolIn(phase: RoundDates['phase'], school: AdmissionSchool): CouncilSchool | undefined {
  const entry = school.entries.find((one) => one.phase === phase)
  if (!entry) return undefined
  const { id, urn, name, point, authority, catchments } = school
  return {
    id,
    urn,
    name,
    number: entry.number,
    policy: entry.policy,
    point: point && { easting: point.easting, northing: point.northing },
    catchments,
    feeders: entry.feeders,
    authority: authority.name,
  }
}

const known = new Map<string, Promise<CouncilRound>>()

/** Schools and policies are read with the first round that is asked for, and once for each. */
async function read(dates: RoundDates): Promise<CouncilRound> {
  const [{ schools, catchments }, { policies }] = await Promise.all([
    import('#council/admissions/load.ts'),
    import('#council/admissions/policies.ts'),
  ])
  const own = schools.flatMap((school) => schoolIn(dates.phase, school) ?? [])
  const policiesHere = new Set(own.map(({ policy }) => policy))
  const areasHere = new Set(own.flatMap((school) => school.catchments))
  return {
    dates,
    schools: own,
    policies: policies.filter(({ id }) => policiesHere.has(id)),
    areas: catchments.filter(({ id }) => areasHere.has(id)),
  }
}

/** What the council's data say of rounds. */
export const councilData = (): CouncilData => ({
  rounds,
  neighbours: council.neighbours.map(({ code, name }) => ({ id: code, name })),
  async roundOf(id) {
    const dates = roundOf(id)
    if (!dates) return undefined
    const found = known.get(id) ?? read(dates)
    known.set(id, found)
    return found
  },
})
