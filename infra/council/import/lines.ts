import { open } from 'node:fs/promises'
import { parseCsv } from './csv.ts'
import { ImportError } from './problems.ts'

export interface FileLine {
  /** As an editor counts, from 1. */
  readonly number: number
  readonly text: string
}

/**
 * The lines of a file one after the other, so that a national file of a gigabyte needs no gigabyte of memory.
 * `encoding` as TextDecoder knows it. Throws ImportError when the file can't be read.
 */
export async function* linesOf(path: string, encoding = 'utf-8'): AsyncGenerator<FileLine> {
  const decoder = new TextDecoder(encoding)
  let number = 0
  let rest = ''
  const file = await open(path).catch((error: Error) => {
    throw new ImportError(`${path} can't be read: ${error.message}. Check the path`)
  })
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split(/\r?\n/)
      rest = lines.pop() ?? ''
      for (const text of lines) yield { number: ++number, text }
    }
  } finally {
    await file.close()
  }
  rest += decoder.decode()
  if (rest) yield { number: ++number, text: rest }
}

/** The cells of one line of CSV in which no cell holds a line end. */
export const cellsOf = (text: string): readonly string[] => parseCsv(text)[0]?.cells ?? []
