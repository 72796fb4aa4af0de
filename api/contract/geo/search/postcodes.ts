import { compactPostcode, inwardMeant, outwardsMeant } from '#contract/core/postcode.ts'
import type { Outwards, Postcodes } from '../gazetteer.ts'
import { firstOf, type SearchResult, type Suggestion } from './suggestion.ts'

/** A postcode or its beginning: `inward` is what was typed of its second half. */
export interface PostcodeQuery {
  readonly outward: string
  readonly inward: string
}

/** Reads a whole or partial postcode of a known outward code, as forgiving as `readPostcode` is. Else null. */
export function parsePostcode(text: string, outwards: Outwards): PostcodeQuery | null {
  const given = compactPostcode(text)
  if (!/^[A-Z0-9]{2,7}$/.test(given)) return null
  const lengths = [given.length - 3, 4, 3, 2].filter((length) => length >= 2 && length <= 4)
  for (const length of lengths) {
    const outward = outwardsMeant(given.slice(0, length)).find((code) => code in outwards)
    const inward = inwardMeant(given.slice(length))
    if (outward && /^(\d[A-Z]{0,2})?$/.test(inward)) return { outward, inward }
  }
  return null
}

/**
 * Suggests the postcode, or what begins like it. The middle of its area, which is nobody's place, only with the word that
 * the postcode is unknown: somebody has to choose it.
 */
export function suggestPostcodes(
  { outward, inward }: PostcodeQuery,
  postcodes: Postcodes,
  middle: readonly [number, number],
): SearchResult {
  const whole = postcodes[inward]
  if (whole) return { suggestions: [postcode(`${outward} ${inward}`, whole)] }
  const area: Suggestion = {
    label: `${outward} (the middle of its area)`,
    lat: middle[0],
    lon: middle[1],
    found: 'postcode',
    precision: 'place',
  }
  if (inward === '') return { suggestions: [area] }
  const begins = Object.entries(postcodes).filter(([code]) => code.startsWith(inward))
  if (begins.length === 0) return { suggestions: [area], unknown: `${outward} ${inward}` }
  return firstOf(begins.map(([code, point]) => postcode(`${outward} ${code}`, point)))
}

const postcode = (label: string, [lat, lon]: readonly [number, number, string?]): Suggestion => ({
  label,
  lat,
  lon,
  found: 'postcode',
  precision: 'postcode',
})
