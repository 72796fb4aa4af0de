/** How many partitions a round's applications are spread over, so that they are read side by side. */
const shards = 8

/** The partition of a round in which an application stands. */
export const roundKey = (round: string, reference: string): string =>
  `${round}#${(reference.codePointAt(reference.length - 2) ?? 0) % shards}`

/** The partition in which a round's seats stand. */
export const seatsKey = (round: string): string => `${round}#seats`

/** All partitions of a round's applications. */
export const roundKeys = (round: string): string[] =>
  Array.from({ length: shards }, (_, shard) => `${round}#${shard}`)

/** Under which key of a round answers to its offers stand that are in a state: spread as applications are. */
export const answersIn = (round: string, state: string): string => `${round}#answers-${state}`

/** The partition in which the answers to offers of one school stand. */
export const answersAt = (round: string, school: string): string => `${round}#answers-at-${school}`

/** Under which key of a round changes after its run stand: those to do something about, and those that are over. */
export const changesIn = (round: string, which: 'open' | 'closed'): string => `${round}#changes-${which}`

/** A school as it stands among those that a child names, so that none is found in the name of another. */
export const atSchool = (school: string): string => ` ${school} `

type Naming = { readonly said: { readonly facts: { readonly preferences: readonly { school: string }[] } } }

/** Which schools a child names, in an order that tells nothing of the family's own. */
export const atSchools = ({ said }: Naming): string =>
  said.facts.preferences
    .map(({ school }) => atSchool(school))
    .sort()
    .join('')

/** A name without accents, case and what is no letter: "O’Brien-Łee" → "obrienlee". */
export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/[^\p{Letter}]/gu, '')

type Named = { readonly round: string; readonly said: { readonly child: { readonly name: string } } }

/**
 * By what a child is found by family name, the last word of its name: the first two letters, then the whole. Nothing where
 * there is no name.
 */
export function nameKeys({ round, said }: Named): { nameKey?: string; nameSort?: string } {
  const words = said.child.name.trim().split(/\s+/)
  const last = plainName(words.at(-1) ?? '')
  if (last.length < 2) return {}
  const first = plainName(words.slice(0, -1).join(''))
  return { nameKey: `${round}#${last.slice(0, 2)}`, nameSort: `${last} ${first}` }
}
