import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { services } from '#services/index.ts'
import { listings } from '#services/listings/index.ts'
import { entryOfListing, entryOfService, type SearchEntry } from '../entry.ts'
import { ownPages } from '../ownPages.ts'
import { type Index, indexOf, search } from '../search.ts'

/** What somebody types, and the pages of which any is right as the first. */
interface Phrase {
  readonly typed: string
  readonly finds: readonly string[]
}

/** One phrase with how the search answers it. `place`: of the first right page, from 1; null where it is not found. */
export interface Answered extends Phrase {
  readonly place: number | null
  readonly found: readonly string[]
}

/** What people say who look for something: `typed,finds` with `|` between pages that are as right as each other. */
export function phrases(file: string): readonly Phrase[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
  return lines.map((line) => {
    const comma = line.lastIndexOf(',')
    return { typed: line.slice(0, comma), finds: line.slice(comma + 1).split('|') }
  })
}

/** Everything that residents can search. */
export const wholeDirectory = (): readonly SearchEntry[] => [
  ...services.map((service) => ({ ...entryOfService(service), words: service.words })),
  ...listings.map((listing) => ({ ...entryOfListing(listing), words: listing.words })),
  ...ownPages,
]

export function answered(index: Index, { typed, finds }: Phrase): Answered {
  const found = search(index, typed).map(({ slug }) => slug)
  const at = found.findIndex((slug) => finds.includes(slug))
  return { typed, finds, found, place: at < 0 ? null : at + 1 }
}

/** The part of the phrases, from 0 to 1, whose right page is the first, and one of the first three. */
export function shares(all: readonly Answered[]): { readonly first: number; readonly firstThree: number } {
  const upTo = (place: number) => all.filter((one) => one.place !== null && one.place <= place).length
  return { first: upTo(1) / all.length, firstThree: upTo(3) / all.length }
}

/** The files: what the search was made with, and what was written three times before anybody looked at what it finds. */
export const files = ['phrases.csv', 'more-phrases.csv', 'fresh-phrases.csv', 'worried-phrases.csv'] as const

/** How the search answers every phrase. */
export function answeredPhrases(): readonly Answered[] {
  const index = indexOf(wholeDirectory())
  return files.flatMap((file) => phrases(file).map((phrase) => answered(index, phrase)))
}
