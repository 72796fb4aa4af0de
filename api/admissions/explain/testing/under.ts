import type { Applicant, Preference } from '#contract/admissions/facts.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import { criterionOf, preferenceOf, rulesOf, schoolOf, type Whose, withApplicant } from './changed.ts'

/** What a policy may ask of a child besides tests and distances, and some of what it may then be. */
const facts: readonly ((whose: Whose) => readonly [Partial<Applicant>, Partial<Preference>][])[] = [
  () => [
    [{ care: 'now' }, {}],
    [{ care: 'before' }, {}],
    [{ care: 'abroad' }, {}],
  ],
  () => [
    [{ areas: ['north'] }, {}],
    [{ areas: ['south'] }, {}],
    [{ areas: ['middle'] }, {}],
    [{ areas: [] }, {}],
  ],
  () => [[{ areas: ['north', 'south', 'middle'] }, {}]],
  () => [
    [{}, { sibling: [] }],
    [{}, { sibling: ['now', 'at-entry', 'linked-now', 'linked-at-entry'] }],
  ],
  () =>
    (['now', 'at-entry', 'linked-now', 'linked-at-entry'] as const).map((tie) => [{}, { sibling: [tie] }]),
  () => (['medical', 'social'] as const).map((need) => [{}, { panel: { need, accepted: true } }]),
  () => [[{}, { panel: { need: 'medical', accepted: false } }]],
  () => (['two-years', 'shortage'] as const).map((staff) => [{}, { staff }]),
  (whose) => (schoolOf(whose).feeders ?? []).map((school) => [{}, { feeder: { school, years: 4 } }]),
  () => [[{}, { feeder: { school: 'none', years: 0 } }]],
  () => (['pupil', 'service', 'early-years'] as const).map((premium) => [{ premiums: [premium] }, {}]),
  () => [[{ premiums: [] }, {}]],
]

/** The numbers that tests and forms gave go on: they put children in order, too. */
function withFacts(whose: Whose, [own, atSchool]: readonly [Partial<Applicant>, Partial<Preference>]): Whose {
  const preference = preferenceOf(whose)
  const round = withApplicant(whose, (one) => ({
    ...one,
    ...own,
    preferences: one.preferences.map((other) => (other === preference ? { ...other, ...atSchool } : other)),
  }))
  return { ...whose, round }
}

/** The round in which other facts of the child put it under this criterion; undefined where up to three changes find none. */
export function broughtUnder(whose: Whose, criterion: number): RoundFile | undefined {
  let reached: Whose[] = [whose]
  const options = facts.flatMap((of) => of(whose))
  if (rulesOf(whose).criteria[criterion] === undefined) return undefined
  for (let depth = 0; depth < 3; depth++) {
    const found = reached.find((one) => criterionOf(one) === criterion)
    if (found) return found.round
    if (depth === 2) break
    reached = reached.flatMap((one) => options.map((option) => withFacts(one, option))).slice(0, 200)
  }
  return undefined
}
