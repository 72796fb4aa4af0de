import type { WordEntry } from '#requests/life/ports.ts'

/** A word of a request as the index holds it: newest first by when the request was sent. */
export const wordItem = (word: string, reference: string, submittedAt: string) => ({
  word,
  found: found(reference, submittedAt),
  reference,
})

export const found = (reference: string, submittedAt: string): string => `${submittedAt}#${reference}`

/** What an item of the index tells of a request. */
export const entryOf = (item: Record<string, unknown>): WordEntry => ({
  reference: String(item.reference),
  at: String(item.found),
})

/** Beside the words stand the requests, each with the words that it has. No fingerprint looks like this. */
export const ofRequest = (reference: string) => ({ word: `of#${reference}`, found: '-' })

/** What is remembered of a request, at this revision. */
export const remembered = (reference: string, words: readonly string[], revision: number) => ({
  ...ofRequest(reference),
  words,
  revision,
})
