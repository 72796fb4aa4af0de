import { readFileSync } from 'node:fs'

/** What is wrong with a command (2) or with what its file says (1), with the exit code that says so. */
export class Refused extends Error {
  readonly code: 1 | 2
  constructor(code: 1 | 2, message: string) {
    super(message)
    this.code = code
  }
}

/** What a file of JSON says. Throws {@link Refused}. */
export function jsonIn(file: string): unknown {
  try {
    return JSON.parse(textOf(file))
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refused(1, `${file} is not JSON: ${error.message}`)
    throw error
  }
}

/** What stands in a file. Throws {@link Refused}. */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new Refused(2, `${file} can’t be read: ${(error as Error).message}`)
  }
}

/** Runs a command on its arguments. What it refuses or fails by is said on standard error, and is its exit code. */
export async function answering(work: (args: readonly string[]) => Promise<void> | void): Promise<void> {
  try {
    await work(process.argv.slice(2))
  } catch (error) {
    // Whoever reads may stop when they have seen enough.
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE')
      console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = error instanceof Refused ? error.code : 1
  }
}
