import { readPostcode } from '#contract/core/postcode.ts'
import { authorityAt } from '#contract/geo/areas.ts'
import { parsePostcode } from '#contract/geo/search/postcodes.ts'
import { type Ward, wardAt } from '#contract/geo/wards.ts'
import { council } from '#council'
import { loadAreas, loadOutwards, loadPostcodes } from './geodata.ts'

/** The ward of a postcode, found in this browser; text says what is wrong. */
export async function wardOfPostcode(
  typed: string,
  wards: readonly Ward[],
): Promise<string | { text: string }> {
  const query = parsePostcode(typed, await loadOutwards())
  const whole = readPostcode(typed)
  const places = query?.outward ? await loadPostcodes(query.outward) : undefined
  const found = query?.inward ? places?.[query.inward] : undefined
  if (!found && whole) return { text: `We do not know the postcode ${whole}. Choose your ward instead` }
  if (!found) return { text: `Enter the whole postcode, like ${council.examples.postcode}` }
  const point = { lat: found[0], lon: found[1] }
  const ward = authorityAt(await loadAreas(), point).kind === 'county' ? wardAt(wards, point) : undefined
  return ward?.code ?? { text: 'This postcode is not in one of our wards. Choose your ward instead' }
}
