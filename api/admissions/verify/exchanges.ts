import { type Book, fault, schoolAt } from './book.ts'
import type { Walked } from './walk.ts'

/**
 * Looks for children who could all have a place that they like better, at nobody's cost. Whoever stands first among those who
 * would rather be in a pool leaves a place in their own, which the first there who would rather come takes, and so on: where
 * that comes round in a circle, everybody in it gains and nobody is passed over. A stable result is the best for every
 * applicant exactly where there is no such circle (Erdil and Ergin 2008). Each pool leads to one other at most, so all
 * circles are found in one go.
 */
export function findExchanges(book: Book, walked: readonly Walked[]): void {
  const { run, faults } = book
  const leads = walked.map((found, pool) => leadsTo(book, pool, found))
  const trip = new Int32Array(leads.length)
  for (let start = 0; start < leads.length; start++) {
    let pool: number | undefined = start
    for (; pool !== undefined && trip[pool] === 0; pool = leads[pool]) trip[pool] = start + 1
    if (pool === undefined || trip[pool] !== start + 1) continue
    const circle = circleFrom(pool, leads)
    const children = circle.map((one) => run.pools[one]?.order[walked[one]?.envies ?? -1]?.child ?? '')
    const schools = [...new Set(circle.map((one) => schoolAt(book, one)))]
    faults.push(
      fault('not-best', schools, children, `${children.length} children would all rather change places`),
    )
  }
}

/** The pool that has a place free once the first who would rather be in this one has come. */
function leadsTo({ run, childAt, holds }: Book, pool: number, { envies }: Walked): number | undefined {
  const child = childAt.get(run.pools[pool]?.order[envies]?.child ?? '')
  const from = child === undefined ? -1 : (holds[child] as number)
  return from < 0 ? undefined : from
}

function circleFrom(start: number, leads: readonly (number | undefined)[]): number[] {
  const circle = [start]
  for (let pool = leads[start]; pool !== undefined && pool !== start; pool = leads[pool]) circle.push(pool)
  return circle
}
