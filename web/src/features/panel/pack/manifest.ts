import type { PackManifest, PackView } from '#contract/fostering/panel/pack.ts'

/** A section in the order in which it is read. */
export interface Leaf {
  /** The last part of its address: `0-about`, or `1-about` in a supplement. */
  readonly page: string
  readonly id: string
  readonly title: string
  readonly sha256: string
  /** 0: the pack; 1, 2 …: the supplement. */
  readonly supplement: number
}

const leavesIn = ({ number, sections }: PackManifest): Leaf[] =>
  sections.map(({ id, title, sha256 }) => ({
    page: `${number}-${id}`,
    id,
    title,
    sha256,
    supplement: number,
  }))

/** All sections of a pack, those of supplements last. */
export const leavesOf = ({ manifest, supplements }: PackView): Leaf[] =>
  [manifest, ...supplements].flatMap(leavesIn)

/** Hashes of all pictures, once each. */
export const picturesOf = ({ manifest, supplements }: PackView): string[] => [
  ...new Set([manifest, ...supplements].flatMap(({ pictures }) => pictures.map(({ sha256 }) => sha256))),
]
