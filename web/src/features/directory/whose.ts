import type { Provider } from '#contract/core/listing.ts'
import { readPostcode } from '#contract/core/postcode.ts'
import type { Authority, CouncilProfile } from '#contract/council/council.ts'
import type { Jurisdiction } from '#contract/geo/areas.ts'
import { authorityAt } from '#contract/geo/areas.ts'
import { anyCouncil, districtAt } from '#contract/geo/responsible.ts'
import { parsePostcode } from '#contract/geo/search/postcodes.ts'
import { loadAreas, loadOutwards, loadPostcodes } from '#web/questions/location/geodata.ts'

type Profile = Pick<CouncilProfile, 'authority' | 'districts' | 'neighbours'>

/** What is known of a postcode. `outside`: of no area that this council or a neighbour has, or of none that is known. */
export type PostcodeArea =
  | { readonly kind: 'known'; readonly postcode: string; readonly at: Jurisdiction }
  | { readonly kind: 'incomplete' | 'not-a-postcode' }

/** Who provides it at a place; several where the district is not known. */
export function providersAt(council: Profile, provider: Provider, at: Jurisdiction): readonly Authority[] {
  if (provider.kind === 'national')
    return [
      {
        code: 'national',
        name: provider.name,
        url: provider.url,
        ...(provider.phone && { phone: provider.phone }),
      },
    ]
  if (at.kind === 'outside') return [anyCouncil]
  if (at.kind === 'neighbour') return [council.neighbours.find(({ code }) => code === at.code) ?? anyCouncil]
  if (provider.kind === 'county') return [council.authority]
  const district = districtAt(council, at)
  return district ? [district] : council.districts
}

/** The area of an authority of the council profile, by its code. */
export function areaOf(council: Profile, code: string): Jurisdiction {
  if (council.districts.some((one) => one.code === code)) return { kind: 'county', district: code }
  if (council.neighbours.some((one) => one.code === code)) return { kind: 'neighbour', code }
  return code === council.authority.code ? { kind: 'county' } : { kind: 'outside' }
}

/**
 * Looks a postcode up in files of this site by the first half of it: it never leaves the browser. Throws where the files
 * cannot be had.
 */
export async function lookUp(council: Profile, typed: string): Promise<PostcodeArea> {
  const whole = readPostcode(typed)
  const query = parsePostcode(typed, await loadOutwards())
  if (!query) {
    return whole ? { kind: 'known', postcode: whole, at: { kind: 'outside' } } : { kind: 'not-a-postcode' }
  }
  const { outward, inward } = query
  if (inward.length < 3) return { kind: 'incomplete' }
  const postcode = `${outward} ${inward}`
  const found = (await loadPostcodes(outward))[inward]
  if (!found) return { kind: 'known', postcode, at: { kind: 'outside' } }
  const [lat, lon, code] = found
  return {
    kind: 'known',
    postcode,
    at: code ? areaOf(council, code) : authorityAt(await loadAreas(), { lat, lon }),
  }
}
