import { Areas } from '#contract/geo/areas.ts'
import { fetchOnce } from '#contract/geo/fetch-once.ts'
import { Outwards, Places, Postcodes, Streets } from '#contract/geo/gazetteer.ts'
import { Wards } from '#contract/geo/wards.ts'
import { fetchFile } from '#web/app/api.ts'

const load = fetchOnce((path) => fetchFile(path))

/** Boundaries of the county, its districts and its neighbours. */
export const loadAreas = () => load('areas.json', Areas)
export const loadWards = () => load('wards.json', Wards)
/** Parishes, in the shape of wards; none where the council has imported none. */
export const loadParishes = () => load('parishes.json', Wards)
export const loadPlaces = () => load('places.json', Places)
export const loadStreets = () => load('streets.json', Streets)
/** The outward codes that have postcodes, with their middles. */
export const loadOutwards = () => load('postcodes/index.json', Outwards)
/** Postcodes of one outward code from {@link loadOutwards}, by inward code. */
export const loadPostcodes = (outward: string) => load(`postcodes/${outward}.json`, Postcodes)
