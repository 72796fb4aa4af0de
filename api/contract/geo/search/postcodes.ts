import type { Outwards, Postcodes } from '../gazetteer.ts'
import { firstOf, type SearchResult, type Suggestion } from './suggestion.ts'

/** A postcode or its beginning: `inward` is what was typed of its second half. */
export interface PostcodeQuery {
  readonly outward: string
  readonly inward: string
}

/** Reads a whole or partial postcode of a known outward code; letters O and I for 0 and 1 are forgiven. Else null. */
export function parsePostcode(text: string, outwards: Outwards): PostcodeQuery | null {
  const given = text.toUpperCase().replace(/[\s.-]/g, '')
  if (!/^[A-Z]{1,2}[0-9OIL][A-Z0-9]{0,5}$/.test(given)) return null
  const lengths = [given.length - 3, 4, 3, 2].filter((length) => length >= 2 && length <= 4)
  for (const length of lengths) {
    const outward = [given.slice(0, length), digits(given.slice(0, length))].find((code) => code in outwards)
    const inward = digits(given.slice(length, length + 1)) + given.slice(length + 1)
    if (outward && /^(\d[A-Z]{0,2})?$/.test(inward)) return { outward, inward }
  }
  return null
}

/** Figures typed as the letters that look like them, after the one or two letters that a postcode starts with. */
function digits(part: string): string {
  const figure = (letter: string) => (letter === 'O' ? '0' : '1')
  return part.length === 1
    ? part.replace(/[OIL]/g, figure)
    : part.replace(
        /^([A-Z]{1,2}?)([0-9OIL]+)$/,
        (_, area: string, rest: string) => area + rest.replace(/[OIL]/g, figure),
      )
}

/** Suggests the postcode, or what begins like it, or the middle of its area where it isn't known. */
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
  return firstOf(
    begins.length > 0 ? begins.map(([code, point]) => postcode(`${outward} ${code}`, point)) : [area],
  )
}

const postcode = (label: string, [lat, lon]: readonly [number, number, string?]): Suggestion => ({
  label,
  lat,
  lon,
  found: 'postcode',
  precision: 'postcode',
})
