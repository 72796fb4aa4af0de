import type { Applicant, Preference } from '#contract/admissions/facts.ts'
import type { GridPlace } from '#contract/admissions/grid-place.ts'
import { addDays, daysBetween } from '#contract/calendar/day.ts'
import type { Random } from '../random.ts'
import type { Assumptions } from './assumptions.ts'

/** A school as a family's facts need it. */
export interface Named {
  readonly id: string
  readonly byFaith: boolean
}

/** A family before anything but its home and its list is known of it. */
export interface Family {
  readonly id: string
  readonly home: GridPlace
  readonly schools: readonly Named[]
}

export interface Born {
  readonly from: string
  readonly until: string
}

/** The most points of a school's form for practice of its faith. */
const mostFaith = 12

/** What is so of a family's child, by the rates that are assumed. */
export function applicantOf(family: Family, rates: Assumptions, born: Born, random: Random): Applicant {
  const days = daysBetween(born.from, born.until) + 1
  const care = random.chance(rates.care)
    ? ({ care: random.chance(0.5) ? 'now' : random.chance(0.9) ? 'before' : 'abroad' } as const)
    : {}
  const plan = random.chance(rates.plan) ? { plan: family.schools[0]?.id as string } : {}
  const late = random.chance(rates.late) ? { late: { excused: random.chance(rates.excused) } } : {}
  return {
    id: family.id,
    born: addDays(born.from, Math.floor(random.next() * days)),
    home: random.chance(rates.homeless) ? null : family.home,
    ...care,
    ...plan,
    ...late,
    preferences: family.schools.map((school, place) => preferenceAt(school, place, rates, random)),
  }
}

function preferenceAt({ id, byFaith }: Named, place: number, rates: Assumptions, random: Random): Preference {
  const sibling = random.chance(rates.sibling[place] ?? 0)
    ? { sibling: random.chance(rates.siblingLeaves) ? (['now'] as const) : (['now', 'at-entry'] as const) }
    : {}
  const panel = random.chance(rates.panel)
    ? {
        panel: {
          need: random.chance(0.6) ? ('medical' as const) : ('social' as const),
          accepted: random.chance(rates.accepted),
        },
      }
    : {}
  const faith =
    byFaith && random.chance(rates.faith[place] ?? 0)
      ? { faith: 1 + Math.floor(random.next() * mostFaith) }
      : {}
  return {
    school: id,
    ...(sibling.sibling && { sibling: [...sibling.sibling] }),
    ...panel,
    ...(random.chance(rates.staff) ? { staff: 'two-years' as const } : {}),
    ...faith,
  }
}

/**
 * Makes twins and triplets of children whose families name the same schools in the same order, so that nothing that is counted
 * changes: one home, one birthday, the same brothers and sisters. Nobody with a plan is among them. Where too few families are
 * alike there are fewer.
 */
export function withTwins(
  applicants: readonly Applicant[],
  { twins, triplets }: Pick<Assumptions, 'twins' | 'triplets'>,
  random: Random,
): Applicant[] {
  const free = [...applicants.keys()].filter((index) => applicants[index]?.plan === undefined)
  const alike = Map.groupBy(free, (index) =>
    applicants[index]?.preferences.map(({ school }) => school).join(' '),
  )
  const possible = [...alike.values()].flatMap((group) => birthsIn(group, triplets, random))
  const drawn = possible.map((birth) => ({ birth, lot: random.next() })).sort((a, b) => a.lot - b.lot)
  const made = [...applicants]
  for (const { birth } of drawn.slice(0, Math.round((applicants.length * twins) / 2)))
    for (const index of birth)
      made[index] = twinOf(applicants[birth[0] as number] as Applicant, applicants[index] as Applicant)
  return made
}

/** Two by two, and now and then three. */
function birthsIn(group: readonly number[], triplets: number, random: Random): number[][] {
  const births: number[][] = []
  for (let from = 0; from + 1 < group.length; ) {
    const to = from + (random.chance(triplets) ? 3 : 2)
    births.push(group.slice(from, to))
    from = to
  }
  return births
}

const twinOf = (first: Applicant, other: Applicant): Applicant => ({
  ...first,
  id: other.id,
  multiple: `birth-${first.id}`,
})
