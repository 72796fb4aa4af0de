import type { Columns } from './columns.ts'
import { ineligible } from './compile.ts'
import { counted, metresBetween } from './distance.ts'
import { type Gauges, gaugesOf } from './measured.ts'
import { type PointsBySlot, pointsOf } from './points.ts'
import { bitsOf } from './sort.ts'

/**
 * Who can be admitted, school by school. A *slot* is a child at a school too, but in the order of schools, and in that of the
 * children within each: what is sorted then lies close together.
 */
export interface Slots {
  /** Of school `s`, slots `starts[s]` up to `starts[s + 1]`. */
  readonly starts: Int32Array
  /** Of each slot, the child and which of its preferences it is in one number: read by {@link childOf} and {@link pairOf}. */
  readonly who: Uint32Array
  /** How many of the bits of a number of `who` are the preference's. */
  readonly shift: number
}

/** Slots with what they are sorted by. */
export interface Gathered extends Slots {
  /** Of each pair, the index of the criterion that the child comes under, -1 where it can't be admitted. */
  readonly criterion: Int8Array
  /** Of each slot, that criterion, and behind the last of them once more those of late children, where they come last. */
  readonly classes: Uint8Array
  /**
   * Of each slot, the distance in steps of the rounding that the criterion's own tie-breaks name first; {@link unknownDistance}
   * where there is none: nobody has set the home, or the route wasn't measured, or the criterion goes by no distance.
   */
  readonly steps: Uint32Array
  readonly points: PointsBySlot
}

/** Behind every distance that there is. */
export const unknownDistance = 0xffff_ffff

export const childOf = (who: number, { shift }: Pick<Slots, 'shift'>): number => who >>> shift

export const pairOf = (who: number, { shift }: Pick<Slots, 'shift'>, { starts }: Columns): number =>
  (starts[who >>> shift] as number) + (who & ((1 << shift) - 1))

/** Looks at every child at every school, child by child, and brings together the children of each school. */
export function gather(columns: Columns): Gathered {
  const criterion = criteriaOf(columns)
  const starts = startsOf(columns, criterion)
  const count = starts[columns.schools.length] as number
  const gathered = {
    starts,
    criterion,
    shift: shiftFor(columns.children.length, longestOf(columns)),
    who: new Uint32Array(count),
    classes: new Uint8Array(count),
    steps: new Uint32Array(count),
    points: pointsOf(columns, criterion, starts),
  }
  bringTogether(columns, gaugesOf(columns.schools), gathered)
  return gathered
}

function criteriaOf({ schools, school, bits }: Columns): Int8Array {
  const criterionOf = schools.map(({ compiled }) => compiled.criterion)
  const criterion = new Int8Array(school.length)
  for (let pair = 0; pair < school.length; pair++) {
    const own = criterionOf[school[pair] as number] as (bits: number) => number
    criterion[pair] = own(bits[pair] as number)
  }
  return criterion
}

/** Small steps and no calls but those that are part of the loop: it is gone through millions of times, and compiled meanwhile. */
function bringTogether(
  columns: Columns,
  gauges: Gauges,
  { criterion, starts, shift, who, classes, steps }: Gathered,
): void {
  const { school, starts: firsts, late } = columns
  const { rules, byRoute, finer, each, part } = gauges
  // There wherever a rule goes by it.
  const route = columns.numbers.route ?? new Float64Array(0)
  const lateBy = lateClasses(columns)
  const next = starts.slice()
  for (let child = 0; child + 1 < firsts.length; child++) {
    const east = columns.easting[child] as number
    const north = columns.northing[child] as number
    const isLate = late[child] as number
    const first = firsts[child] as number
    const end = firsts[child + 1] as number
    for (let pair = first; pair < end; pair++) {
      const found = criterion[pair] as number
      if (found === ineligible) continue
      const index = school[pair] as number
      const slot = next[index] as number
      next[index] = slot + 1
      who[slot] = (child << shift) | (pair - first)
      classes[slot] = found + isLate * (lateBy[index] as number)
      const rule = (rules[index] as number) + found
      const metres =
        byRoute[rule] === 1
          ? (route[pair] as number)
          : metresBetween(east, north, gauges.easting[index] as number, gauges.northing[index] as number)
      const count = counted(metres, finer[rule] as number, each[rule] as number, part[rule] as number)
      // Not a number where nobody has set the home, the school's point or the route.
      steps[slot] = count >= 0 ? count : unknownDistance
    }
  }
}

/** Of each school, by how much a late child's class comes behind; 0 where it makes no difference. */
const lateClasses = ({ schools }: Columns): Uint8Array =>
  Uint8Array.from(schools, ({ policy }) => (policy.late === 'after' ? policy.criteria.length : 0))

function startsOf({ school, schools }: Columns, criterion: Int8Array): Int32Array {
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

function longestOf({ starts }: Columns): number {
  let longest = 0
  for (let child = 0; child + 1 < starts.length; child++)
    longest = Math.max(longest, (starts[child + 1] as number) - (starts[child] as number))
  return longest
}

/** Bits for the preferences of the longest list. Throws where children then don't fit beside it: more than any country has. */
export function shiftFor(children: number, longest: number): number {
  const shift = bitsOf(Math.max(0, longest - 1))
  if (bitsOf(children) + shift > 32)
    throw new RangeError(`A round of ${children} children with ${longest} preferences is too large`)
  return shift
}
