import { type Gazetteer, search } from '#contract/geo/search/search.ts'
import type { Suggestion } from '#contract/geo/search/suggestion.ts'
import { wordsOf } from '#contract/geo/search/words.ts'

/** One place that the words mean beyond doubt, or how to put them right. Says nothing of what was sent. */
export type Addressed = { readonly found: Suggestion } | { readonly why: string }

const postcodePattern = /\b([A-Z]{1,2}\d[A-Z\d]?)\s*(\d[A-Z]{2})\b/i
/** What addresses end with and no place here is called. */
const countries = ['england', 'uk', 'united kingdom', 'great britain', 'gb']
const orPoint = 'or lat and long'
const unknown = `No place that is known here fits address_string. Send a postcode, or a street and its town or village with a comma between them, ${orPoint}`
/** Longer ones are not looked up by name; nor are more than this many parts left aside. */
const longest = 300
const mostAside = 3

const same = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((word) => other.includes(word))

/** Parts of the address between commas, without the county and the country at its end. */
function partsOf(address: string, county: string): string[] {
  const parts = address.split(/[,\n]/).filter((part) => wordsOf(part).length > 0)
  const isWide = (part: string) => [...countries, county].some((wide) => same(wordsOf(wide), wordsOf(part)))
  while (parts.length > 1 && isWide(parts.at(-1) ?? '')) parts.pop()
  return parts.map((part) => part.trim())
}

/** Whether the words say the whole name, with the town or without it. */
const means = (words: readonly string[], { label }: Suggestion) => {
  const [name = ''] = label.split(',')
  return { wholly: same(wordsOf(label), words), nearly: same(wordsOf(name), words) }
}

/** The one that was meant, if only one can be. */
function theOne(parts: readonly string[], fitting: readonly Suggestion[]): Suggestion | undefined {
  const words = parts.flatMap(wordsOf)
  const [whole, ...wholes] = fitting.filter((one) => one.found === 'grid' || means(words, one).wholly)
  if (whole) return wholes.length === 0 ? whole : undefined
  const [named, ...others] = fitting.filter((one) => means(words, one).nearly)
  return others.length === 0 ? named : undefined
}

async function byName(gazetteer: Gazetteer, parts: readonly string[]): Promise<Addressed> {
  const whole = await search(parts.join(', '), gazetteer)
  if (whole.problem) return { why: `${whole.problem}. Or send lat and long` }
  const found = theOne(parts, whole.suggestions)
  if (found) return { found }
  // "The Old Mill, 3 Derby Road, Loughborough": what stands before a street and its town may be left aside.
  for (let at = 1; at < Math.min(parts.length - 1, mostAside + 1); at++) {
    const rest = parts.slice(at)
    const street = theOne(rest, (await search(rest.join(', '), gazetteer)).suggestions)
    if (street?.found === 'street') return { found: street }
  }
  // The town alone is no street of it that somebody reports.
  const named = whole.unknown === undefined ? whole.suggestions : []
  const known = named.filter(({ found, precision }) => found !== 'postcode' || precision !== 'place')
  if (known.length === 0) return { why: unknown }
  const labels = known.map(({ label }) => `“${label}”`).join(', ')
  return {
    why: `address_string could mean several places, or is not quite the name of one. Send one of ${labels}, ${orPoint}`,
  }
}

/** Where the postcode is; undefined when it is not known. */
async function byPostcode(
  gazetteer: Gazetteer,
  outward: string,
  inward: string,
): Promise<Suggestion | undefined> {
  const known = outward in (await gazetteer.outwards()) ? await gazetteer.postcodes(outward) : {}
  const point = known[inward]
  if (!point) return undefined
  const [lat, lon] = point
  return { label: `${outward} ${inward}`, lat, lon, found: 'postcode', precision: 'postcode' }
}

const unknownPostcode = `The postcode in address_string is not known here. Send another address, ${orPoint}`

/** Finds the place that an address names: by its postcode where that is known, or else by its street and town. */
export async function findAddress(gazetteer: Gazetteer, county: string, address: string): Promise<Addressed> {
  const named = (words: string) =>
    words.length > longest ? { why: unknown } : byName(gazetteer, partsOf(words, county))
  const [given = '', outward = '', inward = ''] = postcodePattern.exec(address) ?? []
  if (!given) return named(address)
  const found = await byPostcode(gazetteer, outward.toUpperCase(), inward.toUpperCase())
  if (found) return { found }
  // A new or mistyped postcode does not spoil a street that is known; and "A6 5th Avenue" has none.
  const rest = address.replace(given, ' ')
  if (wordsOf(rest).length === 0) return { why: unknownPostcode }
  const without = await named(rest)
  if ('found' in without) return without
  const whole = await named(address)
  if ('found' in whole) return whole
  return without.why === unknown ? { why: unknownPostcode } : without
}
