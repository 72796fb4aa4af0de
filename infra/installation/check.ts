import { currentInstallation } from './current.ts'
import type { Installation } from './installation.ts'
import { type Problem, textOf } from './problem.ts'
import { problemsOfInstallation } from './problems.ts'

/**
 * Throws everything that stands in the way of this installation, a line each. `sample`: whether samples may stand in for
 * what was not imported; `with`: what is given in place of what is written here.
 */
export function checkInstallation(options: { sample: boolean; with?: Partial<Installation> }): void {
  const problems = problemsOfInstallation({ ...currentInstallation(), ...options.with }, options)
  if (problems.length > 0) throw new Error(wordsOf(problems))
}

const wordsOf = (problems: readonly Problem[]): string =>
  `${problems.length === 1 ? 'One thing keeps' : `${problems.length} things keep`} this installation from working:\n${textOf(problems)}`

/** As {@link checkInstallation}, for a command: says what stands in the way on standard error, and ends with exit code 1. */
export function checkOrEnd(options: { sample: boolean }): void {
  try {
    checkInstallation(options)
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}
