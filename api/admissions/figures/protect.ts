import { isSmall, shown, shownParts, type Told } from '#contract/core/small-number.ts'

/** What else is told that a part cannot be below or above. */
export interface Bounds {
  readonly least?: number
  readonly most?: number
}

/** Lines of numbers, each with its sum, and the sum of all lines; null stands for what is not told. */
export interface ToldTable {
  readonly sums: readonly Told[]
  readonly lines: readonly (readonly Told[])[]
  readonly whole: { readonly sum: Told; readonly parts: readonly Told[] }
}

interface Line {
  readonly cells: readonly number[]
  readonly bounds: readonly Bounds[]
  /** Told of none of its cells: what stands here is what the others leave of the whole. */
  readonly isRest: boolean
  /** The sum of all others. */
  readonly isWhole: boolean
  readonly hidden: Set<number>
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

const added = (lines: readonly (readonly number[])[], columns: number): number[] =>
  Array.from({ length: columns }, (_, at) => sum(lines.map((line) => line[at] ?? 0)))

const boundsOf = (all: readonly (readonly Bounds[])[], columns: number): Bounds[] =>
  Array.from({ length: columns }, (_, at) => ({
    least: sum(all.map((line) => line[at]?.least ?? 0)),
    most: sum(all.map((line) => line[at]?.most ?? Number.POSITIVE_INFINITY)),
  }))

const isSwept = ({ cells, hidden }: Line): boolean => hidden.size === cells.length
const cellOf = ({ cells }: Line, at: number): number => cells[at] ?? 0

/** How far a cell could be another number, as far as anybody knows: a hidden one of a line that tells others is not none. */
function slack(line: Line, at: number, up: boolean): number {
  const value = cellOf(line, at)
  const { least = 0, most = Number.POSITIVE_INFINITY } = line.bounds[at] ?? {}
  if (up) return Math.max(0, most - value)
  return Math.max(0, value - Math.max(least, line.isRest || isSwept(line) ? 0 : 1))
}

/** None cannot be hidden alone: it stays told unless all of its line is hidden. */
const canHide = (line: Line, at: number): boolean => line.isRest || isSwept(line) || cellOf(line, at) > 0

interface Corners {
  readonly other: Line
  readonly column: number
  readonly range: number
  readonly cost: number
}

/**
 * How many other numbers the cell could be, were these four alone not told: one goes up by what the next in line and column go
 * down. The whole goes with its parts.
 */
function rangeOf(line: Line, at: number, other: Line, column: number): number {
  const together = line.isWhole !== other.isWhole
  const moves = (up: boolean): number =>
    Math.min(
      slack(line, at, up),
      slack(line, column, !up),
      slack(other, at, together ? up : !up),
      slack(other, column, together ? !up : up),
    )
  return moves(true) + moves(false)
}

const costOf = (line: Line, at: number): number =>
  line.isRest || line.hidden.has(at) ? 0 : cellOf(line, at) + 1

function* cornersOf(lines: readonly Line[], line: Line, at: number): Generator<Corners> {
  for (const other of lines) {
    if (other === line || !canHide(other, at)) continue
    for (const column of line.cells.keys()) {
      if (column === at || !canHide(line, column) || !canHide(other, column)) continue
      const range = rangeOf(line, at, other, column)
      const cost = costOf(line, column) + costOf(other, at) + costOf(other, column)
      if (range > 0) yield { other, column, range, cost }
    }
  }
}

/** As many other numbers as a small one could be, so that nothing is learned of which. */
const enough = 4

function best(lines: readonly Line[], line: Line, at: number): Corners | undefined {
  let found: Corners | undefined
  for (const corners of cornersOf(lines, line, at)) {
    const range = Math.min(corners.range, enough)
    const before = Math.min(found?.range ?? 0, enough)
    if (range > before || (range === before && found && corners.cost < found.cost)) found = corners
  }
  return found
}

const sweep = ({ cells, hidden }: Line): void => {
  for (const at of cells.keys()) hidden.add(at)
}

/** Hides a cell with three others that leave it open. False where no others do. */
function hide(lines: readonly Line[], line: Line, at: number): boolean {
  line.hidden.add(at)
  let corners = best(lines, line, at)
  if (!corners) sweep(line)
  corners ??= best(lines, line, at)
  if (!corners) for (const one of lines) if (one.isWhole) sweep(one)
  corners ??= best(lines, line, at)
  if (!corners) return false
  line.hidden.add(corners.column)
  corners.other.hidden.add(at).add(corners.column)
  return true
}

const lineOf = (
  cells: readonly number[],
  bounds: readonly Bounds[],
  kind: 'own' | 'rest' | 'whole',
): Line => ({ cells, bounds, isRest: kind === 'rest', isWhole: kind === 'whole', hidden: new Set() })

/** Lines that are told, what is left of the whole by those that are not, and the whole. */
function linesOf(rows: readonly (readonly number[])[], sums: readonly Told[], bounds: readonly Bounds[][]) {
  const columns = rows[0]?.length ?? 0
  const own = rows.map((cells, at) => lineOf(cells, bounds[at] ?? [], 'own'))
  const closed = own.filter((_, at) => sums[at] === null)
  for (const line of closed) sweep(line)
  const together = (lines: readonly Line[], kind: 'rest' | 'whole') =>
    lineOf(
      added(
        lines.map(({ cells }) => cells),
        columns,
      ),
      boundsOf(
        lines.map((line) => line.bounds),
        columns,
      ),
      kind,
    )
  const whole = together(own, 'whole')
  const rest = closed.length > 0 ? [together(closed, 'rest')] : []
  return { own, whole, lines: [...own.filter((line) => !closed.includes(line)), ...rest, whole] }
}

const nothingOf = (rows: readonly (readonly number[])[]): ToldTable => ({
  sums: rows.map(() => null),
  lines: rows.map((row) => row.map(() => null)),
  whole: { sum: null, parts: (rows[0] ?? []).map(() => null) },
})

/**
 * Lines of numbers, such as schools’ offers by preference, of which sums of lines, sums of columns and the sum of all are told
 * too. What is from one to four is left out, and with it so much that nobody can work it out from the rest: each number that
 * is left out as too small could be at least one other, with everything that is told as it is. Lines whose sum is too small
 * are left out whole, two or more of them. `bounds`: what else is told of each cell elsewhere.
 */
export function protectedTable(
  rows: readonly (readonly number[])[],
  bounds: readonly Bounds[][] = [],
): ToldTable {
  const sums = shownParts(rows.map(sum))
  const { own, whole, lines } = linesOf(rows, sums, bounds)
  if (isSmall(sum(whole.cells))) return nothingOf(rows)
  for (const line of lines)
    for (const [at, value] of line.cells.entries())
      if (isSmall(value) && !hide(lines, line, at)) return nothingOf(rows)
  const told = ({ cells, hidden }: Line): Told[] => cells.map((value, at) => (hidden.has(at) ? null : value))
  return {
    sums,
    lines: own.map(told),
    whole: { sum: shown(sum(whole.cells)), parts: told(whole) },
  }
}
