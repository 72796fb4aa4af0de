import { lifeEvents, topics } from '#contract/core/listing.ts'
import type { SearchEntry } from './entry.ts'

/** Words that say nothing about what is wanted. */
const noise = new Set(
  'a about am an and are at can could do find for from get has have help how i in is it me my near need of on or please report problem the there to want what when where who with you your'.split(
    ' ',
  ),
)

/** Where a word was found, and what that says for it. */
const weight = { title: 8, words: 6, summary: 2, theme: 1 } as const
type Place = keyof typeof weight

interface Indexed {
  readonly entry: SearchEntry
  readonly places: Readonly<Record<Place, readonly string[]>>
  /** Title and other names as one word each: "pot hole" is "pothole". */
  readonly joined: readonly string[]
}

/** What a search goes through, made once for a list of entries. */
export type Index = readonly Indexed[]

export const indexOf = (entries: readonly SearchEntry[]): Index =>
  entries.map((entry) => {
    const themes = [
      ...topics.filter(({ id }) => entry.topics.includes(id)).map(({ title }) => title),
      ...lifeEvents
        .filter(({ id }) => entry.lifeEvents.includes(id))
        .flatMap(({ title, words }) => [title, ...words]),
    ]
    return {
      entry,
      places: {
        title: wordsOf(entry.title),
        words: entry.words.flatMap(wordsOf),
        summary: wordsOf(entry.summary),
        theme: themes.flatMap(wordsOf),
      },
      joined: [entry.title, ...entry.words].map((phrase) => wordsOf(phrase).join('')),
    }
  })

/**
 * What a search in a resident's words finds, best first: those in which the most words of it are found, in the title,
 * the other names, the summary, or the topics and events of life. Half a word is enough; a wrong letter or two is
 * forgiven in a longer one, and so is a space too many or too few. Nothing typed finds nothing.
 */
export function search(index: Index, typed: string): readonly SearchEntry[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return []
  const scored = index.map((one) => ({ entry: one.entry, ...scoreOf(one, wanted) }))
  const most = Math.max(...scored.map(({ matched }) => matched))
  return scored
    .filter(({ matched }) => matched > 0 && matched === most)
    .sort((one, other) => other.score - one.score || one.entry.title.localeCompare(other.entry.title, 'en'))
    .map(({ entry }) => entry)
}

function scoreOf(one: Indexed, wanted: readonly string[]): { matched: number; score: number } {
  const whole = wanted.join('')
  if (one.joined.includes(whole)) return { matched: wanted.length, score: 100 }
  const near = one.joined.some((phrase) => whole.length > 4 && isLike(phrase, whole))
  if (near) return { matched: wanted.length, score: 50 }
  const scores = wanted.map((word) => wordScore(one, word))
  return {
    matched: scores.filter((score) => score > 0).length,
    score: scores.reduce((sum, score) => sum + score, 0) + (one.joined[0]?.startsWith(whole) ? 5 : 0),
  }
}

/** The best that the entry makes of one word: as it is, as the beginning of one, or with a letter or two wrong. */
function wordScore({ places, joined }: Indexed, word: string): number {
  const scores = (Object.keys(weight) as Place[]).map((place) => {
    const found = places[place]
    if (found.includes(word)) return weight[place]
    if (found.some((one) => one.startsWith(word))) return weight[place] * 0.8
    return found.some((one) => isLike(one, word)) ? weight[place] * 0.4 : 0
  })
  const inOne = joined.some((phrase) => word.length > 4 && (phrase.startsWith(word) || isLike(phrase, word)))
  return Math.max(...scores, inOne ? 4 : 0)
}

/** Whether the words are near and begin alike: the first letter is hardly ever wrong, and looking at it is quick. */
const isLike = (one: string, other: string): boolean => one[0] === other[0] && isNear(one, other)

/** How many letters may be wrong in a word of this length. */
const forgiven = (length: number): number => (length < 5 ? 0 : length < 8 ? 1 : 2)

/** Whether one word becomes the other by so few letters put in, left out, changed or swapped with the next one. */
export function isNear(one: string, other: string): boolean {
  const most = forgiven(Math.max(one.length, other.length))
  if (most === 0 || Math.min(one.length, other.length) < 4) return false
  return Math.abs(one.length - other.length) <= most && distance(one, other, most) <= most
}

/** Optimal string alignment distance, or more than `most` as soon as it cannot be less. */
function distance(one: string, other: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      const steps = [(last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + same]
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      now.push(Math.min(...steps, ...(swapped ? [(before[column - 2] ?? 0) + 1] : [])))
    }
    if (Math.min(...now) > most) return most + 1
    before = last
    last = now
  }
  return last[other.length] ?? 0
}

/** Lower case, no punctuation, no plural: "Potholes" and "pot-hole" are found by "pothole" and "pot hole". */
function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replaceAll(/[’']/g, '')
      .normalize('NFKD')
      .match(/[a-z0-9]+/g) ?? []
  return words.filter((word) => !noise.has(word)).map((word) => word.replace(/([a-z]{3})s$/, '$1'))
}

/** Words of the directory that begin like what was typed or come near it: what to try when nothing is found. */
export function suggestions(index: Index, typed: string, atMost = 3): string[] {
  const [first = ''] = wordsOf(typed)
  const near = index.filter(({ places }) =>
    [...places.title, ...places.words].some((word) => first.length > 2 && word.startsWith(first.slice(0, 3))),
  )
  return near.slice(0, atMost).map(({ entry }) => entry.title)
}
