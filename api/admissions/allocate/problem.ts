import { type Field, ranksOf } from './field.ts'

/** A pool by ids: `order` best first; who doesn't stand in it can't be admitted to it. */
export interface NamedPool {
  readonly id: string
  readonly places: number
  readonly order: readonly string[]
}

/** An applicant by ids: pools in the order in which they are tried. */
export interface NamedApplicant {
  readonly id: string
  readonly preferences: readonly string[]
}

export interface Problem {
  readonly pools: readonly NamedPool[]
  readonly applicants: readonly NamedApplicant[]
  /** What the pools are called in messages. */
  readonly word?: 'school' | 'pool'
}

/** A problem that can't be solved as it stands: the message says what is wrong, and where. */
export class ProblemFault extends Error {
  override readonly name = 'ProblemFault'
}

/** A problem in numbers. Throws {@link ProblemFault}: an id twice, one that isn't there, a number of places that can't be. */
export function fieldOf({ pools, applicants, word = 'pool' }: Problem): Field {
  const poolAt = indexed(pools, word)
  const applicantAt = indexed(applicants, 'applicant')
  const asked = pairsOf(applicants, poolAt, word)
  const field = { ...asked, ...ordersOf(pools, applicantAt, word), places: placesOf(pools, word) }
  return { ...field, ranks: ranksOf(field) }
}

function indexed(all: readonly { readonly id: string }[], word: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const [index, { id }] of all.entries()) {
    const first = found.get(id)
    if (first !== undefined)
      throw new ProblemFault(
        `There are two ${word}s with the id “${id}”, number ${first + 1} and number ${index + 1}`,
      )
    found.set(id, index)
  }
  return found
}

function placesOf(pools: readonly NamedPool[], word: string): Int32Array {
  return Int32Array.from(pools, ({ id, places }) => {
    if (Number.isInteger(places) && places >= 0) return Math.min(places, 0x3fff_ffff)
    throw new ProblemFault(`The ${word} “${id}” has ${places} places: give a whole number, 0 or more`)
  })
}

function startsOf(lengths: readonly { readonly length: number }[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1)
  for (const [index, { length }] of lengths.entries()) starts[index + 1] = (starts[index] as number) + length
  return starts
}

function pairsOf(applicants: readonly NamedApplicant[], poolAt: ReadonlyMap<string, number>, word: string) {
  const starts = startsOf(applicants.map(({ preferences }) => preferences))
  const pools = new Int32Array(starts[applicants.length] as number)
  const lastAsked = new Int32Array(poolAt.size).fill(-1)
  for (const [applicant, { id, preferences }] of applicants.entries()) {
    let pair = starts[applicant] as number
    for (const preference of preferences) {
      const pool = poolAt.get(preference)
      if (pool === undefined)
        throw new ProblemFault(
          `The applicant “${id}” asks for the ${word} “${preference}”, which is not there`,
        )
      if (lastAsked[pool] === applicant)
        throw new ProblemFault(`The applicant “${id}” asks for the ${word} “${preference}” twice`)
      lastAsked[pool] = applicant
      pools[pair++] = pool
    }
  }
  return { starts, pools }
}

function ordersOf(pools: readonly NamedPool[], applicantAt: ReadonlyMap<string, number>, word: string) {
  const orderStarts = startsOf(pools.map(({ order }) => order))
  const order = new Int32Array(orderStarts[pools.length] as number)
  const lastSeen = new Int32Array(applicantAt.size).fill(-1)
  for (const [pool, { id, order: children }] of pools.entries()) {
    const first = orderStarts[pool] as number
    for (const [position, child] of children.entries()) {
      const applicant = applicantAt.get(child)
      if (applicant === undefined)
        throw new ProblemFault(
          `The ${word} “${id}” has “${child}” at position ${position + 1}, who is not among the applicants`,
        )
      if (lastSeen[applicant] === pool)
        throw new ProblemFault(
          `The ${word} “${id}” has “${child}” twice, the second time at position ${position + 1}`,
        )
      lastSeen[applicant] = pool
      order[first + position] = applicant
    }
  }
  return { orderStarts, order }
}
