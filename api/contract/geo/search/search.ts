import type { NamedPlace, Outwards, Postcodes, Street } from '../gazetteer.ts'
import { searchGridReference, searchPair } from './coordinates.ts'
import { indexNames, type NameIndex, searchNames } from './names.ts'
import { parsePostcode, suggestPostcodes } from './postcodes.ts'
import type { SearchResult } from './suggestion.ts'

/** Where the lists come from; they are fetched as they are needed. */
export interface Gazetteer {
  places(): Promise<readonly NamedPlace[]>
  streets(): Promise<readonly Street[]>
  outwards(): Promise<Outwards>
  postcodes(outward: string): Promise<Postcodes>
}

/**
 * Finds what was typed in one box: a postcode whole or in part, a street, a place, "street, place", a grid reference,
 * eastings and northings, or latitude and longitude. Rejects when a list can't be fetched.
 */
export async function search(text: string, gazetteer: Gazetteer): Promise<SearchResult> {
  const asked = text.trim()
  const point = searchPair(asked)
  if (point) return point
  const outwards = await gazetteer.outwards()
  const postcode = parsePostcode(asked, outwards)
  const middle = postcode && outwards[postcode.outward]
  if (middle) return suggestPostcodes(postcode, await gazetteer.postcodes(postcode.outward), middle)
  const reference = searchGridReference(asked)
  if (reference) return reference
  return searchNames(await namesOf(gazetteer), asked)
}

const indexes = new WeakMap<Gazetteer, NameIndex>()

async function namesOf(gazetteer: Gazetteer): Promise<NameIndex> {
  const known = indexes.get(gazetteer)
  if (known) return known
  const index = indexNames(...(await Promise.all([gazetteer.places(), gazetteer.streets()])))
  indexes.set(gazetteer, index)
  return index
}
