import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSmall, type Told } from '#contract/core/small-number.ts'
import { protectedNumbers, type Sum } from './linked.ts'

/** Whether a sum can still come out: with what is known of its numbers so far. */
function canBe({ whole, parts }: Sum, known: readonly (number | undefined)[]): boolean {
  const total = known[whole]
  const least = parts.reduce((all, at) => all + (known[at] ?? 0), 0)
  const isOpen = parts.some((at) => known[at] === undefined)
  return total === undefined || (isOpen ? least <= total : least === total)
}

/**
 * Every set of numbers that agrees with what is told, by trying them one by one, none above `most`. Whoever looks for them knows
 * even which of those that are left out are none.
 */
function* worlds(
  told: readonly Told[],
  sums: readonly Sum[],
  real: readonly number[],
  most: number,
): Generator<number[]> {
  const known: (number | undefined)[] = told.map((one) => one ?? undefined)
  const open = known.flatMap((one, at) => (one === undefined ? [at] : []))
  const of = open.map((at) => sums.filter(({ whole, parts }) => whole === at || parts.includes(at)))
  function* from(next: number): Generator<number[]> {
    const at = open[next]
    if (at === undefined) {
      if (sums.every((sum) => canBe(sum, known))) yield known.map((one) => one ?? 0)
      return
    }
    for (let value = Math.min(1, real[at] ?? 0); value <= most; value++) {
      known[at] = value
      if (of[next]?.every((sum) => canBe(sum, known))) yield* from(next + 1)
    }
    known[at] = undefined
  }
  yield* from(0)
}

/**
 * Schools by outcome with sums both ways, and the same children by ground, whose columns come to the same: as two tables that
 * are published on two pages.
 */
function twoTables(cells: readonly (readonly number[])[], grounds: readonly number[]) {
  const values: number[] = []
  const sums: Sum[] = []
  const put = (value: number) => values.push(value) - 1
  const total = (parts: readonly number[]) => {
    const whole = put(parts.reduce((all, at) => all + (values[at] ?? 0), 0))
    sums.push({ whole, parts })
    return whole
  }
  const lines = cells.map((line) => line.map(put))
  const columns = (lines[0] ?? []).map((_, column) => total(lines.map((line) => line[column] ?? 0)))
  const ofLines = lines.map(total)
  const whole = total(columns)
  sums.push({ whole, parts: ofLines })
  for (const [at, column] of columns.entries()) {
    const all = values[column] ?? 0
    const first = Math.min(grounds[at] ?? 0, all)
    sums.push({ whole: column, parts: [put(first), put(all - first)] })
  }
  return { values, sums }
}

const small = fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 6 }))
const tables = fc
  .record({
    cells: fc.array(fc.array(small, { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 3 }),
    grounds: fc.array(small, { minLength: 2, maxLength: 2 }),
  })
  .map(({ cells, grounds }) => twoTables(cells, grounds))

describe('numbers that are published together', () => {
  it('tell no small one, and none can be worked out by adding and taking away across all tables', () => {
    let hidden = 0
    fc.assert(
      fc.property(tables, ({ values, sums }) => {
        const told = protectedNumbers(values, sums)
        for (const [at, one] of told.entries()) expect(one === null || one === values[at]).toBe(true)
        expect(told.every((one) => one === null || !isSmall(one))).toBe(true)
        let secrets = values.flatMap((value, at) => (isSmall(value) ? [at] : []))
        hidden += secrets.length
        const most = Math.max(...values) + 2
        for (const world of worlds(told, sums, values, most)) {
          secrets = secrets.filter((at) => world[at] === values[at])
          if (secrets.length === 0) break
        }
        expect(secrets).toEqual([])
      }),
      { numRuns: 150, seed: 16 },
    )
    expect(hidden).toBeGreaterThan(300)
  })

  it('are all told where none is small', () => {
    const { values, sums } = twoTables(
      [
        [20, 9],
        [30, 0],
      ],
      [25, 0],
    )
    expect(protectedNumbers(values, sums)).toEqual(values)
  })

  it('do not hide ones alone: what they come to would tell each of them', () => {
    const sums = [{ whole: 0, parts: [1, 2, 3, 4, 5, 6, 7] }]
    const told = protectedNumbers([30, 1, 1, 1, 1, 1, 7, 18], sums)
    expect(told).toEqual([30, null, null, null, null, null, null, 18])
  })

  it('hide a total with its parts where another table would tell it', () => {
    // Both tables come to the same 6, of which 4 and 2 must not be told.
    const told = protectedNumbers(
      [6, 4, 2, 1, 5],
      [
        { whole: 0, parts: [1, 2] },
        { whole: 0, parts: [3, 4] },
      ],
    )
    expect(told.slice(1)).toEqual([null, null, null, null])
  })

  it('take a county of schools in moments', () => {
    const cells = Array.from({ length: 300 }, (_, at) => [at % 7, (at * 13) % 31, (at * 5) % 4, at % 3])
    const { values, sums } = twoTables(cells, [90, 900, 100, 30])
    const told = protectedNumbers(values, sums)
    const kept = told.filter((one) => one !== null && one > 0).length
    expect(told.every((one) => one === null || !isSmall(one))).toBe(true)
    // The totals of the county stay.
    expect(told.slice(-13).filter((one) => one !== null).length).toBeGreaterThan(8)
    expect(kept).toBeGreaterThan(200)
  })
})
