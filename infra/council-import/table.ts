import { type Line, parseCsv, type Separator, separatorOf } from './csv.ts'
import { ImportError, refuse } from './problems.ts'

/** One line of a table by the names of its columns. */
export interface Row {
  /** The cell, trimmed; empty where the table has no such column. */
  text(column: string): string
  /** The cell, which may not be empty. */
  required(column: string): string
  number(column: string, range: { from: number; to: number; like: string }): number
  /** The cell as a whole number; undefined where it is empty. A number that Excel has shortened is none. */
  whole(column: string, like: string): number | undefined
  /** Notes that the cell will not do. `how` says how to put it right. */
  wrong(column: string, how: string): void
}

/**
 * Reads the rows of a CSV file with a header line. `read` gets each row and returns what to keep of it.
 * Throws ImportError that names file, line and column of everything that is wrong.
 */
export function readTable<T>(
  file: string,
  text: string,
  columns: readonly string[],
  read: (row: Row) => T,
): T[] {
  const separator = separatorOf(text)
  const [header, ...lines] = linesIn(file, text, separator)
  if (!header) refuse([`${file} is empty. Give it a first line with the columns ${columns.join(', ')}`])
  const names = withoutEnd(header?.cells ?? []).map((name) => name.toLowerCase())
  const missing = columns.filter((column) => !names.includes(column))
  refuse(
    missing.map(
      (column) =>
        `${file}, line 1: there is no column "${column}". The columns are ${names.join(', ')}: rename one or add it`,
    ),
  )
  if (lines.length === 0) refuse([`${file} has no rows under its first line. Export it again with its rows`])
  const problems: string[] = []
  const kept = lines.map(({ number, cells: all }) => {
    const cells = withoutEnd(all)
    const wrong = (column: string, how: string) =>
      void problems.push(`${file}, line ${number}, column "${column}": ${how}`)
    if (cells.length > names.length)
      wrong(
        names.at(-1) ?? '',
        `the line has ${cells.length} cells for ${names.length} columns. Put text with ${separator === ';' ? 'semicolons' : 'commas'} in quotes`,
      )
    return read(rowOf(names, cells, wrong, separator))
  })
  refuse(problems)
  return kept
}

function linesIn(file: string, text: string, separator: Separator): Line[] {
  try {
    return parseCsv(text, separator)
  } catch (error) {
    if (error instanceof ImportError) throw new ImportError(`${file}, ${error.message}`)
    throw error
  }
}

/** Without the empty cells at its end, which Excel writes for columns that somebody once used. */
const withoutEnd = (cells: readonly string[]): readonly string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)

/** Where cells are separated by semicolons, a comma is what numbers have for a point. */
const numberIn = (text: string, separator: Separator): number =>
  text === '' ? Number.NaN : Number(separator === ';' ? text.replace(',', '.') : text)

function rowOf(
  names: readonly string[],
  cells: readonly string[],
  wrong: Row['wrong'],
  separator: Separator,
): Row {
  const text = (column: string) => cells[names.indexOf(column)] ?? ''
  const required = (column: string) => {
    if (text(column) === '') wrong(column, 'is empty. Fill it in or remove the line')
    return text(column)
  }
  return {
    text,
    required,
    wrong,
    number(column, { from, to, like }) {
      const value = numberIn(text(column), separator)
      if (!(value >= from && value <= to))
        wrong(
          column,
          `"${text(column)}" is not a number from ${from} to ${to}. Give decimal degrees (WGS84), like ${like}`,
        )
      return Number(value.toFixed(5))
    },
    whole(column, like) {
      const given = text(column)
      if (given === '') return undefined
      if (!/^\d+(?:[.,]0+)?$/.test(given))
        wrong(
          column,
          `"${given}" is not a whole number, like ${like}. If Excel has changed it, make the column Text and fill it in again`,
        )
      return Number.parseInt(given, 10)
    },
  }
}
