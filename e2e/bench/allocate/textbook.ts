import type { Field } from '#admissions/allocate/field.ts'

/** A round as a textbook has it: everybody's list, best first. */
export interface Lists {
  readonly preferences: readonly (readonly number[])[]
  readonly priorities: readonly (readonly number[])[]
  readonly places: readonly number[]
}

export function listsOf({ starts, pools, orderStarts, order, places }: Omit<Field, 'ranks'>): Lists {
  const parts = (bounds: Int32Array, all: Int32Array) =>
    Array.from({ length: bounds.length - 1 }, (_, index) => [
      ...all.subarray(bounds[index], bounds[index + 1]),
    ])
  return { preferences: parts(starts, pools), priorities: parts(orderStarts, order), places: [...places] }
}

/** Of each school, the rank of each child, to be looked up. */
export type Ranks = readonly ReadonlyMap<number, number>[]

export const ranksFor = ({ priorities }: Lists): Ranks =>
  priorities.map((order) => new Map(order.map((child, rank) => [child, rank])))

/**
 * Applicant-proposing deferred acceptance as textbooks write it down (Gale and Shapley 1962; Gusfield and Irving 1989), with
 * what they advise: a school's ranks are looked up in a map, whoever waits is on a stack, and a school keeps those it holds
 * sorted, so that the worst is the last. Of each child the school, -1 where none.
 */
export function textbook({ preferences, priorities, places }: Lists, rankOf: Ranks): Int32Array {
  const held: number[][] = priorities.map(() => [])
  const next = new Int32Array(preferences.length)
  const waiting = Array.from(preferences.keys())
  for (let child = waiting.pop(); child !== undefined; child = waiting.pop()) {
    const asked = next[child] as number
    next[child] = asked + 1
    const school = preferences[child]?.[asked]
    if (school === undefined) continue
    const rank = rankOf[school]?.get(child)
    const there = held[school] as number[]
    if (rank === undefined) {
      waiting.push(child)
      continue
    }
    there.splice(placeIn(there, rank), 0, rank)
    if (there.length <= (places[school] as number)) continue
    const worst = there.pop() as number
    waiting.push(priorities[school]?.[worst] as number)
  }
  const assigned = new Int32Array(preferences.length).fill(-1)
  for (const [school, ranks] of held.entries())
    for (const rank of ranks) assigned[priorities[school]?.[rank] as number] = school
  return assigned
}

/** Where a rank goes in a sorted list, by halving. */
function placeIn(sorted: readonly number[], rank: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] as number) < rank) low = middle + 1
    else high = middle
  }
  return low
}
