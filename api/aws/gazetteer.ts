import { Postcodes } from '#contract/geo/gazetteer.ts'
import type { Gazetteer } from '#requests/open311/place.ts'

/** Finds places in the files that the site has for everybody, kept for the life of the function. */
export function siteGazetteer(siteUrl: string): Gazetteer {
  const known = new Map<string, Promise<Postcodes>>()
  const fetched = async (outward: string): Promise<Postcodes> => {
    const response = await fetch(`${siteUrl}/geo/postcodes/${outward}.json`, {
      signal: AbortSignal.timeout(3000),
    })
    const read = response.ok ? Postcodes.safeParse(await response.json().catch(() => undefined)) : undefined
    return read?.success ? read.data : {}
  }
  return {
    async postcode(postcode) {
      const [outward = '', inward = ''] = postcode.split(' ')
      const file = known.get(outward) ?? fetched(outward)
      known.set(outward, file)
      file.catch(() => known.delete(outward))
      const found = (await file)[inward]
      return found && { lat: found[0], lon: found[1] }
    },
  }
}
