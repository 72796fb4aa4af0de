import type { Check } from '#admissions/public/verify-round.ts'
import type { PublishedRound, RowProof } from '#contract/admissions/published.ts'

/** What the page asks of its worker. `file`: the published file, to the byte. */
export type Question =
  | { readonly kind: 'check'; readonly file: string }
  | { readonly kind: 'find'; readonly file: string; readonly code: string }

/** What came of working a round out again; `round` null: it cannot be read as one, and `why`. */
export type CheckedRound =
  | {
      readonly round: PublishedRound
      readonly right: boolean
      readonly checks: readonly Check[]
      readonly milliseconds: number
    }
  | { readonly round: null; readonly why: string }

/** Pieces of one family's list, each with the proof that it belongs to the file, and whether the proof holds. */
export type FoundRows = readonly { readonly proof: RowProof; readonly holds: boolean }[]

export type Answer =
  | { readonly kind: 'checked'; readonly checked: CheckedRound }
  | { readonly kind: 'found'; readonly code: string; readonly rows: FoundRows }
