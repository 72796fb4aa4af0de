import { fetchOnce } from '#contract/geo/fetch-once.ts'
import { Outwards, Places, Postcodes, Streets } from '#contract/geo/gazetteer.ts'
import type { Gazetteer } from '#contract/geo/search/search.ts'

/** The lists of places that the site has for everybody, kept for the life of the function. */
export function siteGazetteer(siteUrl: string): Gazetteer {
  const load = fetchOnce((path) => fetch(siteUrl + path, { signal: AbortSignal.timeout(5000) }))
  return {
    places: () => load('places.json', Places),
    streets: () => load('streets.json', Streets),
    outwards: () => load('postcodes/index.json', Outwards),
    postcodes: (outward) => load(`postcodes/${outward}.json`, Postcodes),
  }
}
