import { readFileSync } from 'node:fs'
import type { Separator } from './csv.ts'
import { type Encoding, encodingNames, Sniffer } from './encoding.ts'
import { ImportError } from './problems.ts'

/** A file's name, for messages, what is in it, and how its letters were read. */
export interface TextFile {
  readonly file: string
  readonly text: string
  readonly encoding: Encoding
}

/**
 * Reads a file of words. Its letters are read as UTF-8 or Windows-1252, whichever they are, or as `encoding` says. Throws
 * ImportError when it can't be read, or when it may be the one or the other.
 */
export function readTextFile(path: string, encoding?: Encoding): TextFile {
  const bytes = bytesOf(path)
  const known = encoding ?? sniffed(path, bytes)
  try {
    return { file: path, text: new TextDecoder(known, { fatal: true }).decode(bytes), encoding: known }
  } catch {
    throw new ImportError(`${path} is not ${encodingNames[known]}. Leave --encoding out`)
  }
}

function sniffed(path: string, bytes: Uint8Array): Encoding {
  const sniffer = new Sniffer(path)
  sniffer.add(bytes)
  return sniffer.end()
}

function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new ImportError(`${path} can't be read: ${(error as Error).message}. Check the path`)
  }
}

const separators = { ',': '', ';': ', with semicolons', '\t': ', with tabs' } as const

/** How a table was read, for whoever gave it: `read as Windows-1252, with semicolons`. */
export const readAs = (encoding: Encoding, separator: Separator): string =>
  `read as ${encodingNames[encoding]}${separators[separator]}`
