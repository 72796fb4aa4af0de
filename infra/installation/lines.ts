import { readFileSync } from 'node:fs'

const sources = new Map<string, string | undefined>()

function sourceOf(file: string): string | undefined {
  if (!sources.has(file)) sources.set(file, readIfThere(file))
  return sources.get(file)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * The line, from 1, to which these texts lead, each looked for after the one before. A text that is not there is passed
 * over: a value may come of a helper. Undefined where none is there.
 */
export function lineOf(file: string, at: readonly string[]): number | undefined {
  const source = sourceOf(file)
  if (source === undefined) return undefined
  return lineIn(source, at)
}

/** As {@link lineOf}, of a text. */
export function lineIn(source: string, at: readonly string[]): number | undefined {
  let found = -1
  for (const text of at) {
    const next = source.indexOf(text, found + 1)
    if (next >= 0) found = next
  }
  return found < 0 ? undefined : source.slice(0, found).split('\n').length
}
