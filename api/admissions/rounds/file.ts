import type { RoundFile, RoundSchool } from '#contract/admissions/round.ts'
import type { Application } from './application.ts'
import { awayPreference, withAway } from './away.ts'
import { applicantOf, factsOf } from './facts.ts'
import type { CouncilRound, CouncilSchool } from './ports.ts'
import type { Round } from './round.ts'

/** A round with everything that is held of it. */
export interface Gathered {
  readonly council: CouncilRound
  readonly round: Round
  /** Those that were not taken back. */
  readonly applications: readonly Application[]
  /** Of schools that have put their applicants in order themselves, by school. */
  readonly orders?: ReadonlyMap<string, readonly string[]>
}

/** The number that holds: the last that was set, or else that of the council's data; null where there is none. */
export const numberOf = ({ numbers }: Pick<Round, 'numbers'>, school: CouncilSchool): number | null =>
  numbers[school.id]?.at(-1)?.value ?? school.number

/** The school as the round's file has it; undefined where it has no policy or no number, so that nobody can be ranked. */
function schoolOf(
  { council, round, applications, orders }: Gathered,
  school: CouncilSchool,
): RoundSchool | undefined {
  const number = numberOf(round, school)
  if (school.policy === null || number === null) return undefined
  const { id, name, policy, point, authority, catchments, feeders } = school
  return {
    id,
    name,
    number,
    policy,
    point,
    authority,
    ...(catchments.length > 0 ? { catchments: [...catchments] } : {}),
    ...(feeders.length > 0 ? { feeders: [...feeders] } : {}),
    ...orderAt(school, council, applications, orders?.get(id)),
  }
}

/** The school's own order, without whoever has gone since; none where its policy is not the school's own to rank by. */
function orderAt(
  { id, policy }: CouncilSchool,
  { policies }: CouncilRound,
  applications: readonly Application[],
  order: readonly string[] | undefined,
): Pick<RoundSchool, 'order'> {
  if (!order || policies.find((one) => one.id === policy)?.ranks !== 'school') return {}
  const here = new Set(
    applications
      .filter((one) => factsOf(one).preferences.some(({ school }) => school === id))
      .map(({ reference }) => reference),
  )
  return { order: order.filter((reference) => here.has(reference)) }
}

/** A twin's own id where a child names it as its twin, so that both are of one group whoever said so. */
function grouped(applicants: RoundFile['applicants']): RoundFile['applicants'] {
  const named = new Set(applicants.flatMap(({ multiple }) => multiple ?? []))
  return applicants.map((one) => (!one.multiple && named.has(one.id) ? { ...one, multiple: one.id } : one))
}

/**
 * The file that a run is computed from, in an order of its own, so that the same facts are the same file. Preferences for
 * schools that nobody can be ranked at are left out: `problems` names them, and no run with them can be signed.
 */
export function roundFile(gathered: Gathered): RoundFile {
  const { council: own, round, applications } = gathered
  const council = withAway(own, applications)
  const schools = council.schools.flatMap((school) => schoolOf({ ...gathered, council }, school) ?? [])
  const known = new Set(schools.map(({ id }) => id))
  const used = new Set(schools.map(({ policy }) => policy))
  const applicants = applications.map((application, at) => {
    const applicant = applicantOf(application)
    const preferences = applicant.preferences.filter(({ school }) => known.has(school))
    return { ...applicant, preferences: preferences.map((one) => awayPreference(application, one, at)) }
  })
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
  const { draw } = round
  return {
    format: 'shire-round-1',
    round: round.id,
    policies: council.policies.filter(({ id }) => used.has(id)).toSorted(byId),
    areas: council.areas.toSorted(byId),
    schools: schools.toSorted(byId),
    applicants: grouped(applicants.toSorted(byId)),
    draw: draw?.seed ? { ...draw, seed: draw.seed } : null,
  }
}

/** Applications that are a part of the round. */
export const taking = (applications: readonly Application[]): Application[] =>
  applications.filter(({ withdrawn }) => !withdrawn)
