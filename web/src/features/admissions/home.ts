import { distance } from '#admissions/policy/distance.ts'
import type { GridPlace } from '#contract/admissions/grid-place.ts'
import { readPostcode } from '#contract/core/postcode.ts'
import { toGrid } from '#contract/geo/grid.ts'
import { loadOutwards, loadPostcodes } from '#web/questions/location/geodata.ts'
import { aboutInWords, distanceInWords } from './words.ts'

/**
 * Where distances are measured from. `address`: the point of the home itself, as its provider has it. `postcode`: the middle
 * of its postcode, only where somebody asked for that by name: it may be hundreds of metres away.
 */
export interface Home {
  readonly from: 'address' | 'postcode'
  /** What was chosen: the address, or the postcode. */
  readonly label: string
  readonly place: GridPlace
}

/** Metres from home to a school's point; null where the school has none. */
export const metresTo = ({ place }: Home, point: GridPlace | null): number | null =>
  point && distance(place, point)

/** How far it is, and from where. */
export function howFar(home: Home, metres: number | null): string {
  if (metres === null) return 'The distance is not known: no point of this school is published'
  return home.from === 'address'
    ? `${distanceInWords(metres)} from your home in a straight line`
    : `${capital(aboutInWords(metres))} from the middle of ${home.label}`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * The middle of a whole postcode, out of files of this site: it never leaves the browser. Undefined where they do not have
 * it. Throws where they cannot be had.
 */
export async function middleOf(typed: string): Promise<Home | undefined> {
  const postcode = readPostcode(typed)
  const [outward = '', inward = ''] = postcode?.split(' ') ?? []
  if (!postcode || !Object.hasOwn(await loadOutwards(), outward)) return undefined
  const found = (await loadPostcodes(outward))[inward]
  if (!found) return undefined
  const [lat, lon] = found
  return { from: 'postcode', label: postcode, place: toGrid({ lat, lon }) }
}
