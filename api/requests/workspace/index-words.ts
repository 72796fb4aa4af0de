import type { Service } from '#contract/core/service.ts'
import { typesWith } from '#contract/requests/traits.ts'
import type { RequestStore, WordStore } from '#requests/life/ports.ts'
import { tokensOfRequest, wordKey } from './tokens.ts'

export interface IndexPorts {
  readonly requests: Pick<RequestStore, 'get'>
  readonly words: WordStore
  readonly serviceOf: (slug: string) => Service | undefined
  readonly secret: Uint8Array
}

/** Events after which a request may be found by other words. */
export const wordTypes = typesWith(({ words }) => words)

const attempts = 8

/**
 * Makes the index hold the words that the request has now, and no others. Which words it has is remembered before they
 * are put and until they are removed, so that a stop in the middle leaves none behind. Safe to repeat and to overtake.
 */
export async function indexWords(
  { requests, words, serviceOf, secret }: IndexPorts,
  reference: string,
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = await words.of(reference)
    // Read after the words: who remembers next has seen at least this.
    const request = await requests.get(reference)
    if (!request) return
    const tokens = tokensOfRequest(request, serviceOf(request.service))
    const wanted = tokens.map((token) => wordKey(secret, request.department, token))
    const old = before.words.filter((word) => !wanted.includes(word))
    if (!(await words.remember(reference, [...wanted, ...old], before.revision))) continue
    await words.put(wanted, reference, request.submittedAt)
    await words.remove(old, reference, request.submittedAt)
    if (old.length === 0 || (await words.remember(reference, wanted, before.revision + 1))) return
  }
  throw new Error('Too many writers of one request’s words at once')
}
