import type { Outcome, Refusal } from '#admissions/rounds/refusal.ts'
import { Unrankable } from '#admissions/rounds/unrankable.ts'
import { keyReused } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden } from '#http/core/staff.ts'

/** The problem that an act ended with. `what` there is nothing of: "round", "application". */
export function problemOf(refusal: Refusal, what: string): ProblemError {
  switch (refusal.kind) {
    case 'not-found':
      return noSuch(what)
    case 'forbidden':
      return forbidden()
    case 'key-reused':
      return keyReused()
    case 'changed':
      return new ProblemError(
        'changed',
        `Somebody else did something to this ${what} in the meantime. Look at it, then send this again with its version as seen.`,
      )
    case 'not-now':
      return new ProblemError('not-now', refusal.message)
    case 'invalid':
      return new ProblemError('invalid', 'Put right what is listed and send it again.', {
        errors: [{ pointer: refusal.pointer, message: refusal.message }],
      })
  }
}

export const noSuch = (what: string): ProblemError =>
  new ProblemError('not-found', `There is no such ${what}.`)

/** What was done. Throws the problem where nothing was. */
export function doneOr<T>(outcome: Outcome<T>, what: string): T {
  if (outcome.kind === 'done') return outcome.item
  throw problemOf(outcome, what)
}

/** What is computed, where a round can be ranked as it stands. Throws the problem that says why it cannot. */
export async function computed<T>(computing: Promise<T>): Promise<T> {
  try {
    return await computing
  } catch (error) {
    throw error instanceof Unrankable ? new ProblemError('not-now', error.message) : error
  }
}
