import type { Item, Store } from './item.ts'

/** What to write and what to answer, or an answer without writing. */
export type Decision<T, Answer> = { readonly save: T; readonly answer: Answer } | { readonly answer: Answer }

/** Writers of one item who meet more often than this are something else than chance. */
const attempts = 12

const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 5 * 2 ** attempt)))

/**
 * Loads, decides and saves, again when somebody else wrote in between. `decide` is asked about the very item that its
 * decision replaces, so rights and what was seen are checked in it and nowhere before. Throws when it never gets
 * through; trying again later is safe.
 */
export async function change<T extends Item, Answer>(
  store: Pick<Store<T>, 'get' | 'save'>,
  id: string,
  decide: (item: T | undefined) => Decision<T, Answer> | Promise<Decision<T, Answer>>,
): Promise<Answer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const item = await store.get(id)
    const decision = await decide(item)
    if (!('save' in decision)) return decision.answer
    if (await store.save(decision.save, item?.version ?? 0)) return decision.answer
    await pause(attempt)
  }
  throw new Error('Too many writers of one item at once')
}
