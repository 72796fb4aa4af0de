import type { DirectoryEntry } from './entry.ts'

/** Words that say nothing about what is wanted. */
const noise = new Set([
  'a',
  'an',
  'and',
  'the',
  'my',
  'in',
  'on',
  'of',
  'to',
  'is',
  'for',
  'report',
  'problem',
  'has',
  'near',
  'house',
  'i',
  'it',
  'at',
  'with',
])

/**
 * The services that a search in a resident's words finds, best first: those in which the most words begin a word of
 * the title, the other names or the summary. One wrong letter in a longer word is forgiven. Nothing typed, and words
 * that say nothing, find everything.
 */
export function search(entries: readonly DirectoryEntry[], typed: string): readonly DirectoryEntry[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return /^\s*$|\w/.test(typed) ? entries : []
  const scored = entries.map((entry) => ({ entry, ...scoreOf(entry, wanted) }))
  const most = Math.max(...scored.map(({ matched }) => matched))
  return scored
    .filter(({ matched }) => matched > 0 && matched === most)
    .sort((one, other) => other.score - one.score)
    .map(({ entry }) => entry)
}

function scoreOf(entry: DirectoryEntry, wanted: readonly string[]): { matched: number; score: number } {
  const places = [wordsOf(entry.title), entry.words.flatMap(wordsOf), wordsOf(entry.summary)]
  let matched = 0
  let score = 0
  for (const word of wanted) {
    const place = places.findIndex((words) => words.some((one) => one.startsWith(word)))
    const near = place < 0 ? places.findIndex((words) => words.some((one) => isNear(one, word))) : place
    if (near < 0) continue
    matched += 1
    score += (places.length - near) * (place < 0 ? 1 : 2)
  }
  return { matched, score }
}

/** Words of five letters and more that differ by one letter put in, left out or changed, or two that changed places. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (short.length < 4 || long.length < 5 || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  const rest = short.slice(start)
  if (short.length < long.length) return rest === long.slice(start + 1)
  const turned = `${rest[1] ?? ''}${rest[0] ?? ''}${rest.slice(2)}`
  return rest.slice(1) === long.slice(start + 1) || turned === long.slice(start)
}

/** Lower case, no punctuation, no plural: "Potholes" and "pot-hole" are found by "pothole" and "pot hole". */
function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[a-z0-9]+/g) ?? []
  return words.filter((word) => !noise.has(word)).map((word) => word.replace(/(?<=[a-z]{3})s$/, ''))
}
