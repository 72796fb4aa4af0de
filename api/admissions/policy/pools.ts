import type { Policy } from '#contract/admissions/policy.ts'
import type { Predicate } from '#contract/admissions/predicate.ts'

/** What of a child at a school decides where it stands in the school's pools: marks of its tests, NaN where none. */
export interface Marks {
  readonly score: number
  readonly aptitude: number
  /** Whether the criterion that it comes under is for children who are or were in care. */
  readonly care: boolean
}

/** Of each criterion of a policy whether none but children who are or were in care come under it. */
export const careCriteria = ({ criteria }: Policy): boolean[] => criteria.map(({ who }) => isOfCare(who))

function isOfCare(who: Predicate): boolean {
  if (who.is === 'all') return who.of.some(isOfCare)
  if (who.is === 'any') return who.of.length > 0 && who.of.every(isOfCare)
  return who.is === 'care'
}

/**
 * A part of a school's places with an order of its own. `group`: children of a lower one stand before all of a higher one;
 * 0 are those whom the part is for. The others follow, so that no place stays empty while somebody asks for it.
 */
export interface PoolPlan {
  /** After the school's id in the pool's; undefined for a school of one pool. */
  readonly part: string | undefined
  readonly words: string | undefined
  readonly places: number
  readonly byAptitude: boolean
  group(marks: Marks): number
}

/** The parts that a policy divides a number of places into: an aptitude's share, bands, and what is open to all. */
export function poolsOf({ aptitude, bands }: Policy, number: number): PoolPlan[] {
  const kept = aptitude ? Math.floor((number * aptitude.percent) / 100) : 0
  const rest = number - kept
  const open = bands ? bandPools(bands.bands, rest) : [openPool(rest, aptitude !== undefined)]
  if (!aptitude) return open
  const share: PoolPlan = {
    part: 'aptitude',
    words: `places for an aptitude for ${aptitude.subject}`,
    places: kept,
    byAptitude: true,
    group: (marks) => (marks.aptitude >= aptitude.pass ? 0 : 1),
  }
  return [share, ...open]
}

const openPool = (places: number, beside: boolean): PoolPlan => ({
  part: beside ? 'open' : undefined,
  words: beside ? 'the other places' : undefined,
  places,
  byAptitude: false,
  group: () => 0,
})

type Band = NonNullable<Policy['bands']>['bands'][number]

/**
 * In each band its own children stand first, then those of the nearest other band, and last who took no test. Who is or was in
 * care and took none is of every band: such children come first in each (School Admissions Code 1.7), and often move too late
 * for a test.
 */
function bandPools(bands: readonly Band[], number: number): PoolPlan[] {
  const places = divided(
    number,
    bands.map(({ share }) => share),
  )
  return bands.map((band, index) => ({
    part: band.id,
    words: `band ${index + 1}: scores from ${band.from} to ${band.to}`,
    places: places[index] as number,
    byAptitude: false,
    group: ({ score, care }) => (care && Number.isNaN(score) ? 0 : Math.abs(bandOf(bands, score) - index)),
  }))
}

/** The index of the band that a score is in. A score beyond the ends is in the last band on its side. */
export function bandOf(bands: readonly Band[], score: number): number {
  if (Number.isNaN(score)) return 2 * bands.length
  const found = bands.findIndex(({ from }) => score >= from)
  return found === -1 ? bands.length - 1 : found
}

/** Whole places by shares in percent, by largest remainders, the first where two are equal: together the number. */
export function divided(number: number, shares: readonly number[]): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const exact = shares.map((share) => (number * share) / whole)
  const places = exact.map(Math.floor)
  const left = number - places.reduce((sum, count) => sum + count, 0)
  const byRemainder = exact.map((count, index) => ({ index, remainder: count - Math.floor(count) }))
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) places[index] = (places[index] as number) + 1
  return places
}

/** Indexes of the school's pools in the order in which a child is tried in them: first where it stands best. */
export function tried(pools: readonly PoolPlan[], marks: Marks): number[] {
  if (pools.length === 1) return [0]
  return pools
    .map((pool, index) => ({ index, group: pool.group(marks) }))
    .sort((a, b) => a.group - b.group || a.index - b.index)
    .map(({ index }) => index)
}
