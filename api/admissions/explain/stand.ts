import type { Measure } from '#contract/admissions/explanation.ts'
import type { Preference } from '#contract/admissions/facts.ts'
import type { TieBreak } from '#contract/admissions/policy.ts'
import type { Standing } from '#contract/admissions/run.ts'
import { distanceBy, rounded } from '../policy/distance.ts'
import { careCriteria, poolsOf } from '../policy/pools.ts'
import type { Book, BookChild, BookPool, BookSchool } from './book.ts'

/** As much of a school as an order goes by. */
export type StandSchool = Pick<BookSchool, 'id' | 'number' | 'point' | 'rules' | 'order'>

/** A child in a pool’s order, by all that the order goes by. */
export interface Stand {
  readonly school: StandSchool
  readonly child: Pick<BookChild, 'applicant'>
  readonly standing: Standing
  /** Whether the policy puts it behind all who applied in time. */
  readonly late: boolean
  /** 0: whom this part of the places is for; others stand behind those of a lower number. */
  readonly group: number
  /** The mark of its aptitude, where the places are kept for one and it passed. */
  readonly aptitude: number | null
}

const nobody: Preference = { school: '' }

const preferenceOf = ({ child, school }: Pick<Stand, 'child' | 'school'>): Preference =>
  child.applicant.preferences.find((preference) => preference.school === school.id) ?? nobody

/** Throws where the child doesn’t stand in the order. */
export function standOf(book: Book, id: string, { pool, positions }: BookPool): Stand {
  const [school, child] = [book.schools.get(pool.school), book.children.get(id)]
  const standing = pool.order[positions.get(id) ?? -1]
  if (!school || !child || !standing) throw new Error(`A child does not stand in the order of “${pool.id}”`)
  return standAs(school, child, pool.id, standing)
}

/** The child by what is held of it, where it stands so in the order of one of the school’s pools. */
export function standAs(school: StandSchool, child: Stand['child'], pool: string, standing: Standing): Stand {
  const { score = Number.NaN, aptitude = Number.NaN } = preferenceOf({ child, school })
  const plan = poolsOf(school.rules, school.number).find(
    ({ part }) => pool === (part === undefined ? school.id : `${school.id}:${part}`),
  )
  const care = careCriteria(school.rules)[standing.criterion] ?? false
  const group = plan?.group({ score, aptitude, care }) ?? 0
  const { late } = child.applicant
  return {
    school,
    child,
    standing,
    late: school.rules.late === 'after' && late !== undefined && !late.excused,
    group,
    aptitude: plan?.byAptitude && group === 0 ? aptitude : null,
  }
}

/** What separates children under a criterion of the school, in its order. */
export const tieBreaksOf = ({ rules }: StandSchool, criterion: number): readonly TieBreak[] =>
  rules.criteria[criterion]?.tieBreaks ?? rules.tieBreaks

/** What the child has for one of the things that separate; null where nothing is known, which stands last. */
export function measureBy(stand: Stand, tieBreak: TieBreak): Measure | null {
  const { home } = stand.child.applicant
  const { point } = stand.school
  const preference = preferenceOf(stand)
  switch (tieBreak.by) {
    case 'straight':
      return home && point
        ? { by: 'straight-line', metres: distanceBy(tieBreak.rounding, home, point) }
        : null
    case 'route':
      return preference.route === undefined
        ? null
        : { by: 'route', metres: rounded(preference.route, tieBreak.rounding) }
    case 'random':
      return stand.standing.lot === undefined ? null : { by: 'draw', place: stand.standing.lot }
    default: {
      const points = preference[tieBreak.by]
      return points === undefined ? null : { by: 'points', of: tieBreak.by, points }
    }
  }
}

/** What comes first is the smaller. */
function rankBy(measure: Measure | null, tieBreak: TieBreak): number {
  if (measure === null) return Number.POSITIVE_INFINITY
  if (measure.by === 'points') return -measure.points
  if (measure.by === 'draw') return measure.place
  return tieBreak.by === 'straight' && tieBreak.from === 'farthest' ? -measure.metres : measure.metres
}

/** Below zero where the first comes before the second by this. */
export function compareBy(a: Stand, b: Stand, tieBreak: TieBreak): number {
  const [first, second] = [rankBy(measureBy(a, tieBreak), tieBreak), rankBy(measureBy(b, tieBreak), tieBreak)]
  return first === second ? 0 : first - second
}

/**
 * Below zero where the first would come before the second, who is under this criterion, if it were under it too. `drawn`:
 * whether the two are in one draw; a lot of another draw says nothing, and then the second comes first.
 */
export function compareUnder(a: Stand, b: Stand, criterion: number, drawn: boolean): number {
  for (const tieBreak of tieBreaksOf(a.school, criterion)) {
    if (tieBreak.by === 'random' && !drawn) return 1
    const difference = compareBy(a, b, tieBreak)
    if (difference !== 0) return difference
  }
  return 0
}
