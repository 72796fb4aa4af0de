/** A table that cannot be read as one; the message says where and how to put it right. */
export class CsvError extends Error {
  override name = 'CsvError'
}

export interface Line {
  /** As an editor counts, from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

/** Excel separates by what the computer's language lists things with. */
export type Separator = ',' | ';' | '\t'

/** A line by which Excel is told what separates; it is no row. */
const toldSeparator = /^sep=([,;\t])\r?\n/i

/** What separates the cells: what the first line has most of, outside quotes. */
export function separatorOf(text: string): Separator {
  const plain = text.replace(/^\uFEFF/, '')
  const [, told] = toldSeparator.exec(plain) ?? []
  if (told) return told as Separator
  const [first = ''] = plain.replaceAll(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)
  const count = (separator: Separator) => first.split(separator).length
  return ([',', ';', '\t'] as const).reduce((most, one) => (count(one) > count(most) ? one : most))
}

/** A cell, quoted or bare, and what ends it: a separator, the line's end or the file's. */
const cellOf = (separator: Separator) =>
  new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r?\\n|\\r|$)`, 'gy')

/**
 * Reads separated text (RFC 4180, any line ending, with or without a byte order mark), leaving out empty lines. Throws
 * CsvError where a quotation mark stands wrongly, so that no cell takes up the rest of the file.
 */
export function parseCsv(text: string, separator: Separator = separatorOf(text)): Line[] {
  const told = toldSeparator.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? ''
  const plain = text.replace(/^\uFEFF/, '').slice(told.length)
  const lines: Line[] = []
  let number = told ? 2 : 1
  let cells: string[] = []
  let first = number
  let end = 0
  for (const match of plain.matchAll(cellOf(separator))) {
    const [whole, quoted, bare, ending] = match
    end = match.index + whole.length
    cells.push(quoted === undefined ? (bare ?? '').trim() : quoted.replaceAll('""', '"').trim())
    number += whole.match(/\r?\n|\r/g)?.length ?? 0
    if (ending === separator) continue
    if (cells.some((cell) => cell !== '')) lines.push({ number: first, cells })
    cells = []
    first = number
  }
  if (end < plain.length)
    throw new CsvError(
      `line ${number}: a quotation mark is on its own. Put the whole cell in quotes and double the marks in it`,
    )
  return lines
}
