import { readPostcode } from '#contract/core/postcode.ts'
import { authorityAt } from '#contract/geo/areas.ts'
import { parsePostcode } from '#contract/geo/search/postcodes.ts'
import { council } from '#council'
import { loadAreas, loadOutwards, loadPostcodes } from '#web/questions/location/geodata.ts'

/**
 * The neighbouring council in whose area a postcode is; undefined where it is ours, or where nobody can say. Looked up in
 * the browser: the postcode goes nowhere.
 */
export async function neighbourOf(
  typed: string,
): Promise<{ readonly name: string; readonly url: string } | undefined> {
  if (!readPostcode(typed)) return undefined
  const query = parsePostcode(typed, await loadOutwards())
  const places = query?.outward ? await loadPostcodes(query.outward) : undefined
  const found = query?.inward ? places?.[query.inward] : undefined
  if (!found) return undefined
  const at = authorityAt(await loadAreas(), { lat: found[0], lon: found[1] })
  return at.kind === 'neighbour' ? council.neighbours.find(({ code }) => code === at.code) : undefined
}
