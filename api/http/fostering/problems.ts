import type { Outcome } from '#fostering/household/refusal.ts'
import { keyReused } from '#http/core/idempotency.ts'
import { ProblemError } from '#http/core/problem.ts'
import { forbidden } from '#http/core/staff.ts'

export const noSuch = (): ProblemError =>
  new ProblemError('not-found', 'There is nothing here, or you are not allowed to see it.')

/** What was done. Throws the problem where nothing was. */
export function doneOr<T>(outcome: Outcome<T>): T {
  switch (outcome.kind) {
    case 'done':
      return outcome.item
    case 'not-found':
      throw noSuch()
    case 'forbidden':
      throw forbidden()
    case 'key-reused':
      throw keyReused()
    case 'changed':
      throw new ProblemError(
        'changed',
        'Something changed on this page while you were writing. Check it, then send again.',
      )
    case 'not-now':
      throw new ProblemError('not-now', outcome.message)
    case 'invalid':
      throw new ProblemError('invalid', 'Put right what is listed and send it again.', {
        errors: [{ pointer: outcome.pointer, message: outcome.message }],
      })
  }
}
