import { type Book, fault, idOf, schoolAt } from './book.ts'

/** What a walk down one pool's order has found. Positions from 0, -1 where there is nobody. */
export interface Walked {
  /** Children who stand in the order, and are said to have a place. */
  readonly admitted: number
  /** The last of them. */
  readonly last: number
  /** The first in the order who would rather be here than where they are. */
  readonly envies: number
}

/**
 * Walks down the order of every pool once. No ranks and no cut-offs: who is said to have a place of the pool is counted, and
 * the first who would rather have one is kept. Whoever has a place and is not met on the way can't be admitted to it.
 */
export function walk(book: Book): Walked[] {
  const { run, holds, faults } = book
  const met = new Uint8Array(holds.length)
  const walked = run.pools.map((_, pool) => walkOne(book, pool, met))
  const said = new Int32Array(run.pools.length)
  for (let child = 0; child < holds.length; child++) {
    const pool = holds[child] as number
    if (pool < 0) continue
    said[pool] = (said[pool] as number) + 1
    if (met[child] === 1 && asks(book, child, pool)) continue
    const why = met[child] === 1 ? 'has not asked for it' : 'can’t be admitted to it'
    const words = `A child has a place of ${run.pools[pool]?.id}, and ${why}`
    faults.push(fault('ineligible', [schoolAt(book, pool)], [idOf(book, child)], words))
  }
  walked.forEach((found, pool) => {
    judge(book, pool, found, said[pool] as number)
  })
  return walked
}

function walkOne(book: Book, pool: number, met: Uint8Array): Walked {
  const { run, holds, faults } = book
  const order = book.orders[pool] ?? new Int32Array(0)
  let [admitted, last, envies] = [0, -1, -1]
  for (let position = 0; position < order.length; position++) {
    const child = order[position] as number
    if (child < 0) {
      const id = run.pools[pool]?.order[position]?.child ?? ''
      const words = `Somebody stands in the order of ${run.pools[pool]?.id} who did not apply`
      faults.push(fault('incomplete', [schoolAt(book, pool)], [id], words))
    } else if (holds[child] === pool) {
      if (met[child] === 0) admitted++
      met[child] = 1
      last = position
    } else if (envies < 0 && wouldRather(book, child, pool)) envies = position
  }
  return { admitted, last, envies }
}

function wouldRather({ first, better, wishes }: Book, child: number, pool: number): boolean {
  const begin = first[child] as number
  const end = begin + (better[child] as number)
  for (let wish = begin; wish < end; wish++) if (wishes[wish] === pool) return true
  return false
}

function asks({ first, wishes }: Book, child: number, pool: number): boolean {
  const end = first[child + 1] as number
  for (let wish = first[child] as number; wish < end; wish++) if (wishes[wish] === pool) return true
  return false
}

function judge({ run, places, faults }: Book, pool: number, { last, envies }: Walked, said: number): void {
  const { id = '', school = '', order = [] } = run.pools[pool] ?? {}
  const most = places[pool] as number
  const childOf = (position: number) => order[position]?.child ?? ''
  if (said > most)
    faults.push(
      fault(
        'over-capacity',
        [school],
        [],
        `${id} has ${most === 1 ? '1 place' : `${most} places`}, and ${said} children are in ${most === 1 ? 'it' : 'them'}`,
      ),
    )
  if (envies < 0) return
  const passed = `The child at position ${envies + 1} of ${id} would rather be there`
  if (said < most)
    faults.push(fault('passed-over', [school], [childOf(envies)], `${passed}, and a place is free`))
  else if (last > envies) {
    const words = `${passed}, and the one at position ${last + 1} has a place`
    faults.push(fault('passed-over', [school], [childOf(envies), childOf(last)], words))
  }
}
