import { expect, it } from 'vitest'
import { grouped } from './grouped.ts'

it('keeps the order of the entries and of their keys, as Map.groupBy does', () => {
  const words = ['bin', 'road', 'bus', 'river', 'apple']
  const first = (word: string) => word.charAt(0)
  expect([...grouped(words, first)]).toEqual([...Map.groupBy(words, first)])
})
