import type { Fault, FaultKind } from '#contract/admissions/fault.ts'
import type { Run } from '#contract/admissions/run.ts'

type Applicant = Run['applicants'][number]
type Placed = Run['placed'][number]

/** A claimed run, looked up by number: children and pools by their place in it. */
export interface Book {
  readonly run: Run
  readonly childAt: ReadonlyMap<string, number>
  readonly poolAt: ReadonlyMap<string, number>
  /** Of child `c`, wishes `first[c]` up to `first[c + 1]`: pools by number, -1 for one that isn't there. */
  readonly first: Int32Array
  readonly wishes: Int32Array
  /** Of each pool the children in its order by number, -1 for one that isn't there. */
  readonly orders: readonly Int32Array[]
  /** Of each child what is claimed first about it. */
  readonly claims: (Placed | undefined)[]
  /** Of each child the pool whose place it is said to have, -1 where none of one. */
  readonly holds: Int32Array
  /** Of each child how many of its wishes it likes better than what it is said to have. */
  readonly better: Int32Array
  /** Places of each pool that plans leave, by the plans' own steps. */
  readonly places: Int32Array
  readonly faults: Fault[]
}

export const fault = (kind: FaultKind, schools: string[], children: string[], words: string): Fault => ({
  kind,
  schools,
  children,
  words,
})

/**
 * Opens a claimed run. What can't be read is a fault at once: ids that are not known or stand twice, children who are placed
 * never or twice.
 */
export function open(run: Run): Book {
  const { applicants, pools } = run
  const faults: Fault[] = []
  const twice = (what: string) => (id: string) =>
    faults.push(fault('incomplete', [], what === 'child' ? [id] : [], `The ${what} ${id} is there twice`))
  const childAt = numbered(applicants, twice('child'))
  const poolAt = numbered(pools, twice('pool'))
  const claims = new Array<Placed | undefined>(applicants.length).fill(undefined)
  const book: Book = {
    ...{ run, childAt, poolAt, claims, faults },
    ...wishesOf(applicants, poolAt),
    orders: pools.map(({ order }) => numbersOf(order, childAt)),
    holds: new Int32Array(applicants.length).fill(-1),
    better: new Int32Array(applicants.length),
    places: placesOf(run, poolAt),
  }
  for (const placed of run.placed) take(book, placed)
  for (let child = 0; child < applicants.length; child++)
    if (!claims[child])
      faults.push(fault('incomplete', [], [idOf(book, child)], 'Nothing is said of the child'))
  return book
}

export const idOf = ({ run }: Book, child: number): string => run.applicants[child]?.id ?? ''

/** The school of a pool by its number. */
export const schoolAt = ({ run }: Book, pool: number): string => run.pools[pool]?.school ?? ''

function numbered(all: readonly { readonly id: string }[], twice: (id: string) => void): Map<string, number> {
  const numbers = new Map<string, number>()
  for (let index = 0; index < all.length; index++) {
    const id = all[index]?.id ?? ''
    if (numbers.has(id)) twice(id)
    else numbers.set(id, index)
  }
  return numbers
}

function wishesOf(applicants: readonly Applicant[], poolAt: ReadonlyMap<string, number>) {
  const first = new Int32Array(applicants.length + 1)
  for (let child = 0; child < applicants.length; child++)
    first[child + 1] = (first[child] as number) + (applicants[child]?.preferences.length ?? 0)
  const wishes = new Int32Array(first[applicants.length] as number)
  let next = 0
  for (const { preferences } of applicants)
    for (const pool of preferences) wishes[next++] = poolAt.get(pool) ?? -1
  return { first, wishes }
}

function numbersOf(order: Run['pools'][number]['order'], childAt: ReadonlyMap<string, number>): Int32Array {
  const children = new Int32Array(order.length)
  for (let position = 0; position < order.length; position++)
    children[position] = childAt.get(order[position]?.child ?? '') ?? -1
  return children
}

function placesOf({ pools, steps }: Run, poolAt: ReadonlyMap<string, number>): Int32Array {
  const places = Int32Array.from(pools, (pool) => pool.places)
  for (const step of steps) {
    const pool = step.step === 'plan' && step.pool !== null ? poolAt.get(step.pool) : undefined
    if (pool !== undefined) places[pool] = (places[pool] as number) - 1
  }
  return places
}

/** Writes down what is claimed of a child. */
function take(book: Book, placed: Placed): void {
  const { childAt, claims, faults, poolAt, run } = book
  const schools = placed.school === null ? [] : [placed.school]
  const child = childAt.get(placed.child)
  if (child === undefined || claims[child]) {
    const words = child === undefined ? 'Somebody is placed who did not apply' : 'A child is placed twice'
    faults.push(fault('incomplete', schools, [placed.child], words))
    return
  }
  claims[child] = placed
  const wishes = run.applicants[child]?.preferences ?? []
  if (placed.by === 'preference') {
    const pool = poolAt.get(placed.pool)
    if (pool !== undefined && schoolAt(book, pool) === placed.school) book.holds[child] = pool
    else
      faults.push(
        fault('incomplete', schools, [placed.child], `${placed.pool} is no pool of ${placed.school}`),
      )
  }
  const place = wishes.findIndex((pool) => isAt(book, placed, pool))
  if (
    'preference' in placed &&
    place >= 0 &&
    placed.preference !== orderOf(book, child).indexOf(placed.school) + 1
  )
    faults.push(fault('incomplete', schools, [placed.child], 'The place in the parent’s order is another'))
  if (placed.by !== 'plan') book.better[child] = place < 0 ? wishes.length : place
}

/** The schools in the parent's order. */
function orderOf({ run, poolAt }: Book, child: number): readonly (string | undefined)[] {
  const { asked, preferences = [] } = run.applicants[child] ?? {}
  return asked ?? [...new Set(preferences.map((pool) => run.pools[poolAt.get(pool) ?? -1]?.school))]
}

/** Whether a wish is what the child is said to have. */
function isAt(book: Book, placed: Placed, wish: string): boolean {
  if (placed.by === 'preference') return wish === placed.pool
  return placed.by === 'twin' && schoolAt(book, book.poolAt.get(wish) ?? -1) === placed.school
}
