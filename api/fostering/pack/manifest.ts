import type { PackBlock, PackManifest, PackSection } from '#contract/fostering/panel/pack.ts'
import { canonical, hashOf } from '#record/canonical.ts'

/** A section as it is kept: its canonical JSON, which its fingerprint is made of. */
export interface SectionFile {
  readonly mark: PackManifest['sections'][number]
  readonly text: string
}

const wordsIn = (all: string): number => all.split(/\s+/).filter(Boolean).length

type Texts = {
  readonly [Kind in PackBlock['kind']]: (block: Extract<PackBlock, { kind: Kind }>) => readonly string[]
}

const textsOf: Texts = {
  heading: ({ text }) => [text],
  text: ({ text }) => [text],
  list: ({ items }) => items,
  facts: ({ facts }) => facts.flatMap(({ label, value }) => [label, value]),
  table: ({ caption, head, rows }) => [caption, ...head, ...rows.flat()],
  picture: ({ alt }) => [alt],
  source: ({ words }) => [words],
}

/** How many words there are to read. */
function wordsOf({ title, blocks }: PackSection): number {
  const texts = blocks.flatMap((block) => (textsOf[block.kind] as Texts['text'])(block as never))
  return [title, ...texts].reduce((sum, one) => sum + wordsIn(one), 0)
}

export function sectionFile(section: PackSection): SectionFile {
  const text = canonical(section)
  const { id, title } = section
  return {
    text,
    mark: { id, title, sha256: hashOf(section), bytes: Buffer.byteLength(text), words: wordsOf(section) },
  }
}

/** What a manifest says of itself: the fingerprint of all the rest. */
export const fingerprintOf = ({ fingerprint: _, ...rest }: PackManifest): string => hashOf(rest)

/** The manifest with its fingerprint. */
export function sealed(rest: Omit<PackManifest, 'fingerprint'>): PackManifest {
  return { ...rest, fingerprint: hashOf(rest) }
}
