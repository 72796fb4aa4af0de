import { readPostcode } from '#contract/core/postcode.ts'
import type { Authority } from '#contract/council/council.ts'
import { authorityAt } from '#contract/geo/areas.ts'
import { anyCouncil } from '#contract/geo/responsible.ts'
import { parsePostcode } from '#contract/geo/search/postcodes.ts'
import { council } from '#council'
import { loadAreas, loadOutwards, loadPostcodes } from '#web/questions/location/geodata.ts'

/**
 * Whose area a postcode is in, where it is not ours: a neighbour, or some other council. Undefined where it is ours or
 * nobody can say. Looked up in the browser: the postcode goes nowhere.
 */
export async function elsewhere(typed: string): Promise<Authority | undefined> {
  if (!readPostcode(typed)) return undefined
  const query = parsePostcode(typed, await loadOutwards())
  // No postcode of ours begins so.
  if (!query) return anyCouncil
  const [lat, lon, code] = (await loadPostcodes(query.outward))[query.inward] ?? []
  const neighbour = (its: string) => council.neighbours.find((one) => one.code === its)
  if (code) return neighbour(code)
  if (lat === undefined || lon === undefined) return undefined
  const at = authorityAt(await loadAreas(), { lat, lon })
  return at.kind === 'neighbour' ? neighbour(at.code) : undefined
}
