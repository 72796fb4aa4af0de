import type { Applicant, Preference } from '#contract/admissions/facts.ts'
import type { TieBreak } from '#contract/admissions/policy.ts'
import type { RoundFile, RoundSchool } from '#contract/admissions/round.ts'
import { areasFinder } from '../../policy/areas.ts'
import { distanceBy, rounded } from '../../policy/distance.ts'
import { holds } from '../../policy/predicates.ts'

/** A child at a school of a round, of which something is changed. */
export interface Whose {
  readonly round: RoundFile
  readonly child: string
  readonly school: string
}

function found<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const one = all.find((other) => other.id === id)
  if (!one) throw new Error(`There is no “${id}”`)
  return one
}

export const applicantOf = ({ round, child }: Whose): Applicant => found(round.applicants, child)
export const schoolOf = ({ round, school }: Whose): RoundSchool => found(round.schools, school)
export const rulesOf = (whose: Whose) => found(whose.round.policies, schoolOf(whose).policy)
export const preferenceOf = (whose: Whose): Preference =>
  applicantOf(whose).preferences.find(({ school }) => school === whose.school) ?? { school: whose.school }

/** The round with another applicant in the child’s place. */
export const withApplicant = ({ round, child }: Whose, change: (one: Applicant) => Applicant): RoundFile => ({
  ...round,
  applicants: round.applicants.map((one) => (one.id === child ? change(one) : one)),
})

export const withPreference = (whose: Whose, change: Partial<Preference>): RoundFile =>
  withApplicant(whose, (one) => ({
    ...one,
    preferences: one.preferences.map((preference) =>
      preference.school === whose.school ? { ...preference, ...change } : preference,
    ),
  }))

/** The criterion that a child comes under by its facts, -1 where it can’t be admitted. */
export function criterionOf(whose: Whose): number {
  const [applicant, school, rules] = [applicantOf(whose), schoolOf(whose), rulesOf(whose)]
  const areas = applicant.areas ?? areasFinder(whose.round.areas)(applicant.home)
  const of = { applicant, preference: preferenceOf(whose), school, areas }
  if (rules.requires && !holds(rules.requires, of)) return -1
  return rules.criteria.findIndex(({ who }) => holds(who, of))
}

/** The child’s home moved: as far as possible from the school, but counted as nearer than so many metres; or as far as it has to be to count as farther. */
export function moved(
  whose: Whose,
  tieBreak: TieBreak,
  metres: number,
  to: 'nearer' | 'farther',
): RoundFile | undefined {
  const { point } = schoolOf(whose)
  if (tieBreak.by === 'route') {
    const route = lengthFor(metres, to, (length) => rounded(length, tieBreak.rounding))
    return route === undefined ? undefined : withPreference(whose, { route })
  }
  if (tieBreak.by !== 'straight' || !point) return undefined
  const homeAt = (east: number) => ({ ...point, easting: point.easting + east })
  const east = lengthFor(metres, to, (length) => distanceBy(tieBreak.rounding, homeAt(length), point))
  if (east === undefined) return undefined
  const before = applicantOf(whose)
  const areas = before.areas ?? areasFinder(whose.round.areas)(before.home)
  return withApplicant(whose, (one) => ({ ...one, areas: [...areas], home: homeAt(east) }))
}

function lengthFor(
  metres: number,
  to: 'nearer' | 'farther',
  counted: (length: number) => number,
): number | undefined {
  const isLess = (length: number) => (to === 'nearer' ? counted(length) < metres : counted(length) <= metres)
  let [less, more] = [0, metres * 2 + 10_000]
  if (!isLess(less)) return to === 'nearer' ? undefined : less
  while (more - less > 0.001) {
    const middle = (less + more) / 2
    if (isLess(middle)) less = middle
    else more = middle
  }
  return to === 'nearer' ? less : more
}
