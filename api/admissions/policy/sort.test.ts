import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftFor } from './gather.ts'
import { sortByKeys } from './sort.ts'

/** As many as a small school, a large one and a region have, with many equal ones and with few. */
const keys = fc
  .record({
    count: fc.oneof(
      fc.integer({ min: 0, max: 60 }),
      fc.constantFrom(47, 48, 255, 256, 900, 4095, 4096, 5000),
    ),
    bits: fc.integer({ min: 0, max: 32 }),
    seed: fc.integer(),
  })
  .map(({ count, bits, seed }) => {
    let state = seed
    return Uint32Array.from({ length: count }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
      return bits === 0 ? 0 : state >>> (32 - bits)
    })
  })

describe('members sorted by keys', () => {
  it('stand in the order of their keys, and equal ones as they came', () => {
    fc.assert(
      fc.property(keys, (all) => {
        const sorted = Uint32Array.from(all)
        const members = Uint32Array.from(all.keys())
        sortByKeys(sorted, members)
        const expected = Array.from(all.keys()).sort((a, b) => all[a]! - all[b]! || a - b)
        expect([...members]).toEqual(expected)
        expect([...sorted]).toEqual(expected.map((index) => all[index]))
      }),
      { numRuns: 300 },
    )
  })
})

it('a child and its preference share a number, where both fit into it', () => {
  expect(shiftFor(600_000, 5)).toBe(3)
  expect(shiftFor(9_000, 1)).toBe(0)
  expect(shiftFor(0, 0)).toBe(0)
  expect(shiftFor(2 ** 27 - 1, 20)).toBe(5)
  expect(() => shiftFor(2 ** 27, 20)).toThrow('134217728 children with 20 preferences is too large')
})
