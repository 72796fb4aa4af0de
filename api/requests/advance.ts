import { append, type Happening } from './history.ts'
import type { ServiceRequest } from './model.ts'
import type { RequestStore } from './ports.ts'

export type Advanced =
  | { readonly kind: 'advanced' | 'repeated'; readonly request: ServiceRequest }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-now'; readonly request: ServiceRequest }

/** Writers of one request who meet more often than this are something else than chance. */
const attempts = 12

const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 5 * 2 ** attempt)))

/**
 * Loads, decides and saves, again when somebody else wrote in between. `decide` returns what to write, or
 * the answer without writing. Throws when it never gets through; trying again later is safe.
 */
export async function change<Answer>(
  store: Pick<RequestStore, 'get' | 'save'>,
  reference: string,
  decide: (
    request: ServiceRequest | undefined,
  ) => { save: ServiceRequest; answer: Answer } | { answer: Answer },
): Promise<Answer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const request = await store.get(reference)
    const decision = decide(request)
    if (!('save' in decision)) return decision.answer
    if (await store.save(decision.save, request?.version ?? 0)) return decision.answer
    await pause(attempt)
  }
  throw new Error('Too many writers of one request at once')
}

/** Adds an event. The same `cause` again has no effect. */
export function advance(store: RequestStore, reference: string, happening: Happening): Promise<Advanced> {
  return change<Advanced>(store, reference, (request) => {
    if (!request) return { answer: { kind: 'not-found' } }
    if (happening.cause && request.history.some((entry) => entry.cause === happening.cause)) {
      return { answer: { kind: 'repeated', request } }
    }
    const next = append(request, happening)
    if (!next) return { answer: { kind: 'not-now', request } }
    return { save: next, answer: { kind: 'advanced', request: next } }
  })
}
