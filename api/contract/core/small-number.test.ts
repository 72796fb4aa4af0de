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
  })
})
