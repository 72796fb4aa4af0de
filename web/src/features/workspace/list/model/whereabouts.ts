import { parsePostcode } from '#contract/geo/search/postcodes.ts'
import type { Suggestion } from '#contract/geo/search/suggestion.ts'
import { loadOutwards, loadPostcodes } from '#web/questions/location/geodata.ts'
import { searchPlaces } from '#web/questions/location/search.ts'

/** A place that was looked for by its name, and others of the same name. */
export interface Whereabouts {
  /** `lat,lon`. */
  readonly near: string
  /** "Market Place, Loughborough"; missing of a postcode, which is where it says. */
  readonly called?: string
  readonly others: readonly string[]
}

/** Where a postcode, a street or a place is that was typed; undefined for other words, and where the files are not there. */
export async function whereaboutsOf(text: string): Promise<Whereabouts | undefined> {
  try {
    if (/\d/.test(text)) return await ofPostcode(text)
    return ofName(text, (await searchPlaces(text)).suggestions)
  } catch {
    // Without the files the search finds the words as they are written.
    return undefined
  }
}

async function ofPostcode(text: string): Promise<Whereabouts | undefined> {
  const parsed = parsePostcode(text, await loadOutwards())
  if (!parsed || parsed.inward.length < 3) return undefined
  const [lat, lon] = (await loadPostcodes(parsed.outward))[parsed.inward] ?? []
  return lat !== undefined && lon !== undefined ? { near: `${lat},${lon}`, others: [] } : undefined
}

const plain = (text: string) => text.trim().toLowerCase().replace(/[’']/g, '').replace(/\s+/g, ' ')

/** What has all of the name that was typed, with or without its town; a part of a name may be anything. */
export function ofName(
  text: string,
  suggestions: readonly Pick<Suggestion, 'label' | 'lat' | 'lon'>[],
): Whereabouts | undefined {
  const asked = plain(text)
  const [first, ...others] = suggestions.filter(
    ({ label }) => plain(label) === asked || plain(label.split(',')[0] ?? '') === asked,
  )
  return (
    first && {
      near: `${first.lat},${first.lon}`,
      called: first.label,
      others: others.map(({ label }) => label),
    }
  )
}
