import type { Fault } from '#contract/admissions/fault.ts'
import type { Run } from '#contract/admissions/run.ts'
import { open } from './book.ts'
import { findExchanges } from './exchanges.ts'
import { checkFound } from './found.ts'
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
  checkFound(book, walked)
  checkWritten(book)
  return book.faults
}

/** The schools that a child asked for, or that its plan names. */
function askedBy({ applicants, pools }: Run, children: ReadonlySet<string>): string[] {
  const schoolOf = new Map(pools.map(({ id, school }) => [id, school]))
  return applicants
    .filter(({ id }) => children.has(id))
    .flatMap(({ preferences, asked = [], plan }) => [
      ...preferences.flatMap((pool) => schoolOf.get(pool) ?? []),
      ...asked,
      ...(plan ? [plan.school] : []),
    ])
}

/**
 * The schools that are held back for a fault: those that it is at. Where it is about children and at no school, all that
 * these asked for; where it is about nobody that is known, all of the run.
 */
export function heldBackFor(run: Run, { schools, children }: Fault): string[] {
  if (schools.length > 0) return schools
  const known = new Set(run.schools.map(({ id }) => id))
  const asked = askedBy(run, new Set(children)).filter((school) => known.has(school))
  return asked.length > 0 ? [...new Set(asked)] : [...known]
}

/** The schools that are held back for faults. */
export const heldBack = (run: Run, faults: readonly Fault[]): string[] => [
  ...new Set(faults.flatMap((fault) => heldBackFor(run, fault))),
]
