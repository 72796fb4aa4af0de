import type { PackBlock, PackSection } from '#contract/fostering/panel/pack.ts'

type Texts = {
  readonly [Kind in PackBlock['kind']]: (block: Extract<PackBlock, { kind: Kind }>) => readonly string[]
}

const textsOf: Texts = {
  heading: ({ text }) => [text],
  text: ({ text }) => [text],
  list: ({ items }) => items,
  facts: ({ facts }) => facts.map(({ label, value }) => `${label}: ${value}`),
  table: ({ caption, head, rows }) => [caption, head.join(', '), ...rows.map((row) => row.join(', '))],
  picture: ({ alt }) => [alt],
  source: ({ words }) => [words],
}

const linesOf = ({ title, blocks }: PackSection): string[] => [
  title,
  ...blocks.flatMap((block) => (textsOf[block.kind] as Texts['text'])(block as never)),
]

/** A letter small and without its accents, of the same length: so places are the same in both texts. */
const plainLetter = (letter: string): string =>
  letter.length === 1 ? (letter.toLowerCase().normalize('NFD')[0] ?? letter) : letter

const plain = (text: string): string => Array.from(text, plainLetter).join('')

/** A place in a section: the words around it. */
export interface Found {
  readonly before: string
  readonly words: string
  readonly after: string
}

const around = 70

function cut(line: string, at: number, length: number): Found {
  const from = Math.max(0, at - around)
  const until = Math.min(line.length, at + length + around)
  return {
    before: `${from > 0 ? '…' : ''}${line.slice(from, at)}`,
    words: line.slice(at, at + length),
    after: `${line.slice(at + length, until)}${until < line.length ? '…' : ''}`,
  }
}

/** Where these words stand in a section, as they are typed: one after the other, whatever their case and accents. */
export function findIn(section: PackSection, words: string): Found[] {
  const wanted = plain(words.trim().replace(/\s+/g, ' '))
  if (wanted === '') return []
  return linesOf(section).flatMap((line) => {
    const text = plain(line)
    const found: Found[] = []
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length))
      found.push(cut(line, at, wanted.length))
    return found
  })
}
