import { expect, it } from 'vitest'
import { countsIn, lineOf, sum } from './counts.ts'

const counts = { passed: 12, failed: 1, skipped: 3 }

it('reads the closing line that it writes, and the last where there are several', () => {
  expect(lineOf(counts)).toBe('12 passed, 1 failed, 3 skipped')
  expect(countsIn(`1 passed, 0 failed, 0 skipped\nmore\n${lineOf(counts)}\n`)).toEqual(counts)
})

it('finds none where a run has ended before it could count', () => {
  expect(countsIn('Error: 2 passed, 0 failed, 0 skipped, and then')).toBeUndefined()
})

it('adds up what several runs counted', () => {
  expect(sum([counts, counts, { passed: 0, failed: 1, skipped: 0 }])).toEqual({
    passed: 24,
    failed: 3,
    skipped: 6,
  })
})
