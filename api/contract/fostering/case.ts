import * as z from 'zod/mini'

/**
 * What a household asks for, or is asked to do. `connected-person`: a relative or friend with whom the child lives
 * already; `early-permanence`: an approved adopter who fosters a named child first.
 */
export const caseKinds = [
  'fostering',
  'short-breaks',
  'supported-lodgings',
  'connected-person',
  'adoption',
  'early-permanence',
] as const
export const CaseKind = z.enum(caseKinds)
export type CaseKind = z.infer<typeof CaseKind>

export const adoptionKinds: readonly CaseKind[] = ['adoption', 'early-permanence']
export const fosteringKinds: readonly CaseKind[] = [
  'fostering',
  'short-breaks',
  'supported-lodgings',
  'connected-person',
]

/** How far a case is, where it decides who may see what. Stages 1 and 2 may run together: both are `assessing`. */
export const phases = ['applying', 'assessing', 'deciding', 'approved', 'closed'] as const
export const Phase = z.enum(phases)
export type Phase = z.infer<typeof Phase>

/** `YYYY-MM-DD` in England: a day that there is. */
export const DayText = z.iso.date('Give a day that there is, as YYYY-MM-DD')

/** A day as somebody gives it: one that they can mean, so that what is counted from it is a day too. */
export const GivenDay = DayText.check(z.regex(/^(?:19|20|21)/, 'Give a day from 1900 to 2199'))

/** `p1`, `p2` …: a person of a household, in the order in which they were named. */
export const PersonId = z.string().check(z.regex(/^p[1-9]\d?$/, 'A person is p1, p2 and so on'))
export type PersonId = z.infer<typeof PersonId>

/** An `applicant` asks to be approved; an `adult` lives in the household and is checked; a `child` lives in it. */
export const PersonRole = z.enum(['applicant', 'adult', 'child'])
export type PersonRole = z.infer<typeof PersonRole>

/** What somebody may be asked to agree to, each by itself. */
export const consents = [
  'criminal-records',
  'medical',
  'councils',
  'employer',
  'earlier-agencies',
  'references',
] as const
export const Consent = z.enum(consents)
export type Consent = z.infer<typeof Consent>

/** Who does the next thing: `somebody` is a referee, a doctor, another council. */
export const Whose = z.enum(['applicant', 'council', 'somebody'])
export type Whose = z.infer<typeof Whose>
