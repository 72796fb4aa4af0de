import { createReadStream } from 'node:fs'
import { parseCsv, type Separator } from './csv.ts'
import { type Encoding, Sniffer } from './encoding.ts'
import { ImportError } from './problems.ts'

export interface FileLine {
  /** As an editor counts, from 1. */
  readonly number: number
  readonly text: string
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path) as AsyncIterable<Uint8Array>
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError(`${path} can't be read: ${(error as Error).message}. Check the path`)
  }
}

/** How the letters of a file are written, without holding it whole. Throws ImportError as {@link Sniffer} does. */
export async function encodingOf(path: string): Promise<Encoding> {
  const sniffer = new Sniffer(path)
  for await (const chunk of chunksOf(path)) sniffer.add(chunk)
  return sniffer.end()
}

/**
 * The lines of a file one after the other, so that a national file of a gigabyte needs no gigabyte of memory. A byte order
 * mark is left out. Throws ImportError when the file can't be read.
 */
export async function* linesOf(path: string, encoding: Encoding): AsyncGenerator<FileLine> {
  const decoder = new TextDecoder(encoding)
  let number = 0
  let rest = ''
  for await (const chunk of chunksOf(path)) {
    // Where a chunk ends between the two letters of a line end, the second has to come first.
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    for (const text of lines) yield { number: ++number, text }
  }
  rest = (rest + decoder.decode()).replace(/\r$/, '')
  if (rest) yield { number: ++number, text: rest }
}

/** The cells of one line of CSV in which no cell holds a line end. */
export const cellsOf = (text: string, separator: Separator): readonly string[] =>
  parseCsv(text, separator)[0]?.cells ?? []
