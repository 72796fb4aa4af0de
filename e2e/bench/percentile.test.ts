import { describe, expect, it } from 'vitest'
import { median, percentile } from './percentile.ts'

const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)

describe('percentile', () => {
  it('takes the nearest rank, whatever the order of the values', () => {
    expect([0, 1, 50, 99, 100].map((percent) => percentile(hundred, percent))).toEqual([1, 1, 50, 99, 100])
  })

  it('sorts numbers as numbers', () => {
    expect(median([9, 10, 100])).toBe(10)
  })

  it('takes one of two values, never something between them', () => {
    expect(median([4, 8])).toBe(4)
  })

  it('refuses to make a number of nothing', () => {
    expect(() => median([])).toThrow('no values')
    expect(() => percentile([1], 101)).toThrow('101')
  })
})
