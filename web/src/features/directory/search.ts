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
])

/**
 * The services that a search in a resident's words finds, best first: every word has to begin a word of the
 * service's title, its other names or its summary. Nothing typed, and words that say nothing, find everything.
 */
export function search(entries: readonly DirectoryEntry[], typed: string): readonly DirectoryEntry[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return /^\s*$|\w/.test(typed) ? entries : []
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, wanted) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ entry }) => entry)
}

function scoreOf(entry: DirectoryEntry, wanted: readonly string[]): number {
  const places = [wordsOf(entry.title), entry.words.flatMap(wordsOf), wordsOf(entry.summary)]
  let total = 0
  for (const word of wanted) {
    const place = places.findIndex((words) => words.some((one) => one.startsWith(word)))
    if (place < 0) return 0
    total += places.length - place
  }
  return total
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
