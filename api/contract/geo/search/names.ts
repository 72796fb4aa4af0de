import type { NamedPlace, Street } from '../gazetteer.ts'
import { firstOf, type SearchResult, type Suggestion } from './suggestion.ts'
import { houseNumber, isKindOfStreet, likeness, wordsOf } from './words.ts'

interface Entry {
  readonly name: readonly string[]
  readonly within: readonly string[]
  readonly kind: 'street' | 'place'
  /** How many streets its town or village has: of two that fit alike, the one in the larger comes first. */
  readonly size: number
  readonly suggestion: Suggestion
}

interface Asked {
  readonly words: readonly string[]
  /** Words after the first comma, which have to fit the town or village. */
  readonly within: readonly string[]
}

/** Places and streets ready to be searched; make it once for the lists that were fetched. */
export type NameIndex = readonly Entry[]

export function indexNames(places: readonly NamedPlace[], streets: readonly Street[]): NameIndex {
  const sizes = new Map<string, number>()
  for (const { in: town } of streets) sizes.set(town, (sizes.get(town) ?? 0) + 1)
  const entry = (kind: Entry['kind'], { name, in: within = '', lat, lon }: NamedPlace): Entry => ({
    name: wordsOf(name),
    within: wordsOf(within),
    kind,
    size: sizes.get(kind === 'street' ? within : name) ?? 0,
    suggestion: { label: within ? `${name}, ${within}` : name, lat, lon, found: kind, precision: kind },
  })
  return [
    ...places.map((place) => entry('place', place)),
    ...streets.map((street) => entry('street', street)),
  ]
}

/**
 * Finds places and streets by "street", "place", "street place" or "street, place". Every word that was typed has to
 * fit; the best come first, places before streets of the same fit.
 */
export function searchNames(index: NameIndex, text: string): SearchResult {
  const number = houseNumber(text)
  const found = namesFitting(index, number ? text.replace(/^([^\s,]+),/, '$1') : text)
  if (found.suggestions.length === 0) return placeOnly(index, text) ?? found
  return number && found.suggestions.some((one) => one.found === 'street') ? { ...found, number } : found
}

function namesFitting(index: NameIndex, text: string): SearchResult {
  const [first = '', ...rest] = text.split(',')
  const asked: Asked = { words: wordsOf(first), within: wordsOf(rest.join(' ')) }
  if (asked.words.length === 0) return { suggestions: [] }
  const scored = index
    .map((entry) => ({ entry, score: scoreOf(entry, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.entry.size - a.entry.size || byLabel(a.entry, b.entry))
  const labels = new Set<string>()
  const distinct = scored.filter(({ entry: { suggestion } }) => {
    const isNew = !labels.has(suggestion.label)
    labels.add(suggestion.label)
    return isNew
  })
  return firstOf(distinct.map(({ entry }) => entry.suggestion))
}

/** The town or village alone, where its street is in no list: better a place to begin from than nothing. */
function placeOnly(index: NameIndex, text: string): SearchResult | undefined {
  for (const [unknown, place] of partings(text)) {
    const words = wordsOf(place)
    const places = index.filter(({ kind, name }) => kind === 'place' && words.length && isSaid(name, words))
    if (places.length > 0) return { ...firstOf(places.map(({ suggestion }) => suggestion)), unknown }
  }
  return undefined
}

/** “Station Road, Croft” where its comma is; without one, wherever the name of a place can begin. */
function partings(text: string): (readonly [unknown: string, place: string])[] {
  const [street = '', ...rest] = text.split(',').map((part) => part.trim())
  if (rest.length > 0) return street ? [[street, rest.join(' ')]] : []
  const words = street.split(/\s+/)
  return words.slice(1).map((_, at) => [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')])
}

/** Whether the words are this name, the whole of it; a slip of the finger is forgiven. */
const isSaid = (name: readonly string[], words: readonly string[]): boolean =>
  name.length === words.length &&
  words.every((word, at) => {
    const fit = likeness(word, name[at] ?? '')
    return fit === 3 || fit === 1
  })

const byLabel = (a: Entry, b: Entry) => a.suggestion.label.localeCompare(b.suggestion.label, 'en')

/** Nought when a word fits nowhere, else about how well each fits, less for every word of the name left unsaid. */
function scoreOf({ name, within, kind }: Entry, asked: Asked): number {
  const byName = asked.words.map((word) => best(word, name))
  const byEither = asked.words.map((word, at) => byName[at] || best(word, within) * 0.9)
  const byWithin = asked.within.map((word) => best(word, within))
  const all = [...byEither, ...byWithin]
  if (all.includes(0) || !byName.some(Boolean)) return 0
  // “Market Street” is no High Street in Market Harborough: that it is a street says nothing of which.
  const isNamed = asked.words.some((word, at) => byName[at] && !isKindOfStreet(word))
  if (!isNamed && !asked.words.every(isKindOfStreet) && !name.every(isKindOfStreet)) return 0
  const unsaid = name.filter((word) => !asked.words.some((typed) => likeness(typed, word))).length
  const mean = all.reduce((sum, score) => sum + score, 0) / all.length
  return mean - unsaid * 0.2 + (kind === 'place' ? 0.5 : 0)
}

const best = (typed: string, words: readonly string[]): number =>
  Math.max(0, ...words.map((word) => likeness(typed, word)))
