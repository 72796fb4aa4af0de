import MiniSearch, { type SearchResult } from 'minisearch'
import { stemmer as porter } from 'stemmer'
import { lifeEvents, topics } from '#contract/core/listing.ts'
import type { SearchEntry } from './entry.ts'
import { fittingFirst } from './fittingFirst.ts'
import { saidAs } from './saidAs.ts'
import { alike, noise, ownStem, weak } from './usual.ts'

/** What all forms of a word have in common. A coronation is no coroner. */
export const stemmer = (word: string) => (ownStem.has(word) ? word : porter(word))

/** Where a word was found, and what that says for it. */
const weight = { title: 3, words: 3, summary: 1, theme: 0.4 } as const
type Place = keyof typeof weight

/** What a search goes through, made once for a list of entries. */
export interface Index {
  /** Each stem as it is written, for what to say of it. */
  readonly written: ReadonlyMap<string, readonly string[]>
  /** In how many entries each stem is: a word of many is more likely meant than one of a few. */
  readonly uses: ReadonlyMap<string, number>
  readonly entries: readonly SearchEntry[]
  readonly engine: MiniSearch<Indexed>
  /** What each entry is called, by the stems of each name. */
  readonly names: readonly (readonly Name[])[]
}

/** A title or another name. `whole`: as one word, as it is written: "pot hole" is "pothole". */
interface Name {
  /** With the words that say nothing: a whole sentence that is said alike means the same. */
  readonly said: string
  readonly whole: string
  readonly stems: readonly string[]
}

type Indexed = Readonly<Record<Place, string>> & { readonly id: number }

/** Each word as it is written: lower case, no punctuation. */
const allWordsOf = (text: string): string[] => {
  const words =
    text
      .toLowerCase()
      .replaceAll(/[’']/g, '')
      .normalize('NFKD')
      .match(/[a-z0-9]+/g) ?? []
  return saidAs(words.join(' ')).match(/[a-z0-9]+/g) ?? []
}

/** The words that count. */
export const wordsOf = (text: string) => allWordsOf(text).filter((word) => !noise.has(word))

const nameOf = (text: string): Name => {
  const words = wordsOf(text)
  return { said: allWordsOf(text).join(' '), whole: words.join(''), stems: words.map(stemmer) }
}

/** Two words in a row may be one to whoever searches, and one may be two. */
const pairsOf = (words: readonly string[]) => words.slice(1).map((word, at) => `${words[at]}${word}`)

export function indexOf(entries: readonly SearchEntry[]): Index {
  const engine = new MiniSearch<Indexed>({
    fields: Object.keys(weight),
    tokenize: (text) => {
      const words = wordsOf(text)
      return [...words, ...pairsOf(words)]
    },
    processTerm: stemmer,
  })
  engine.addAll(
    entries.map((entry, id) => ({
      id,
      title: entry.title,
      words: entry.words.join(' · '),
      summary: entry.summary,
      theme: themesOf(entry),
    })),
  )
  const names = entries.map(({ title, words }) => [title, ...words].map(nameOf))
  const { uses, stems } = usesOf(entries)
  return { entries, engine, names, written: writtenOf(uses), uses: stems }
}

/** In how many entries each word is, and each stem. */
function usesOf(entries: readonly SearchEntry[]) {
  const [uses, stems] = [new Map<string, number>(), new Map<string, number>()]
  const count = (all: Map<string, number>, of: readonly string[]) => {
    for (const one of new Set(of)) all.set(one, (all.get(one) ?? 0) + 1)
  }
  for (const { title, words, summary } of entries) {
    const all = wordsOf([title, ...words, summary].join(' '))
    count(uses, all)
    count(stems, all.map(stemmer))
  }
  return { uses, stems }
}

/** The words that have each stem, those of most entries first. */
function writtenOf(uses: ReadonlyMap<string, number>): ReadonlyMap<string, readonly string[]> {
  const written = new Map<string, string[]>()
  for (const [word] of [...uses].sort(([, a], [, b]) => b - a))
    written.set(stemmer(word), [...(written.get(stemmer(word)) ?? []), word])
  return written
}

function themesOf({ topics: ofTopics, lifeEvents: ofEvents }: SearchEntry): string {
  return [
    ...topics.filter(({ id }) => ofTopics.includes(id)).map(({ title }) => title),
    ...lifeEvents.filter(({ id }) => ofEvents.includes(id)).flatMap(({ title, words }) => [title, ...words]),
  ].join(' ')
}

/** “Bagde” is “badge”, and nothing nearer: two letters changed places, and the word is one that the directory has. */
export function inPlace(written: Index['written'], word: string): string {
  if (word.length < 5 || written.has(stemmer(word))) return word
  const swapped = [...word].slice(2).map((letter, at) => {
    const [before, between] = [word.slice(0, at + 1), word[at + 1]]
    return `${before}${letter}${between}${word.slice(at + 3)}`
  })
  return swapped.find((one) => written.has(stemmer(one))) ?? word
}

/** Terms are made here, and looked for as they are. */
export const exactly = { tokenize: (text: string) => text.split(' '), processTerm: (term: string) => term }

/** What else a word is looked for as, and how much that says. */
const lessFor = { pair: 1.2, alike: 0.45, weak: 0.4 } as const
const weakStems = new Set([...weak].map(stemmer))
const groupsOf = new Map<string, ReadonlySet<string>>()
for (const group of alike) {
  const stems = new Set(group.map(stemmer))
  for (const stem of stems) groupsOf.set(stem, new Set([...(groupsOf.get(stem) ?? []), ...stems]))
}

interface Wanted {
  readonly weight: number
  /** What isn't typed is looked for exactly as it is. */
  readonly typed: boolean
  /** Of a word that says something, or of one like it. */
  readonly counts: boolean
}

/** Each term that is looked for, with how much it says. */
function wantedOf(words: readonly string[]): ReadonlyMap<string, Wanted> {
  const wanted = new Map<string, Wanted>()
  const stems = words.map(stemmer)
  for (const stem of stems) {
    const counts = !weakStems.has(stem)
    wanted.set(stem, { weight: counts ? 1 : lessFor.weak, typed: true, counts })
  }
  const add = (stem: string, weight: number, counts: boolean) => {
    if (!wanted.has(stem)) wanted.set(stem, { weight, typed: false, counts })
  }
  for (const pair of pairsOf(words)) add(stemmer(pair), lessFor.pair, true)
  for (const stem of stems)
    for (const other of groupsOf.get(stem) ?? []) add(other, lessFor.alike, !weakStems.has(stem))
  return wanted
}

/** A word of four letters is not bent: too many others are like it. */
export const bent = (stem: string) => (stem.length > 7 ? 2 : stem.length > 3 ? 1 : false)

/** From so many words on, what is typed says all that is wanted. */
export const aSentence = 4

/** Less than this part of the best is no answer, and more than so many nobody reads. */
const cutOff = { part: 0.35, partOfTold: 0.3, most: 12 } as const

/**
 * What a search in a resident’s words finds, best first: entries in which the rarest words of it are found, in the title
 * or another name before the summary, the topics and the events of life. The last word may be half of one; a wrong letter
 * or two is forgiven in a longer one, and so is a space too many or too few. What comes far behind the best is left out;
 * nothing typed finds nothing.
 */
export const search = (index: Index, typed: string): readonly SearchEntry[] =>
  fittingFirst(typed, ranked(index, typed), index.entries)

function ranked({ entries, engine, names, written }: Index, typed: string): readonly SearchEntry[] {
  const words = wordsOf(typed).map((word) => inPlace(written, word))
  if (words.length === 0) return entries.filter((_, id) => isCalled(names[id] ?? [], nameOf(typed).said))
  const wanted = wantedOf(words)
  const last = stemmer(words.at(-1) ?? '')
  const asked = nameOf(typed)
  const found = engine.search([...wanted.keys()].join(' '), {
    ...exactly,
    boost: weight,
    boostTerm: (term) => wanted.get(term)?.weight ?? 1,
    prefix: (term) => term === last && term.length > 1,
    // A word that the directory has is meant: cancer is not cancel.
    fuzzy: (term) => (wanted.get(term)?.typed && !written.has(term) ? bent(term) : false),
    weights: { fuzzy: 0.3, prefix: 0.6 },
    bm25: { k: 1.2, b: 0.2, d: 0.3 },
    boostDocument: (id: number) => (entries[id]?.who === 'here' ? 1.25 : 1),
  })
  const scored = found
    .filter(fitting(wanted))
    .map(({ id, score, ...more }) => {
      const base = score * covered(more, words)
      return { id: id as number, base, score: base * calledSo(names[id] ?? [], asked) }
    })
    .sort((one, other) => other.score - one.score)
  // By what was found, and not by how well the first is called so: whoever types “road” wants to choose.
  const best = Math.max(0, ...scored.map(({ base }) => base))
  // A whole sentence that is one’s own name says what is wanted: what only shares a word with it is no answer.
  const [first] = scored
  const told = first && asked.said.split(' ').length >= aSentence && first.score >= first.base * 3
  const least = told ? first.score * cutOff.partOfTold : 0
  return scored
    .filter(({ base, score }, at) => (at === 0 || base >= best * cutOff.part) && score >= least)
    .slice(0, cutOff.most)
    .flatMap(({ id }) => entries[id] ?? [])
}

/**
 * Where more was typed than words that say little, an entry has to have some of that: a child is in too many to answer
 * whatever is said of one. Nor is a word another one that begins otherwise: a jury does not bury.
 */
function fitting(wanted: ReadonlyMap<string, Wanted>) {
  const asksMore = [...wanted.values()].some(({ typed, counts }) => typed && counts)
  return ({ queryTerms, terms }: Pick<SearchResult, 'queryTerms' | 'terms'>): boolean =>
    terms.some((term) => queryTerms.some((stem) => stem === term || stem[0] === term[0])) &&
    (!asksMore || queryTerms.some((stem) => wanted.get(stem)?.counts))
}

/** “Tell us once” is a name, though none of its words says anything. */
const isCalled = (names: readonly Name[], typed: string) =>
  typed !== '' && names.some(({ said }) => said === typed)

/** How much it says that the entry is called what is asked for, or that one of its names is a part of that. */
function calledSo(names: readonly Name[], { said, whole, stems }: Name): number {
  const has = new Set(stems)
  return Math.max(
    1,
    ...names.map((name) => {
      if (name.said === said && said.split(' ').length >= aSentence) return 20
      if (name.whole === whole) return 4
      if (name.stems.every((stem) => weakStems.has(stem))) return 1
      if (!name.stems.length || !name.stems.every((stem) => has.has(stem))) return 1
      return name.stems.length === stems.length ? 3 : 0.4 + 0.8 * new Set(name.stems).size
    }),
  )
}

/** An entry in which half of the words are found says less than one in which all are. */
const covered = ({ queryTerms }: Pick<SearchResult, 'queryTerms'>, words: readonly string[]) => {
  const counting = words.filter((word) => !weak.has(word)).length
  return counting === 0 ? 1 : 0.5 + 0.5 * Math.min(1, queryTerms.length / counting)
}

/** Titles of entries with a word that begins like what was typed: what to try when nothing is found. */
export function suggestions({ entries, names }: Index, typed: string, atMost = 3): string[] {
  const [first = ''] = wordsOf(typed)
  if (first.length < 3) return []
  const begins = (name: Name) => name.stems.some((stem) => stem.startsWith(first.slice(0, 3)))
  return entries
    .filter((_, id) => names[id]?.some(begins))
    .slice(0, atMost)
    .map(({ title }) => title)
}
