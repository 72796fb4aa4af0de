import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fewest, isSmall } from '#contract/core/small-number.ts'
import { protectedParts, protectedTable } from './protect.ts'

/** Rows in which each number is part of the one before it. */
const rows = fc.array(
  fc.array(fc.nat(30), { minLength: 4, maxLength: 4 }).map((row) => [...row].sort((a, b) => b - a)),
  { minLength: 1, maxLength: 6 },
)

it('tells every number of people who are many', () => {
  expect(
    protectedTable([
      [40, 20, 10],
      [60, 30, 6],
    ]),
  ).toEqual({
    sums: [100, 50, 16],
    rows: [
      [40, 20, 10],
      [60, 30, 6],
    ],
  })
})

it('hides what a sum would give away, and of two numbers in a row that differ by a few the later', () => {
  expect(protectedParts([20, 8, 6, 1])).toEqual({ all: 35, parts: [20, 8, null, null] })
  expect(
    protectedTable([
      [40, 38],
      [60, 30],
    ]),
  ).toEqual({
    sums: [100, 68],
    rows: [
      [40, null],
      [60, null],
    ],
  })
  // A single part that is all there is.
  expect(protectedParts([3, 0])).toEqual({ all: null, parts: [null, 0] })
})

it('never tells a small number, nor lets a column or a row give one back', () => {
  fc.assert(
    fc.property(rows, (counts) => {
      const { sums, rows: told } = protectedTable(counts)
      for (const row of [...told, sums]) {
        const known = row.filter((one) => one !== null)
        for (const one of known) expect(one === 0 || one >= fewest).toBe(true)
        for (const a of known) for (const b of known) expect(isSmall(Math.abs(a - b))).toBe(false)
      }
      for (const [column, sum] of sums.entries()) {
        const hidden = told.filter((row) => row[column] === null)
        // One unknown is what the others leave.
        expect(hidden.length + Number(sum === null)).not.toBe(1)
        if (sum === null) continue
        const rest = sum - told.reduce((all, row) => all + (row[column] ?? 0), 0)
        expect(isSmall(rest)).toBe(false)
      }
    }),
    { numRuns: 500 },
  )
})
