import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Happening } from './append.ts'
import { canonical, hashOf } from './canonical.ts'
import { chained, firstMisfit, hashOfLast } from './chain.ts'
import type { Entry } from './item.ts'

type Told = Entry & { readonly note: string }

function chainOf(notes: readonly string[]): Told[] {
  const history: Told[] = []
  for (const note of notes) {
    const happening: Happening<Told> = { type: 'noted', at: '2026-03-02T12:00:00.000Z', note }
    history.push({ ...chained(history, happening), number: history.length + 1 })
  }
  return history
}

const notes = fc.array(fc.string(), { minLength: 1, maxLength: 12 })

describe('canonical text', () => {
  it('is the same however keys are ordered and wherever undefined stands', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonical(turned)).toBe(canonical(value))
        // Not by assignment, which takes a key "__proto__" for the prototype.
        const more = Object.fromEntries([['no such key', undefined], ...Object.entries(value)])
        expect(canonical(more)).toBe(canonical(value))
      }),
    )
  })

  it('is JSON that means the same, so equal text is equal values', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
      }),
    )
  })

  it('has this form, which hashes that are kept were made from', () => {
    const value = { b: [1, undefined, { z: null, a: 'é"' }], a: undefined, B: true }
    expect(canonical(value)).toBe('{"B":true,"b":[1,null,{"a":"é\\"","z":null}]}')
    expect(hashOf({ a: 1 })).toBe('AVq9f1zFei3ZS3WQ8ErYCEJzkF7jPsXOvq5iJ2qX-GI')
  })
})

describe('a chain', () => {
  it('fits as it was written, and when its entries were marked as handed on', () => {
    fc.assert(
      fc.property(notes, (all) => {
        const history = chainOf(all)
        expect(firstMisfit(history, hashOfLast(history))).toBeUndefined()
        const marked = history.map((entry) => ({ ...entry, queuedAt: '2026-03-02T12:00:01.000Z' }))
        expect(firstMisfit(marked, hashOfLast(history))).toBeUndefined()
      }),
    )
  })

  it('names the first entry that does not fit after any change, removal, insertion or exchange', () => {
    fc.assert(
      fc.property(notes, fc.nat(), (all, seed) => {
        const history = chainOf(all)
        const end = hashOfLast(history)
        const at = seed % history.length
        const changed = history.map((entry, place) =>
          place === at ? { ...entry, note: `${entry.note}!` } : entry,
        )
        // What was changed is found where the next names it, or at the end that is kept elsewhere.
        expect(firstMisfit(changed, end)).toBe(at + 2)
        const without = history.toSpliced(at, 1)
        expect(firstMisfit(without, end)).toBe(at + 1)
        expect(firstMisfit(history.toSpliced(at, 0, history[at] as Told), end)).toBe(at + 2)
        if (at > 0)
          expect(
            firstMisfit(history.toSpliced(at - 1, 2, history[at] as Told, history[at - 1] as Told), end),
          ).toBe(at)
      }),
    )
  })

  it('that somebody made anew from the middle on does not end as it did', () => {
    const history = chainOf(['a', 'b', 'c'])
    const forged = chainOf(['a', 'B', 'c'])
    expect(firstMisfit(forged)).toBeUndefined()
    expect(firstMisfit(forged, hashOfLast(history))).toBe(4)
  })
})
