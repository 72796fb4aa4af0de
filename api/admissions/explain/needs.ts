import { isDelicate } from '#contract/admissions/delicate.ts'
import type { Need } from '#contract/admissions/explanation.ts'
import type { TieBreak } from '#contract/admissions/policy.ts'
import { isForPlans } from './criterion.ts'
import { compareBy, compareUnder, measureBy, type Stand, tieBreaksOf } from './stand.ts'

/** The criterion by its index in the policy: named where it’s told. */
type Bare = NeedBy<number>

type NeedBy<Criterion> = Need extends infer One
  ? One extends { criteria: unknown }
    ? Omit<One, 'criteria'> & { criteria: Criterion[] }
    : One extends { criterion: unknown }
      ? Omit<One, 'criterion'> & { criterion: Criterion }
      : One
  : never

/**
 * What would have been enough for `own` to come before `other`, who comes before it now: each by itself, with nothing else
 * changed. Where the application was late, and an application in time alone wouldn’t do, each with that.
 */
export function bareNeeds(own: Stand, other: Stand): Bare[] {
  if (!own.late || other.late) return inTimeNeeds(own, other)
  const needs = inTimeNeeds(own, other)
  if (comesBefore({ ...own, late: false }, other)) return [{ kind: 'in-time' }]
  return needs.map((need) => (need.kind === 'in-time' ? need : { ...need, inTime: true as const }))
}

/** Of children who weren’t in one draw: which of them a draw would put first isn’t known. */
function comesBefore(own: Stand, other: Stand): boolean {
  if (own.late !== other.late) return other.late
  if (own.group !== other.group) return own.group < other.group
  if (own.aptitude !== other.aptitude) return (own.aptitude ?? 0) > (other.aptitude ?? 0)
  const { criterion } = own.standing
  if (criterion !== other.standing.criterion) return criterion < other.standing.criterion
  return compareUnder(own, other, criterion, false) < 0
}

function inTimeNeeds(own: Stand, other: Stand): Bare[] {
  if (own.group !== other.group || own.aptitude !== other.aptitude)
    return other.aptitude === null ? [] : [{ kind: 'more-points', of: 'aptitude', points: other.aptitude }]
  const ownCriterion = own.standing.criterion
  const { criterion } = other.standing
  const enough = own.school.rules.criteria.map((_, index) => index).filter((index) => index < criterion)
  if (ownCriterion === criterion) return [...underSame(own, other, criterion), ...criteria(own, enough)]
  if (compareUnder(own, other, criterion, false) < 0) return criteria(own, [...enough, criterion])
  return [...criteria(own, enough), ...underOther(other, criterion)]
}

function criteria({ school: { rules } }: Stand, indexes: readonly number[]): Bare[] {
  const open = indexes.filter((index) => !isForPlans(rules, index))
  return open.length === 0 ? [] : [{ kind: 'criterion', criteria: open }]
}

/** Up to the first thing that separates the two, to be better in any one of them would have done. */
function underSame(own: Stand, other: Stand, criterion: number): Bare[] {
  const needs: Bare[] = []
  for (const tieBreak of tieBreaksOf(own.school, criterion)) {
    const need = betterThan(other, tieBreak)
    if (need) needs.push(need)
    if (compareBy(own, other, tieBreak) !== 0) break
  }
  return needs
}

function betterThan(other: Stand, tieBreak: TieBreak): Bare | undefined {
  const measure = measureBy(other, tieBreak)
  if (measure === null) return undefined
  if (measure.by === 'draw') return { kind: 'earlier-draw', place: measure.place }
  if (measure.by === 'points') return { kind: 'more-points', of: measure.of, points: measure.points }
  // Nobody lives nearer than at the gate.
  if (measure.metres === 0 && !isFarthest(tieBreak)) return undefined
  return { kind: isFarthest(tieBreak) ? 'farther' : 'nearer', by: measure.by, metres: measure.metres }
}

/** To come under the other’s criterion, and to be better there in what it asks first. */
function underOther(other: Stand, criterion: number): Bare[] {
  if (isDelicate(other.school.rules, criterion)) return []
  const [first] = tieBreaksOf(other.school, criterion)
  if (first?.by === 'random') return [{ kind: 'criterion-draw', criterion }]
  const need = first && betterThan(other, first)
  switch (need?.kind) {
    case 'nearer':
      return [{ ...need, kind: 'criterion-nearer', criterion }]
    case 'farther':
      return [{ ...need, kind: 'criterion-farther', criterion }]
    case 'more-points':
      return [{ ...need, kind: 'criterion-points', criterion }]
    default:
      return []
  }
}

const isFarthest = (tieBreak: TieBreak): boolean => tieBreak.by === 'straight' && tieBreak.from === 'farthest'
