import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSmall, type Told } from '#contract/core/small-number.ts'
import { protectedTable, type ToldTable } from './protect.ts'

/** Every line of this sum that agrees with what is told of it. */
function* linesOf(told: readonly Told[], sum: number): Generator<number[]> {
  const [first, ...rest] = told
  if (first === undefined) {
    if (sum === 0) yield []
    return
  }
  const tries = first === null ? Array.from({ length: sum + 1 }, (_, at) => at) : [first]
  for (const value of tries)
    if (value <= sum) for (const line of linesOf(rest, sum - value)) yield [value, ...line]
}

/** Whoever knows how this works knows that a hidden number in a line that tells others is not none. */
const isLikely = (told: readonly Told[], line: readonly number[]) =>
  told.every((one) => one === null) || line.every((value, at) => told[at] !== null || value > 0)

/** All tables that agree with everything that is told, by trying them one by one. */
function* tablesOf({ sums, lines, whole }: ToldTable, real: readonly number[][]): Generator<number[][]> {
  const total = (row: readonly number[]) => row.reduce((all, one) => all + one, 0)
  function* from(at: number, before: number[][]): Generator<number[][]> {
    if (at === lines.length) {
      const columns = (lines[0] ?? []).map((_, column) => total(before.map((row) => row[column] ?? 0)))
      const agrees = whole.parts.every((part, column) => part === null || part === columns[column])
      if (agrees && isLikely(whole.parts, columns)) yield before
      return
    }
    const told = lines[at] ?? []
    // The sum of a line that is left out is taken as known: that makes it harder, not easier, to hide its parts.
    const sum = sums[at] ?? total(real[at] ?? [])
    for (const line of linesOf(told, sum)) if (isLikely(told, line)) yield* from(at + 1, [...before, line])
  }
  yield* from(0, [])
}

const small = fc.integer({ min: 0, max: 7 })
const tables = fc
  .record({ rows: fc.integer({ min: 2, max: 3 }), columns: fc.integer({ min: 2, max: 3 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(small, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

/** Small numbers that nobody should know, by what they are in a table: of lines that are told, and of the whole. */
function secretsOf(told: ToldTable, rows: readonly number[][]): ((table: readonly number[][]) => number)[] {
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column) =>
      isSmall(value) && told.sums[at] !== null ? [(of: readonly number[][]) => of[at]?.[column] ?? 0] : [],
    ),
  )
  const wholes = told.whole.parts.map(
    (_, column) => (of: readonly number[][]) => of.reduce((all, row) => all + (row[column] ?? 0), 0),
  )
  return [...cells, ...wholes.filter((whole) => isSmall(whole(rows)))]
}

describe('a table of small numbers', () => {
  it('tells none of them, and nothing by which one can be worked out', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const told = protectedTable(rows)
        for (const value of [...told.sums, ...told.lines.flat(), told.whole.sum, ...told.whole.parts])
          expect(value === null || !isSmall(value)).toBe(true)
        if (told.whole.sum === null) return
        let known = secretsOf(told, rows)
        for (const table of tablesOf(told, rows)) {
          known = known.filter((secret) => secret(table) === secret(rows))
          if (known.length === 0) break
        }
        expect(known).toHaveLength(0)
      }),
      { numRuns: 200 },
    )
  })

  it('tells everything where nothing is small', () => {
    const rows = [
      [20, 10, 0],
      [30, 0, 7],
    ]
    expect(protectedTable(rows)).toEqual({
      sums: [30, 37],
      lines: rows,
      whole: { sum: 67, parts: [50, 10, 7] },
    })
  })

  it('hides a small number with others, so that it is what is left of no line and no column', () => {
    const { sums, lines, whole } = protectedTable([
      [40, 2, 9],
      [30, 12, 8],
      [50, 20, 10],
    ])
    expect(sums).toEqual([51, 50, 80])
    expect(lines[0]?.[1]).toBeNull()
    for (const at of [0, 1, 2]) {
      const column = [...lines.map((line) => line[at]), whole.parts[at]].filter((one) => one === null)
      expect(column.length).not.toBe(1)
    }
  })

  it('tells of no school with a handful of children, nor of the one by which it could be found', () => {
    const told = protectedTable([
      [3, 0],
      [6, 2],
      [60, 20],
    ])
    expect(told.sums).toEqual([null, null, 80])
    expect(told.whole.sum).toBe(91)
    expect(told.lines[0]).toEqual([null, null])
    expect(told.lines[1]).toEqual([null, null])
  })

  it('keeps what another table tells: a number of offers is none above that of applications', () => {
    // Of the second column nobody could be more: the two would be told by their bound.
    const most = [
      [{ most: 30 }, { most: 2 }],
      [{ most: 40 }, { most: 20 }],
    ]
    const told = protectedTable(
      [
        [28, 2],
        [30, 12],
      ],
      most.map((line) => line),
    )
    expect(told.lines[0]).toEqual([null, null])
  })
})
