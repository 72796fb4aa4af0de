import type { Applicant, Preference } from '#contract/admissions/facts.ts'
import type { Policy, TieBreak } from '#contract/admissions/policy.ts'
import type { Predicate } from '#contract/admissions/predicate.ts'
import type { RoundFile, RoundSchool } from '#contract/admissions/round.ts'
import { areasFinder } from '../areas.ts'
import { rounded } from '../distance.ts'
import { holds } from '../predicates.ts'
import { simpleLots } from './any-round.ts'

export interface Stands {
  readonly applicant: Applicant
  readonly preference: Preference
  readonly criterion: number
}

/** Who stands at a school and under which criterion, read off the policy line by line. */
export function standsAt(round: RoundFile, school: RoundSchool, policy: Policy): Stands[] {
  const areasOf = areasFinder(round.areas)
  return round.applicants.flatMap((applicant) => {
    const preference = applicant.preferences.find((one) => one.school === school.id)
    if (!preference || applicant.plan !== undefined) return []
    const areas = applicant.areas ?? areasOf(applicant.home)
    const means = (who: Predicate) => holds(who, { applicant, preference, school, areas })
    if (policy.requires && !means(policy.requires)) return []
    return [{ applicant, preference, criterion: policy.criteria.findIndex(({ who }) => means(who)) }]
  })
}

const unlessUnknown = (value: number | undefined) => value ?? Number.POSITIVE_INFINITY
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

/** Below zero where the tie-break puts the first before the second, zero where it can't tell them apart. */
function byTieBreak(by: TieBreak, a: Stands, b: Stands, school: RoundSchool): number {
  const measured = ({ applicant: { home }, preference: { route } }: Stands): number | undefined => {
    if (by.by === 'route') return route === undefined ? undefined : rounded(route, by.rounding)
    if (by.by !== 'straight' || !home || !school.point) return undefined
    const [east, north] = [home.easting - school.point.easting, home.northing - school.point.northing]
    const metres = rounded(Math.sqrt(east ** 2 + north ** 2), by.rounding)
    return by.from === 'nearest' ? metres : -metres
  }
  switch (by.by) {
    case 'random': {
      const [first, second] = simpleLots(school.id, [a.applicant.id, b.applicant.id])
      return compare(first as number, second as number)
    }
    case 'straight':
    case 'route':
      return compare(unlessUnknown(measured(a)), unlessUnknown(measured(b)))
    default:
      return compare(unlessUnknown(points(a, by.by)), unlessUnknown(points(b, by.by)))
  }
}

const points = ({ preference }: Stands, name: 'score' | 'faith' | 'aptitude'): number | undefined =>
  preference[name] === undefined ? undefined : -preference[name]

/** Whether only children who are or were in care can be so. */
const isForCare = (who: Predicate): boolean =>
  who.is === 'care' ||
  (who.is === 'all' && who.of.some(isForCare)) ||
  (who.is === 'any' && who.of.every(isForCare))

/** How far from a part of the places a child is: 0 where the part is for it. */
function groupIn(policy: Policy, part: string | undefined, { preference, criterion }: Stands): number {
  const { aptitude, bands } = policy
  if (part === 'aptitude' && aptitude) return (preference.aptitude ?? -1) >= aptitude.pass ? 0 : 1
  if (part === undefined || part === 'open' || !bands) return 0
  const { score } = preference
  const who = policy.criteria[criterion]?.who
  if (score === undefined) return who && isForCare(who) ? 0 : 1000
  const own = bands.bands.findIndex(({ from }) => score >= from)
  const index = own === -1 ? bands.bands.length - 1 : own
  return Math.abs(index - bands.bands.findIndex(({ id }) => id === part))
}

/** The order of a pool, by comparing every child with every other: slow, and plain to see. */
export function obviousOrder(round: RoundFile, school: RoundSchool, part: string | undefined): string[] {
  const policy = round.policies.find(({ id }) => id === school.policy) as Policy
  const isLate = ({ applicant: { late } }: Stands) =>
    policy.late === 'after' && late && !late.excused ? 1 : 0
  const stands = standsAt(round, school, policy)
  const order = (a: Stands, b: Stands): number => {
    const late = isLate(a) - isLate(b)
    if (late !== 0) return late
    const group = groupIn(policy, part, a) - groupIn(policy, part, b)
    if (group !== 0) return group
    if (part === 'aptitude' && groupIn(policy, part, a) === 0) {
      const test = compare(unlessUnknown(points(a, 'aptitude')), unlessUnknown(points(b, 'aptitude')))
      if (test !== 0) return test
    }
    if (a.criterion !== b.criterion) return a.criterion - b.criterion
    for (const by of policy.criteria[a.criterion]?.tieBreaks ?? policy.tieBreaks) {
      const apart = byTieBreak(by, a, b, school)
      if (apart !== 0) return apart
    }
    return 0
  }
  return stands.sort(order).map(({ applicant }) => applicant.id)
}
