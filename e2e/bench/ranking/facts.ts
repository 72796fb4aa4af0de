import type { Columns } from '#admissions/policy/columns.ts'
import { readySchools } from '#admissions/policy/ready.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import { banded } from '#council/admissions/policies/banded.ts'
import { city } from '#council/admissions/policies/city.ts'
import { county } from '#council/admissions/policies/county.ts'
import { faith } from '#council/admissions/policies/faith.ts'

/** Metres between two schools on an even map. */
const apart = 3_000

/** The same numbers for the same seed, from 0 to below 1 (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const centimetre = {
  by: 'straight',
  rounding: { unit: 'metres', decimals: 2, how: 'nearest' },
  from: 'nearest',
} as const
const toTheCentimetre: Policy = { ...county, id: 'county', tieBreaks: [centimetre, { by: 'random' }] }
const policies = [toTheCentimetre, city, faith, banded]

/** Of a hundred schools seventy go by the county's order, twenty by the city's, the others by faith, or one of them by bands. */
function policyOf(index: number, withBands: boolean): string {
  const one = index % 100
  if (one === 99 && withBands) return 'banded'
  return one < 70 ? 'county' : one < 90 ? 'city' : 'faith'
}

/** How often each of the atoms of a policy holds, by what it asks. */
const often: Readonly<Record<string, number>> = {
  care: 0.015,
  catchment: 0.4,
  sibling: 0.3,
  panel: 0.02,
  staff: 0.01,
  feeder: 0.3,
  faith: 0.2,
  everyone: 1,
}

export interface Size {
  readonly children: number
  readonly schools: number
  readonly preferences: number
  readonly withBands: boolean
}

/** A round's columns as a file keeps them: schools by their policies' ids, children by their number. */
export type Facts = Omit<Columns, 'schools' | 'children'> & { readonly schools: Schools }

type Schools = Parameters<typeof readySchools>[0]['schools']

/** The columns that the facts in a file are. */
export const columnsFrom = ({ schools, ...facts }: Facts): Columns => ({
  ...facts,
  schools: readySchools({ policies, schools }),
  children: Array.from({ length: facts.late.length }, (_, child) => `child-${child}`),
})

/**
 * A round whose families live evenly on a map and ask for schools near them, in columns as a round is read: homes and
 * schools on the grid, and what is so of each child at each school. The same for the same numbers.
 */
export function facts({ children, schools, preferences, withBands }: Size): Facts {
  const random = numbers(children + schools)
  const side = Math.ceil(Math.sqrt(schools))
  const made = schoolsOf({ children, schools, preferences, withBands }, side, random)
  const ready = readySchools({ policies, schools: made })
  const chances = ready.map(({ compiled }) => compiled.atoms.map(({ is }) => often[is] ?? 0))
  const pairs = children * preferences
  const columns = {
    schools: made,
    starts: Int32Array.from({ length: children + 1 }, (_, child) => child * preferences),
    easting: new Float64Array(children),
    northing: new Float64Array(children),
    late: Uint8Array.from({ length: children }, () => (random() < 0.03 ? 1 : 0)),
    school: new Int32Array(pairs),
    bits: new Uint32Array(pairs),
    numbers: {
      faith: new Float64Array(pairs),
      ...(withBands ? { score: new Float64Array(pairs) } : {}),
    },
  }
  for (let child = 0; child < children; child++) {
    const column = random() * side
    const row = random() * side
    columns.easting[child] = column * apart
    columns.northing[child] = row * apart
    const first = child * preferences
    const square = { column: Math.floor(column), row: Math.floor(row), side, schools }
    around(square, random, columns.school, first, first + preferences)
    for (let pair = first; pair < first + preferences; pair++) {
      columns.bits[pair] = bitsFrom(chances[columns.school[pair] as number] ?? [], random)
      columns.numbers.faith[pair] = Math.floor(random() * 4)
      if (columns.numbers.score) columns.numbers.score[pair] = Math.floor(60 + random() * 80)
    }
  }
  return columns
}

function bitsFrom(chances: readonly number[], random: () => number): number {
  let bits = 0
  for (let bit = 0; bit < chances.length; bit++) if (random() < (chances[bit] as number)) bits |= 1 << bit
  return bits
}

/** Puts different schools near a square into `into`, from one index up to before another. */
function around(
  { column, row, side, schools }: { column: number; row: number; side: number; schools: number },
  random: () => number,
  into: Int32Array,
  from: number,
  to: number,
): void {
  for (let at = from, reach = 3; at < to; reach++) {
    const school = (near(row, reach, side, random) * side + near(column, reach, side, random)) % schools
    let before = from
    while (before < at && into[before] !== school) before++
    if (before < at) continue
    into[at] = school
    at++
  }
}

const near = (middle: number, reach: number, side: number, random: () => number): number =>
  Math.min(side - 1, Math.max(0, middle + Math.floor((random() - 0.5) * reach)))

function schoolsOf(
  { schools: count, children, withBands }: Size,
  side: number,
  random: () => number,
): Schools {
  return Array.from({ length: count }, (_, index) => ({
    id: `school-${index}`,
    name: `School ${index}`,
    number: Math.ceil((children / count) * (0.6 + random() * 0.8)),
    policy: policyOf(index, withBands),
    point: {
      easting: ((index % side) + random()) * apart,
      northing: (Math.floor(index / side) + random()) * apart,
    },
    authority: '',
  }))
}
