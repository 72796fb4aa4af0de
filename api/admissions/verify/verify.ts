import type { Fault } from '#contract/admissions/fault.ts'
import type { Run } from '#contract/admissions/run.ts'
import { open } from './book.ts'
import { findExchanges } from './exchanges.ts'
import { checkCutOffs, checkFallback, checkPlans } from './rules.ts'
import { checkTwins } from './twins.ts'
import { walk } from './walk.ts'
import { checkWritten } from './written.ts'

/**
 * Says what is wrong with a claimed run, in no other words than its own pools, wishes and rules; nothing where it is right.
 * It allocates nothing and shares nothing with what does: it walks down every order once, and looks for circles in which
 * children would change places. Time and space grow with the run.
 */
export function verify(run: Run): Fault[] {
  const book = open(run)
  checkPlans(book)
  const walked = walk(book)
  findExchanges(book, walked)
  checkCutOffs(book, walked)
  checkTwins(book)
  checkFallback(book, walked)
  checkWritten(book)
  return book.faults
}

/** The schools that are held back for faults: all of the run where a fault is at none of them. */
export function heldBack(run: Run, faults: readonly Fault[]): string[] {
  if (faults.some(({ schools }) => schools.length === 0)) return run.schools.map(({ id }) => id)
  return [...new Set(faults.flatMap(({ schools }) => schools))]
}
