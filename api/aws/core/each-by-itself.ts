/** Waits for all of them: one that fails keeps nothing from the others, and what it failed by is thrown at the end. */
export async function eachByItself(all: readonly Promise<unknown>[]): Promise<void> {
  for (const one of await Promise.allSettled(all)) if (one.status === 'rejected') throw one.reason
}
