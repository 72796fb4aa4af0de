import type { DraftWay } from '#contract/requests/draft.ts'

/** The code sent last. `cause` names the ask that it was made for, so that a repeat sends no other. */
export interface SentCode {
  readonly hash: string
  readonly sentAt: string
  readonly goodUntil: string
  readonly cause: string
}

/**
 * A form that waits for its resident: one item, and every change of it one conditional write on `revision`. What
 * they entered and where they are reached is encrypted. Times are ISO 8601 in UTC.
 */
export interface SavedDraft {
  readonly id: string
  readonly way: DraftWay
  /** Service and answers. */
  readonly sealed: Uint8Array
  /** The address; missing when it was printed. */
  readonly sealedTo?: Uint8Array
  /** How often it was saved; the version that a device holds is made from it. */
  readonly saves: number
  /** Counts writes. */
  readonly revision: number
  /** Fingerprints of the ask that made it. */
  readonly idempotency: { readonly key: string; readonly body: string }
  /** Fingerprint of the ask that saved it last. */
  readonly lastSave: string
  readonly savedAt: string
  readonly keptUntil: string
  /** Seconds since 1970 after which the table forgets the item. */
  readonly expiresAt: number
  readonly code?: SentCode
  /** When codes were sent within the last hour. */
  readonly codesSent: readonly string[]
  /** Wrong codes since it was last opened; too many lock it for good. */
  readonly wrong: number
  readonly waitUntil?: string
  /** Day and time of the next reminder; keys of a sparse index. Missing when none is due any more. */
  readonly remindDay?: string
  readonly remindAt?: string
}
