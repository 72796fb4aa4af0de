import { describe, expect, it } from 'vitest'
import { isSmall, shown, shownParts, shownWithin } from './small-number.ts'

describe('a small number', () => {
  it('is one to four: none tells of nobody', () => {
    expect([0, 1, 4, 5].map(isSmall)).toEqual([false, true, true, false])
    expect([0, 1, 4, 5].map(shown)).toEqual([0, null, null, 5])
  })

  it('is not told by what is left of a whole', () => {
    expect(shownWithin(10, 12)).toBeNull()
    expect(shownWithin(10, 10, 20)).toBe(10)
    expect(shownWithin(10, null)).toBe(10)
  })

  it('takes the next smallest part with it where it would be what is missing', () => {
    expect(shownParts([2, 9, 30])).toEqual([null, null, 30])
    expect(shownParts([3, 4, 30])).toEqual([null, null, 30])
    expect(shownParts([0, 9, 30])).toEqual([0, 9, 30])
    // Five hidden ones that come to five would each be one.
    expect(shownParts([1, 1, 1, 1, 1, 7, 18])).toEqual([null, null, null, null, null, null, 18])
  })

  it('is none that whoever knows the whole, and how this works, could work out', () => {
    const tables = (parts: number, whole: number): number[][] =>
      parts === 1
        ? [[whole]]
        : Array.from({ length: whole + 1 }, (_, first) => first).flatMap((first) =>
            tables(parts - 1, whole - first).map((rest) => [first, ...rest]),
          )
    for (const parts of [2, 3, 4, 5, 6])
      for (const whole of [5, 6, 7, 8, 9, 10, 11]) {
        const alike = new Map<string, number[][]>()
        for (const table of tables(parts, whole)) {
          const told = JSON.stringify(shownParts(table))
          alike.set(told, [...(alike.get(told) ?? []), table])
        }
        for (const [told, some] of alike)
          for (const at of Array.from({ length: parts }, (_, at) => at)) {
            const could = new Set(some.map((table) => table[at] ?? 0))
            const [value = 0] = could
            expect([told, at, could.size === 1 && isSmall(value)]).toEqual([told, at, false])
          }
      }
  })
})
