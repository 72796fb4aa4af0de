import { type Gathered, unknownDistance } from './gather.ts'
import type { Level } from './levels.ts'
import type { ReadySchool } from './ready.ts'
import { bitsOf } from './sort.ts'

export interface PackedKeys {
  /** Of each slot: as much of what it is told apart by as fits, in one whole number. */
  readonly keys: Uint32Array
  /** The first level that isn't in them. */
  readonly next: number
}

/**
 * Class and distance in one whole number for each slot, in the buffer: what comes first at nearly every school, and is made for
 * millions of children. Undefined where something else comes before the distance, or the two would need more than 32 bits.
 */
export function classAndDistance(
  { policy, tieBreaks }: ReadySchool,
  { classes, steps }: Gathered,
  members: Uint32Array,
  buffer: Uint32Array,
): PackedKeys | undefined {
  const first = tieBreaks.every(
    ([own]) => (own?.by === 'straight' && own.from === 'nearest') || own?.by === 'route',
  )
  if (!first) return undefined
  let farthest = 0
  for (let index = 0; index < members.length; index++) {
    const counted = steps[members[index] as number] as number
    if (counted > farthest && counted !== unknownDistance) farthest = counted
  }
  const shift = bitsOf(farthest + 1)
  if (bitsOf(2 * policy.criteria.length) + shift > 32) return undefined
  const keys = buffer.subarray(0, members.length)
  for (let index = 0; index < members.length; index++) {
    const slot = members[index] as number
    const counted = steps[slot] as number
    keys[index] =
      ((classes[slot] as number) << shift) | (counted === unknownDistance ? farthest + 1 : counted)
  }
  return { keys, next: 2 }
}

/**
 * Puts the values of levels one after the other into whole numbers of 32 bits: the first level always, the others as far as
 * they fit and nobody comes to a lot.
 */
export function packKeys(levels: readonly Level[], depth: number, run: Uint32Array): PackedKeys {
  const keys = new Uint32Array(run.length)
  let used = 0
  let next = depth
  for (; next < levels.length; next++) {
    const level = levels[next] as Level
    if (next > depth && !level.lotless) break
    const values = valuesOf(level, run)
    const bits = wholeBits(values) ?? (next === depth ? placed(values) : 33)
    if (used + bits > 32) break
    for (let index = 0; index < keys.length; index++)
      keys[index] = ((keys[index] as number) << bits) | (values[index] as number)
    used += bits
  }
  return { keys, next }
}

let buffer = new Float64Array(1024)

function valuesOf(level: Level, run: Uint32Array): Float64Array {
  if (buffer.length < run.length) buffer = new Float64Array(2 * run.length)
  const values = buffer.subarray(0, run.length)
  level.values(run, values)
  return values
}

/**
 * Makes whole numbers count from 0, with what is unknown behind them all, and says how many bits they need; undefined, and
 * nothing is changed, where one isn't whole or they need more than 31.
 */
function wholeBits(values: Float64Array): number | undefined {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    if (value === Number.POSITIVE_INFINITY) continue
    if (!Number.isInteger(value)) return undefined
    if (value < least) least = value
    if (value > most) most = value
  }
  const unknown = most < least ? 0 : most - least + 1
  if (unknown >= 2 ** 31) return undefined
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    values[index] = value === Number.POSITIVE_INFINITY ? unknown : value - least
  }
  return bitsOf(unknown)
}

/** Makes each value its place among the different ones, and says how many bits that needs. */
function placed(values: Float64Array): number {
  const sorted = Float64Array.from(new Set(values)).sort()
  const places = new Map(Array.from(sorted, (value, place) => [value, place]))
  for (let index = 0; index < values.length; index++)
    values[index] = places.get(values[index] as number) as number
  return bitsOf(sorted.length)
}
