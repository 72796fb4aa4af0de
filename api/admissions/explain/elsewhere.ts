import type { Explanation, PreferenceExplained } from '#contract/admissions/explanation.ts'

/**
 * What is told of a school in another council’s area, whose places and order are not ours to explain: that it could offer one,
 * or that it could not, and who knows why. `areas`: whose each such school is, by its id.
 */
function asElsewhere(
  preference: PreferenceExplained,
  areas: ReadonlyMap<string, string>,
): PreferenceExplained {
  const council = areas.get(preference.school.id)
  if (council === undefined) return preference
  if (preference.kind === 'offered') return { ...preference, part: null }
  if (preference.kind !== 'not-eligible' && preference.kind !== 'full') return preference
  const { place, school, appeal } = preference
  const to = { text: `Ask ${council} how to appeal for ${school.name}` }
  return { place, school, kind: 'elsewhere', council, appeal: { ...appeal, infantClass: false, to } }
}

/** An explanation in which schools of other councils are told of as such. */
export const withElsewhere = (explanation: Explanation, areas: ReadonlyMap<string, string>): Explanation => ({
  ...explanation,
  preferences: explanation.preferences.map((preference) => asElsewhere(preference, areas)),
})
