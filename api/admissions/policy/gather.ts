import type { Columns } from './columns.ts'
import { ineligible } from './compile.ts'
import { type Measured, unknownDistance } from './measured.ts'
import type { ReadySchool } from './ready.ts'
import { bitsOf } from './sort.ts'

/**
 * Who can be admitted, school by school. A *slot* is a child at a school too, but in the order of schools, and in that of the
 * children within each: what is sorted then lies close together.
 */
export interface Slots {
  /** Of school `s`, slots `starts[s]` up to `starts[s + 1]`. */
  readonly starts: Int32Array
  /** Of each slot. */
  readonly pairs: Uint32Array
  readonly children: Uint32Array
}

/** Slots with what they are sorted by. */
export interface Gathered extends Slots {
  /** Of each slot, class and distance in one whole number, the smaller first: for the schools that are `keyed`. */
  readonly keys: Uint32Array
  /**
   * Of each school, whether its keys count: they don't where something else comes before the distance, where it has several
   * pools, or where the number would need more than 32 bits.
   */
  readonly keyed: readonly boolean[]
}

/** Brings the children of each school together, and what they are sorted by, in one pass over all of them. */
export function gather(columns: Columns, measured: Measured): Gathered {
  const { schools, school, starts: firsts, late } = columns
  const { criterion, steps, farthest } = measured
  const starts = startsOf(columns, measured)
  const next = starts.slice()
  const pairs = new Uint32Array(starts[schools.length] as number)
  const children = new Uint32Array(pairs.length)
  const keys = new Uint32Array(pairs.length)
  const classes = schools.map(({ policy }) => policy.criteria.length)
  const lateBy = Int32Array.from(schools, ({ policy }, index) =>
    policy.late === 'after' ? (classes[index] as number) : 0,
  )
  const shifts = Uint8Array.from(farthest, (most) => bitsOf(most + 1))
  for (let child = 0; child + 1 < firsts.length; child++) {
    const isLate = late[child] as number
    const end = firsts[child + 1] as number
    for (let pair = firsts[child] as number; pair < end; pair++) {
      const found = criterion[pair] as number
      if (found === ineligible) continue
      const index = school[pair] as number
      const slot = next[index] as number
      next[index] = slot + 1
      pairs[slot] = pair
      children[slot] = child
      const counted = steps[pair] as number
      const distance = counted === unknownDistance ? (farthest[index] as number) + 1 : counted
      keys[slot] = ((found + isLate * (lateBy[index] as number)) << (shifts[index] as number)) | distance
    }
  }
  const keyed = schools.map((ready, index) => isKeyed(ready, shifts[index] as number))
  return { starts, pairs, children, keys, keyed }
}

function startsOf({ school, schools }: Columns, { criterion }: Measured): Int32Array {
  const starts = new Int32Array(schools.length + 1)
  for (let pair = 0; pair < school.length; pair++) {
    if (criterion[pair] === ineligible) continue
    const next = (school[pair] as number) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let index = 1; index < starts.length; index++)
    starts[index] = (starts[index] as number) + (starts[index - 1] as number)
  return starts
}

/** Whether class and distance are what comes first, and fit into 32 bits. */
const isKeyed = ({ pools, policy, tieBreaks }: ReadySchool, shift: number): boolean =>
  pools.length === 1 &&
  bitsOf(2 * policy.criteria.length) + shift <= 32 &&
  tieBreaks.every(
    ([first]) => (first?.by === 'straight' && first.from === 'nearest') || first?.by === 'route',
  )
