import { parsePostcode } from '#contract/geo/search/postcodes.ts'
import { loadOutwards, loadPostcodes } from '#web/questions/location/geodata.ts'

/** The middle of a whole postcode as `lat,lon`; undefined for what is none, or is not known. */
export async function pointOfPostcode(text: string): Promise<string | undefined> {
  if (!/\d/.test(text)) return undefined
  try {
    const parsed = parsePostcode(text, await loadOutwards())
    if (!parsed || parsed.inward.length < 3) return undefined
    const [lat, lon] = (await loadPostcodes(parsed.outward))[parsed.inward] ?? []
    return lat !== undefined && lon !== undefined ? `${lat},${lon}` : undefined
  } catch {
    // Without the file the search finds the postcode as it is written.
    return undefined
  }
}
