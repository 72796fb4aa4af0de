import type { PackSection } from '#contract/fostering/panel/pack.ts'

/** Something to be printed, whole: whatever prints it knows nothing else of the record. */
export interface Booklet {
  readonly title: string
  /** What stands under the title: whose it is, for which day. */
  readonly lines: readonly string[]
  /** For whom and when it was made, on every page; null: for nobody by name. */
  readonly mark: string | null
  /** A pack and each of its supplements, or what goes to an independent review: each begins on a page of its own. */
  readonly parts: readonly (readonly PackSection[])[]
  /** What a later check compares, on the last page. */
  readonly fingerprints: readonly { readonly title: string; readonly sha256: string }[]
}

/** The bytes of a picture that a booklet names. */
export type PictureOf = (sha256: string) => Promise<Uint8Array>
