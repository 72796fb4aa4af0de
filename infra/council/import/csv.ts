export interface Line {
  /** As an editor counts, from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

/** Reads comma-separated text (RFC 4180, any line ending, with or without a byte order mark), leaving out empty lines. */
export function parseCsv(text: string): Line[] {
  const lines: Line[] = []
  let number = 1
  let cells: string[] = []
  let first = 1
  // A cell, quoted or bare, and what ends it: a comma, the line's end or the file's.
  for (const match of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/g)) {
    const [whole, quoted, bare, end] = match
    cells.push(quoted === undefined ? (bare ?? '').trim() : quoted.replaceAll('""', '"').trim())
    number += whole.match(/\r?\n|\r/g)?.length ?? 0
    if (end === ',') continue
    if (cells.some((cell) => cell !== '')) lines.push({ number: first, cells })
    cells = []
    first = number
  }
  return lines
}
