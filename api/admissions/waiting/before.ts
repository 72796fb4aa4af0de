import { lotsOf } from '#admissions/allocate/draw.ts'
import type { areasFinder } from '#admissions/policy/areas.ts'
import { distanceBy, rounded } from '#admissions/policy/distance.ts'
import { careCriteria, type PoolPlan } from '#admissions/policy/pools.ts'
import { holds } from '#admissions/policy/predicates.ts'
import type { Policy, TieBreak } from '#contract/admissions/policy.ts'
import type { Predicate } from '#contract/admissions/predicate.ts'
import type { Draw, RoundSchool } from '#contract/admissions/round.ts'
import type { WaitingFacts } from '#contract/admissions/waiting.ts'

/** A child that waits, as somebody reads it who goes down the policy line by line. */
export interface Reading {
  readonly child: string
  readonly facts: WaitingFacts
  readonly fairAccess: boolean
  /** What it was ranked by is erased: nobody can tell any more whom it came before. */
  readonly isErased?: boolean
}

/** What the policy is read with. */
export interface Reader {
  readonly school: RoundSchool
  readonly policy: Policy
  readonly areasOf: ReturnType<typeof areasFinder>
  readonly draw: Draw | undefined
}

const unknown = Number.POSITIVE_INFINITY
const compare = (a: number, b: number): number => (a < b ? -1 : Number(a > b))

const isMeant = ({ school, areasOf }: Reader, { facts }: Reading, who: Predicate): boolean => {
  const { preference, ...applicant } = facts
  return holds(who, { applicant, preference, school, areas: facts.areas ?? areasOf(facts.home) })
}

/** Place of the first criterion that a child comes under, from 0; -1 where it comes under none. */
const criterionOf = (reader: Reader, one: Reading): number =>
  reader.policy.criteria.findIndex(({ who }) => isMeant(reader, one, who))

/** Whether the policy lets the child in at all. */
export const isLetIn = (reader: Reader, one: Reading): boolean =>
  (!reader.policy.requires || isMeant(reader, one, reader.policy.requires)) && criterionOf(reader, one) >= 0

const marksOf = (reader: Reader, one: Reading) => ({
  score: one.facts.preference.score ?? Number.NaN,
  aptitude: one.facts.preference.aptitude ?? Number.NaN,
  care: careCriteria(reader.policy)[criterionOf(reader, one)] ?? false,
})

function valueBy(
  { school }: Reader,
  { facts }: Reading,
  tieBreak: Exclude<TieBreak, { by: 'random' }>,
): number {
  const { preference, home } = facts
  switch (tieBreak.by) {
    case 'straight': {
      if (!home || !school.point) return unknown
      const metres = distanceBy(tieBreak.rounding, home, school.point)
      return tieBreak.from === 'nearest' ? metres : -metres
    }
    case 'route':
      return preference.route === undefined ? unknown : rounded(preference.route, tieBreak.rounding)
    default:
      return -(preference[tieBreak.by] ?? -unknown)
  }
}

/** The same two have the same lots whoever else is in the draw: only who comes first of them counts here. */
function byLot({ school, draw }: Reader, a: Reading, b: Reading): number {
  if (!draw) return 0
  const [one = 0, other = 0] = lotsOf(draw)(school.id, [a.child, b.child])
  return compare(one, other)
}

function byTieBreaks(reader: Reader, a: Reading, b: Reading, criterion: number): number {
  const { policy } = reader
  for (const tieBreak of policy.criteria[criterion]?.tieBreaks ?? policy.tieBreaks) {
    const found =
      tieBreak.by === 'random'
        ? byLot(reader, a, b)
        : compare(valueBy(reader, a, tieBreak), valueBy(reader, b, tieBreak))
    if (found !== 0) return found
  }
  return 0
}

const isFirst = ({ facts, fairAccess }: Reading): boolean => fairAccess || facts.care !== undefined

/**
 * Below zero where the first of two who wait comes before the second in a part of the places, zero where nothing but a draw that
 * isn't there could tell. Two at a time and line by line: the list itself is ranked in another way.
 */
export function beforeIn(reader: Reader, plan: PoolPlan, a: Reading, b: Reading): number {
  const [ofA, ofB] = [marksOf(reader, a), marksOf(reader, b)]
  const [groupA, groupB] = [plan.group(ofA), plan.group(ofB)]
  const byAptitude = plan.byAptitude && groupA === 0 && groupB === 0
  const criterion = criterionOf(reader, a)
  return (
    compare(Number(!isFirst(a)), Number(!isFirst(b))) ||
    compare(groupA, groupB) ||
    (byAptitude ? compare(ofB.aptitude, ofA.aptitude) : 0) ||
    compare(criterion, criterionOf(reader, b)) ||
    byTieBreaks(reader, a, b, criterion)
  )
}
