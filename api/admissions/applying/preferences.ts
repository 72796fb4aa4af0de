import type { ApplicationAnswers } from '#contract/admissions/answers.ts'
import type { Preference } from '#contract/admissions/facts.ts'
import { yearsSince } from '#contract/core/condition.ts'
import { isElsewhere, type ListedSchool, type SchoolAnswer } from '#contract/core/school.ts'

/** What is known of schools beside what the family says. */
export interface SchoolsKnown {
  /** Ids of the schools where a brother or sister counts as at this one. */
  readonly linkedOf: (school: string) => readonly string[]
  /** Id of a school in another area, the same for the same name and area. */
  readonly awayId: (school: { readonly name: string; readonly area: string }) => string
}

type Tie = NonNullable<Preference['sibling']>[number]
type Sibling = NonNullable<ApplicationAnswers['siblings']>[number]

const isAt = (school: SchoolAnswer | undefined, id: string): boolean =>
  school !== undefined && !isElsewhere(school) && school.id === id

/** How a brother or sister ties the child to the school: by being there, or at a school that is linked with it. */
function tiesOf({ school, attends }: Sibling, id: string, linked: readonly string[]): Tie[] {
  const here = isAt(school, id)
  if (!here && !linked.some((one) => isAt(school, one))) return []
  const now: Tie[] = attends === 'at-entry' ? [] : [here ? 'now' : 'linked-now']
  const atEntry: Tie[] = attends === 'now' ? [] : [here ? 'at-entry' : 'linked-at-entry']
  return [...now, ...atEntry]
}

function listedPreference(
  { id, asks }: ListedSchool,
  answers: ApplicationAnswers,
  { linkedOf }: SchoolsKnown,
  closes: Date,
): Preference {
  const { siblings = [], need, needSchool, staff, staffSchool, presentSchool, presentSince } = answers
  const ties = [...new Set(siblings.flatMap((one) => tiesOf(one, id, linkedOf(id))))]
  const years = presentSince ? yearsSince(presentSince, closes) : undefined
  return {
    school: id,
    ...(asks.includes('sibling') && ties.length > 0 && { sibling: ties }),
    // The panel has not met yet: nothing is accepted until staff say so.
    ...(need && need !== 'no' && isAt(needSchool, id) && { panel: { need, accepted: false } }),
    ...(staff && staff !== 'no' && staff !== 'other' && isAt(staffSchool, id) && { staff }),
    ...(asks.includes('feeder') &&
      presentSchool &&
      !isElsewhere(presentSchool) &&
      years !== undefined &&
      years >= 0 && { feeder: { school: presentSchool.id, years } }),
  }
}

/**
 * What is held of the child at each school, in the order of the family. Points, scores and the panel's word are staff's
 * and schools' to give: none of them comes from the form. Years at a feeder school are whole ones on the closing day.
 */
export function preferencesOf(
  answers: ApplicationAnswers,
  schools: SchoolsKnown,
  closes: Date,
): Preference[] {
  const all = answers.preferences.map(({ school }) =>
    isElsewhere(school)
      ? { school: schools.awayId(school) }
      : listedPreference(school, answers, schools, closes),
  )
  return all.filter(({ school }, at) => all.findIndex((one) => one.school === school) === at)
}

/** The schools in other areas, by the ids that they have among the preferences. */
export const awayOf = ({ preferences }: ApplicationAnswers, { awayId }: SchoolsKnown) =>
  Object.fromEntries(
    preferences.flatMap(({ school }) =>
      isElsewhere(school) ? [[awayId(school), { name: school.name, area: school.area }]] : [],
    ),
  )
