import { isSmall, shownParts, type Told } from '#contract/core/small-number.ts'

/** Numbers in rows, of which each column has a sum, and of which each number of a row is part of the one before it. */
export interface Protected {
  readonly sums: readonly Told[]
  readonly rows: readonly (readonly Told[])[]
}

/** Whether two numbers of a row that are told leave too few between them. */
const tellsByDifference = (row: readonly Told[], at: number): boolean =>
  row.some((before, place) => place < at && before !== null && isSmall(before - (row[at] ?? before)))

/** Hides the later of two numbers in a row whose difference is too small. */
function hideDifferences(row: Told[]): void {
  row.forEach((_, at) => {
    if (tellsByDifference(row, at)) row[at] = null
  })
}

/**
 * Hides numbers of one column until none that is hidden follows from the others: those hidden come to more than a few
 * together, and where the sum is hidden, so is one of its parts.
 */
function hideInColumn(counts: readonly number[], rows: Told[][], sums: Told[], column: number): void {
  const hidden = () => rows.flatMap((row, at) => (row[column] === null ? [counts[at] ?? 0] : []))
  const isOpen = () => {
    const [many, sum] = [hidden().length, hidden().reduce((all, one) => all + one, 0)]
    return sums[column] === null ? many === 0 : many === 1 || isSmall(sum)
  }
  while (isOpen()) {
    const [next] = counts
      .map((count, at) => ({ count, at }))
      .filter(({ count, at }) => count > 0 && rows[at]?.[column] !== null)
      .sort((a, b) => a.count - b.count)
    // Nothing is left that would hide it but the sum.
    if (!next) {
      sums[column] = null
      return
    }
    const row = rows[next.at]
    if (row) row[column] = null
  }
}

const hiddenIn = ({ sums, rows }: Protected): number =>
  [...sums, ...rows.flat()].filter((one) => one === null).length

/**
 * A table of people as it may be told: no number is smaller than the fewest that are told, none follows from a sum and the
 * others of its column, and none from two numbers of a row of which one is part of the other. `without`: columns whose sum
 * is not told, as something else gives it away.
 */
export function protectedTable(
  counts: readonly (readonly number[])[],
  without: readonly boolean[] = [],
): Protected {
  const columns = counts[0]?.map((_, column) => counts.map((row) => row[column] ?? 0)) ?? []
  const total = columns.map((column) => column.reduce((sum, one) => sum + one, 0))
  const parts = columns.map((column) => shownParts(column))
  const rows: Told[][] = counts.map((_, row) => parts.map((column) => column[row] ?? null))
  const sums: Told[] = total.map((sum, at) => (without[at] || isSmall(sum) ? null : sum))
  for (let before = -1; before !== hiddenIn({ sums, rows }); ) {
    before = hiddenIn({ sums, rows })
    for (const row of [...rows, sums]) hideDifferences(row)
    columns.forEach((column, at) => {
      if (sums[at] === null || rows.some((row) => row[at] === null)) hideInColumn(column, rows, sums, at)
    })
  }
  return { sums, rows }
}

/** Tables of the same people, told apart in several ways: a sum that one of them hides, none tells. */
export function protectedTables(ways: readonly (readonly (readonly number[])[])[]): Protected[] {
  const hiddenBy = (tables: readonly Protected[]) =>
    (tables[0]?.sums ?? []).map((_, at) => tables.some(({ sums }) => sums[at] === null))
  let tables = ways.map((counts) => protectedTable(counts))
  for (let many = -1; many !== hiddenBy(tables).filter(Boolean).length; ) {
    const hidden = hiddenBy(tables)
    many = hidden.filter(Boolean).length
    tables = ways.map((counts) => protectedTable(counts, hidden))
  }
  return tables
}

/** One column of such a table. */
export function protectedParts(
  counts: readonly number[],
  without = false,
): { readonly all: Told; readonly parts: Told[] } {
  const { sums, rows } = protectedTable(
    counts.map((count) => [count]),
    [without],
  )
  return { all: sums[0] ?? null, parts: rows.map(([one]) => one ?? null) }
}
