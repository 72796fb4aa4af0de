import { Outwards, Places, Postcodes, Streets } from '#contract/geo/gazetteer.ts'
import type { Gazetteer } from '#contract/geo/search/search.ts'

interface Schema<T> {
  parse(data: unknown): T
}

/**
 * The lists of places that the site has for everybody, kept for the life of the function. What cannot be fetched is
 * asked for again the next time: an address is not called unknown because a list was not there.
 */
export function siteGazetteer(siteUrl: string): Gazetteer {
  const fetched = new Map<string, Promise<unknown>>()
  const read = async <T>(path: string, schema: Schema<T>): Promise<T> => {
    const response = await fetch(`${siteUrl}/geo/${path}`, { signal: AbortSignal.timeout(5000) })
    if (!response.ok) throw new Error(`/geo/${path} answered ${response.status}`)
    return schema.parse(await response.json())
  }
  const load = <T>(path: string, schema: Schema<T>): Promise<T> => {
    const known = fetched.get(path) as Promise<T> | undefined
    if (known) return known
    const loading = read(path, schema)
    fetched.set(path, loading)
    loading.catch(() => fetched.delete(path))
    return loading
  }
  return {
    places: () => load('places.json', Places),
    streets: () => load('streets.json', Streets),
    outwards: () => load('postcodes/index.json', Outwards),
    postcodes: (outward) => load(`postcodes/${outward}.json`, Postcodes),
  }
}
