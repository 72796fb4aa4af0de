import { relative, resolve } from 'node:path'
import { lineOf } from './lines.ts'

/** What stands in the way of an installation: where, what, and what to write instead. */
export interface Problem {
  /** Path of the file from the root of the repository. */
  readonly file: string
  /**
   * Texts of the file that lead to the place, each looked for after the one before; what is not there is passed over.
   * Empty: it is about the file as a whole.
   */
  readonly at: readonly string[]
  /** Whole sentences. */
  readonly says: string
}

const root = resolve(import.meta.dirname, '../..')

/** Problems as they are shown, a line each: `file:line: sentence`. */
export const textOf = (problems: readonly Problem[]): string =>
  problems.map(({ file, at, says }) => `${placeOf(file, at)}: ${says}`).join('\n')

function placeOf(file: string, at: readonly string[]): string {
  const line = lineOf(resolve(root, file), at)
  return line ? `${file}:${line}` : file
}

/** The path of a file from the root of the repository. */
export const fromRoot = (file: string): string => relative(root, file)

/** Names in a sentence: "a, b and c". */
export function listed(names: readonly string[]): string {
  const [last, ...before] = names.toReversed()
  return before.length > 0 ? `${before.reverse().join(', ')} and ${last}` : (last ?? '')
}

/** "Write a, b or c", with at most a dozen of them. */
export function oneOf(names: readonly string[]): string {
  if (names.length === 0) return 'Leave it out'
  const shown = names.slice(0, 12)
  const [last, ...before] = shown.toReversed()
  const more = names.length > shown.length ? ` (and ${names.length - shown.length} more)` : ''
  return `Write ${before.length > 0 ? `${before.reverse().join(', ')} or ${last}` : last}${more}`
}
