import { Areas } from '#contract/geo/areas.ts'
import { Outwards, Places, Postcodes, Streets } from '#contract/geo/gazetteer.ts'

interface Schema<T> {
  parse(data: unknown): T
}

const fetched = new Map<string, Promise<unknown>>()

/** Fetches a file of `/geo/` once; a failure is forgotten, so that the next call tries again. */
function load<T>(path: string, schema: Schema<T>): Promise<T> {
  const known = fetched.get(path) as Promise<T> | undefined
  if (known) return known
  const loading = read(path, schema)
  fetched.set(path, loading)
  loading.catch(() => fetched.delete(path))
  return loading
}

async function read<T>(path: string, schema: Schema<T>): Promise<T> {
  const response = await fetch(`/geo/${path}`)
  if (!response.ok) throw new Error(`/geo/${path} answered ${response.status}`)
  return schema.parse(await response.json())
}

/** Boundaries of the county, its districts and its neighbours. */
export const loadAreas = () => load('areas.json', Areas)
export const loadPlaces = () => load('places.json', Places)
export const loadStreets = () => load('streets.json', Streets)
/** The outward codes that have postcodes, with their middles. */
export const loadOutwards = () => load('postcodes/index.json', Outwards)
/** Postcodes of one outward code from {@link loadOutwards}, by inward code. */
export const loadPostcodes = (outward: string) => load(`postcodes/${outward}.json`, Postcodes)
