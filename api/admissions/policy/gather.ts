import type { Columns } from './columns.ts'
import { ineligible } from './compile.ts'
import { type Measured, unknownDistance } from './measured.ts'
import type { ReadySchool } from './ready.ts'
import { bitsOf } from './sort.ts'

/** The children of a school who can be admitted, as pairs in the children's order. */
export interface Gathered {
  readonly members: Uint32Array
  /**
   * Of each, class and distance in one whole number, the smaller first; undefined where something else comes before the
   * distance, the school has several pools, or the number would need more than 32 bits.
   */
  readonly keys: Uint32Array | undefined
}

/** Brings the pairs of each school together, and what they are sorted by, in one pass over all of them. */
export function gather(columns: Columns, measured: Measured): (school: number) => Gathered {
  const { school, child, late, schools } = columns
  const { criterion, steps, farthest } = measured
  const starts = startsOf(columns, measured)
  const next = starts.slice()
  const pairs = new Uint32Array(starts[schools.length] as number)
  const keys = new Uint32Array(pairs.length)
  const classes = schools.map(({ policy }) => policy.criteria.length)
  const lateCounts = Uint8Array.from(schools, ({ policy }) => (policy.late === 'after' ? 1 : 0))
  const shifts = Uint8Array.from(farthest, (most) => bitsOf(most + 1))
  for (let pair = 0; pair < school.length; pair++) {
    const found = criterion[pair] as number
    if (found === ineligible) continue
    const index = school[pair] as number
    const to = next[index] as number
    next[index] = to + 1
    pairs[to] = pair
    const behind =
      ((late[child[pair] as number] as number) & (lateCounts[index] as number)) * (classes[index] as number)
    const counted = steps[pair] as number
    const distance = counted === unknownDistance ? (farthest[index] as number) + 1 : counted
    keys[to] = ((behind + found) << (shifts[index] as number)) | distance
  }
  const keyed = schools.map((ready, index) => isKeyed(ready, shifts[index] as number))
  return (index) => ({
    members: pairs.subarray(starts[index], starts[index + 1]),
    keys: keyed[index] ? keys.subarray(starts[index], starts[index + 1]) : undefined,
  })
}

function startsOf({ school, schools }: Columns, { criterion }: Measured): Uint32Array {
  const starts = new Uint32Array(schools.length + 1)
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
