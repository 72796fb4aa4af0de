import type { Applicant, Preference } from '#contract/admissions/facts.ts'
import type { RoundSchool } from '#contract/admissions/round.ts'

/** A child at a school: what a predicate looks at. `areas`: ids of the catchment areas that the home is in. */
export interface Case {
  readonly applicant: Omit<Applicant, 'id' | 'preferences'>
  readonly preference: Preference
  readonly school: Pick<RoundSchool, 'id' | 'catchments' | 'feeders'>
  readonly areas: readonly string[]
}
