import { emailError } from '#contract/core/email-address.ts'
import { mostWards } from '#contract/insight/alerts.ts'
import { api } from '#web/app/api.ts'

export interface AlertProblem {
  field: 'email' | 'wards' | 'postcode'
  text: string
}

/** A problem with a field, or with the whole. */
export type ShownProblem = AlertProblem | { readonly field?: undefined; readonly text: string }

function wardProblems({ length }: readonly string[]): AlertProblem[] {
  if (length === 0) return [{ field: 'wards', text: 'Choose at least one ward' }]
  if (length <= mostWards) return []
  return [{ field: 'wards', text: `Choose at most ${mostWards} wards. You have chosen ${length}` }]
}

/** What of these problems stands now that other wards are chosen. */
export const stillWrong = (problems: readonly ShownProblem[], wards: readonly string[]): ShownProblem[] =>
  problems.flatMap((problem) => (problem.field === 'wards' ? wardProblems(wards) : problem))

/** What is wrong with what was chosen, and with an address that was put right. */
export function alertProblems(email: string, wards: readonly string[]): AlertProblem[] {
  const problems = wardProblems(wards)
  const text = email === '' ? 'Enter your email address' : emailError(email)
  if (text) problems.push({ field: 'email', text })
  return problems
}

/** Asks for alerts. What comes back is the same for every address. */
export const askForAlerts = (email: string, wards: readonly string[], services: readonly string[]) =>
  api('/api/alerts', () => undefined, { method: 'POST', body: { email, wards, services } })

/** Says yes, or stops. */
export const followLink = (what: 'confirmations' | 'stops', token: string): Promise<void> =>
  api(`/api/alerts/${what}`, () => undefined, { method: 'POST', body: { token } })
