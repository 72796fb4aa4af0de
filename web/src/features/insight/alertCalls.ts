import { mostWards } from '#contract/alerts.ts'
import { emailError } from '#contract/email-address.ts'
import { authorityAt } from '#contract/geo/areas.ts'
import { parsePostcode } from '#contract/geo/search/postcodes.ts'
import { type Ward, wardAt } from '#contract/geo/wards.ts'
import { api } from '#web/app/api.ts'
import { loadAreas, loadOutwards, loadPostcodes } from '#web/questions/location/geodata.ts'

export interface AlertProblem {
  field: 'email' | 'wards' | 'postcode'
  text: string
}

/** What is wrong with what was chosen, and with an address that was put right. */
export function alertProblems(email: string, wards: readonly string[]): AlertProblem[] {
  const problems: AlertProblem[] = []
  if (wards.length === 0) problems.push({ field: 'wards', text: 'Choose at least one ward' })
  if (wards.length > mostWards)
    problems.push({
      field: 'wards',
      text: `Choose at most ${mostWards} wards. You have chosen ${wards.length}`,
    })
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

/** The ward of a postcode, found in this browser; text says what is wrong. */
export async function wardOfPostcode(
  typed: string,
  wards: readonly Ward[],
): Promise<string | { text: string }> {
  const query = parsePostcode(typed, await loadOutwards())
  const places = query?.outward ? await loadPostcodes(query.outward) : undefined
  const found = query?.inward ? places?.[query.inward] : undefined
  if (!found) return { text: 'Enter a whole postcode in this county, like LE11 3TU' }
  const point = { lat: found[0], lon: found[1] }
  const ward = authorityAt(await loadAreas(), point).kind === 'county' ? wardAt(wards, point) : undefined
  return ward?.code ?? { text: 'This postcode is not in one of our wards. Choose the ward instead' }
}
