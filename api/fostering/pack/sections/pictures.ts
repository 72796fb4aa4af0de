import { dayInWords } from '#contract/calendar/words.ts'
import type { PackBlock, PackSection } from '#contract/fostering/panel/pack.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { section } from './blocks.ts'

/** A picture of the record that the panel is to see: upright, and without what a camera writes into it. */
export interface PackPicture {
  readonly part: PartName
  readonly number: number
  readonly on: string
  readonly sha256: string
  readonly type: 'image/jpeg' | 'image/png'
  readonly width: number
  readonly height: number
  /** What it shows, for whoever does not see it. */
  readonly alt: string
  readonly bytes: Uint8Array
}

export const picturesSection = (pictures: readonly PackPicture[]): PackSection[] =>
  section(
    'pictures',
    'Pictures',
    pictures.flatMap(({ part, number, on, sha256, type, width, height, alt }): PackBlock[] => [
      { kind: 'picture', sha256, type, width, height, alt },
      { kind: 'source', part, number, on, words: `Added on ${dayInWords(on)}` },
    ]),
  )
