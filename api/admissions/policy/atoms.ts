import type { Atom } from '#contract/admissions/predicate.ts'
import type { Case } from './case.ts'

type Kind = Atom['is']
type Of<K extends Kind> = Extract<Atom, { is: K }>

const share = (some: readonly string[] | undefined, others: readonly string[] | undefined): boolean =>
  some?.some((one) => others?.includes(one)) ?? false

/** When each of the predicates holds: the one place that says it. What is not known does not hold. */
const rules: { readonly [K in Kind]: (atom: Of<K>, of: Case) => boolean } = {
  everyone: () => true,
  plan: (_, { applicant, school }) => applicant.plan === school.id,
  care: ({ kinds }, { applicant }) => applicant.care !== undefined && kinds.includes(applicant.care),
  catchment: (atom, { areas, school }) => share(atom.areas ?? school.catchments, areas),
  sibling: ({ ties }, { preference }) => share(ties, preference.sibling),
  panel: ({ needs }, { preference: { panel } }) => panel?.accepted === true && needs.includes(panel.need),
  staff: ({ grounds }, { preference: { staff } }) => staff !== undefined && grounds.includes(staff),
  feeder: ({ schools, years }, { preference: { feeder }, school }) =>
    feeder !== undefined &&
    feeder.years >= years &&
    ((schools ?? school.feeders)?.includes(feeder.school) ?? false),
  faith: ({ points }, { preference }) => (preference.faith ?? 0) >= points,
  score: ({ atLeast }, { preference: { score } }) => score !== undefined && score >= atLeast,
  premium: ({ kinds }, { applicant }) => share(kinds, applicant.premiums),
}

export const atomHolds = (atom: Atom, of: Case): boolean =>
  (rules[atom.is] as (atom: Atom, of: Case) => boolean)(atom, of)
