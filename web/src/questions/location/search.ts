import { type Gazetteer, search } from '#contract/geo/search/search.ts'
import type { SearchResult } from '#contract/geo/search/suggestion.ts'
import { loadOutwards, loadPlaces, loadPostcodes, loadStreets } from './geodata.ts'

const fetched: Gazetteer = {
  places: loadPlaces,
  streets: loadStreets,
  outwards: loadOutwards,
  postcodes: loadPostcodes,
}

/** Finds what was typed in one box. What was typed stays in the browser. Rejects when a list can't be fetched. */
export const searchPlaces = (text: string): Promise<SearchResult> => search(text, fetched)
