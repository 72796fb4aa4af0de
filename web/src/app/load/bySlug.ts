import { use } from 'react'
import { reloadOnce } from './reloadOnce.ts'

/** What the build made of each service, each in a file of its own: fetched when it is wanted, then at hand. */
export interface BySlug<T> {
  /** Fetches it. The first of the answer is the list of files, the second what was asked for: undefined, there is none. */
  preload(slug: string): Promise<readonly [files: unknown, found: T | undefined]>
  /** In a component: at once where it is at hand, else it waits. Undefined: there is no such slug. */
  useOne(slug: string): T | undefined
}

type Files<T> = Readonly<Record<string, () => Promise<T>>>

/**
 * A promise that `use` reads without a wait. `use` has to be called each time: React draws a component that waited
 * once more from where it stopped, and fails when `use` is left out then.
 */
const atHand = <T>(value: T): Promise<T> =>
  Object.assign(Promise.resolve(value), { status: 'fulfilled', value })

/** `load` imports the list of files, which is a file of its own too. */
export function bySlug<T>(load: () => Promise<{ default: Files<T> }>): BySlug<T> {
  const ready = new Map<string, Promise<T | undefined>>()
  const asked = new Map<string, Promise<readonly [unknown, T | undefined]>>()
  const failed = new Set<string>()

  async function fetchOne(slug: string): Promise<readonly [unknown, T | undefined]> {
    try {
      const { default: files } = await load()
      const found = Object.hasOwn(files, slug) ? await files[slug]?.() : undefined
      ready.set(slug, atHand(found))
      return [files, found]
    } catch (problem) {
      failed.add(slug)
      throw problem
    }
  }
  function preload(slug: string) {
    const before = failed.delete(slug) ? undefined : asked.get(slug)
    const promise = before ?? fetchOne(slug)
    asked.set(slug, promise)
    return promise
  }
  const waited = new Map<string, Promise<T | undefined>>()
  /** The same promise each time that it is drawn, also when it failed: a failure shows and does not turn in a circle. */
  function waitedFor(slug: string) {
    const promise =
      waited.get(slug) ??
      preload(slug).then(
        ([, found]) => found,
        (problem: unknown) => {
          void reloadOnce(problem)
          throw problem
        },
      )
    waited.set(slug, promise)
    return promise
  }
  return {
    preload,
    useOne: (slug) => use(ready.get(slug) ?? waitedFor(slug)),
  }
}
