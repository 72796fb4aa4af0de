import { expect } from 'vitest'
import type { Happening } from '../append.ts'
import type { Item } from '../item.ts'

type EventOf<T extends Item> = T['history'][number]

/** An item after these events, as `begin` and `append` of its domain make it. Throws where one of them cannot happen. */
export function having<T extends Item>(
  begin: T,
  append: (item: T, happening: Happening<EventOf<T>>) => T | undefined,
  events: readonly Happening<EventOf<T>>[],
): T {
  return events.reduce((item, event) => {
    const next = append(item, event)
    if (!next) throw new Error(`"${event.type}" cannot happen after ${item.history.length} events`)
    return next
  }, begin)
}

/**
 * A test as its story: given an item with its events, when this act, then these events, or this refusal and no event at
 * all. An act gives the item that is to be written, or what it answers instead.
 */
export const given = <T extends Item>(item: T) => ({
  when<Refusal extends object>(act: (item: T) => T | Refusal) {
    const before = structuredClone(item)
    const result = act(item)
    const written = 'history' in result ? (result as T) : undefined
    const added = written?.history.slice(before.history.length) ?? []
    return {
      /** Exactly these events come on top, numbered on, in one write, and nothing of what was is another. */
      thenEvents(expected: readonly Partial<EventOf<T>>[]) {
        expect(written, 'an act that is refused brings no events').toBeDefined()
        expect(written?.version).toBe(before.version + expected.length)
        expect(written?.history.slice(0, before.history.length)).toEqual(before.history)
        expect(added).toHaveLength(expected.length)
        for (const [at, event] of expected.entries())
          expect(added[at]).toMatchObject({
            ...event,
            number: before.history.length + at + 1,
          })
      },
      thenRefusal(expected: Partial<Refusal>) {
        expect(written, 'the act was not refused').toBeUndefined()
        expect(result).toMatchObject(expected)
      },
    }
  },
})
