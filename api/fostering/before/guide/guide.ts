import type { Sourced } from '#contract/fostering/sourced.ts'

/** A sentence or several. One that rests on a law, a figure or a promise says where that comes from. */
export type Said = string | (Sourced & { readonly says: string })

/** What stands under one heading, in its order. */
export interface Section {
  readonly heading: string
  readonly says: readonly (Said | { readonly list: readonly Said[] })[]
  /** A table that the page draws here from dated figures, or the numbers to call from the council profile. */
  readonly shows?: 'allowances' | 'mileage' | 'promises' | 'numbers'
}

/** One page that answers one question. Its title and summary stand in the list. */
export interface Guide {
  /** The answer in a sentence or two, for who reads no further. */
  readonly short: string
  readonly sections: readonly Section[]
  /** Other pages of the guide, by slug. */
  readonly next: readonly string[]
}

const textOf = (said: Said): string => (typeof said === 'string' ? said : said.says)

/** Everything that a page says, in its order, whether it names a source or not. */
export const allSaid = ({ sections }: Guide): Said[] =>
  sections.flatMap(({ says }) =>
    says.flatMap((one) => (typeof one === 'object' && 'list' in one ? one.list : one)),
  )

/** Only what names its source. */
export const sourcedIn = (guide: Guide): (Sourced & { readonly says: string })[] =>
  allSaid(guide).filter((said) => typeof said === 'object')

/** Every piece of text of a page: what stands in one block. */
export const blocksOf = (guide: Guide): string[] => [
  guide.short,
  ...guide.sections.map(({ heading }) => heading),
  ...allSaid(guide).map(textOf),
]
