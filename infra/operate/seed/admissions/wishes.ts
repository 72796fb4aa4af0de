import { distance } from '#admissions/policy/distance.ts'
import type { GridPlace } from '#contract/admissions/grid-place.ts'
import type { Random } from '../random.ts'

/** Of each family its schools by index, first to third; -1 where it names none. */
export type Wishes = readonly [Int32Array, Int32Array, Int32Array]

export interface Asked {
  /** Of each school how many name it first, second and third. */
  readonly named: readonly (readonly [number, number, number])[]
  /** Of each school where it is; undefined where nobody knows. */
  readonly points: readonly (GridPlace | undefined)[]
  /** Home of each family, in the order of {@link firsts}. */
  readonly homes: readonly GridPlace[]
  /** Metres by which a school's draw falls to a third. */
  readonly near: number
}

const none = -1
/** More than all the distances there are: a family that names a school twice, or a third one without a second. */
const forbidden = 1e6
/** Tries of a swap for each family. Beyond a hundred the picture doesn't change. */
const tries = 400
/** Rounds of tries, before figures are said to be impossible. */
const rounds = 20

/** The school that each family names first: families of one school stand together. */
export const firsts = (named: Asked['named']): Int32Array => listed(named, 0)

function listed(named: Asked['named'], place: 0 | 1 | 2): Int32Array {
  return Int32Array.from(named.flatMap((counts, school) => new Array<number>(counts[place]).fill(school)))
}

function shuffled(list: Int32Array, random: Random): Int32Array {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random.next() * (last + 1))
    const held = list[last] as number
    list[last] = list[other] as number
    list[other] = held
  }
  return list
}

function filled(list: Int32Array, length: number): Int32Array {
  const wide = new Int32Array(length).fill(none)
  wide.set(list)
  return wide
}

/**
 * Gives families second and third preferences so that every school is named exactly as often as `named` says in each place,
 * nobody names a school twice, and schools near home come up more often the nearer they are. It begins with any
 * distribution and has two families swap what they name, as often as not where it makes the round no likelier (Metropolis):
 * so totals hold at every moment. Who names fewer than three comes out of it too. Throws where figures can't be met.
 */
export function wishesOf(asked: Asked, random: Random): Wishes {
  const { named, homes } = asked
  const first = firsts(named)
  const families = first.length
  const second = shuffled(filled(listed(named, 1), families), random)
  const third = shuffled(filled(listed(named, 2), families), random)
  const cost = costOf(asked, [first, second, third])
  for (let round = 0; round < rounds; round++) {
    for (let count = (round === 0 ? tries : tries / 4) * families; count > 0; count--) {
      const list = random.next() < 0.5 ? second : third
      swap(list, Math.floor(random.next() * families), Math.floor(random.next() * families), cost, random)
    }
    if (homes.every((_, family) => cost(family) < forbidden)) return [first, second, third]
  }
  throw new Error(
    'No families can have named these schools so often: one is named by more than there are. Look at its line',
  )
}

function swap(
  list: Int32Array,
  a: number,
  b: number,
  cost: (family: number) => number,
  random: Random,
): void {
  const [own, other] = [list[a] as number, list[b] as number]
  if (own === other) return
  const before = cost(a) + cost(b)
  list[a] = other
  list[b] = own
  const worse = cost(a) + cost(b) - before
  if (worse <= 0 || random.next() < Math.exp(-worse)) return
  list[a] = own
  list[b] = other
}

/** How unlikely what a family names is: distances in units of `near`. */
function costOf({ points, homes, near }: Asked, [first, second, third]: Wishes): (family: number) => number {
  const far = (family: number, school: number): number => {
    const point = school === none ? undefined : points[school]
    return point ? distance(homes[family] as GridPlace, point) / near : 0
  }
  return (family) => {
    const [a, b, c] = [first[family] as number, second[family] as number, third[family] as number]
    const twice = Number(b !== none && b === a) + Number(c !== none && (c === a || c === b))
    return far(family, b) + far(family, c) + forbidden * (twice + Number(c !== none && b === none))
  }
}
