import type { Day } from '#contract/calendar/day.ts'
import type { Sourced } from '#contract/fostering/clocks.ts'
import type { Panel, Tie } from '#contract/fostering/panel/members.ts'

/** A rule of panels, in force for meetings between these days. */
export interface Dated extends Sourced {
  readonly id: string
  readonly panels: readonly Panel[]
  readonly from: Day
  readonly until?: Day
}

/** Who has to be there: whoever chairs, an experienced social worker, and so many others. */
export interface QuorumRule extends Dated {
  readonly others: number
  readonly othersJoint: number
}

/** For how many months after it ended a tie still counts. */
export interface TieRule extends Dated {
  readonly monthsAfter: Readonly<Record<Tie['tie'], number>>
}

/** How many years after qualifying make a social worker an experienced one. */
export interface ExperienceRule extends Dated {
  readonly years: number
}

const regulations = 'Fostering Services (England) Regulations 2011'
const adoption = 'Adoption Agencies Regulations 2005'
const unreviewed = { from: '2011-04-01', reviewed: null } as const

export const quorumRules: readonly QuorumRule[] = [
  {
    ...unreviewed,
    id: 'fostering-quorum-2011',
    panels: ['fostering'],
    others: 3,
    othersJoint: 4,
    source: `${regulations}, reg 24. Its text could not be opened; procedures of several councils agree on five, and six of a joint panel.`,
    sure: 'M',
  },
  {
    ...unreviewed,
    id: 'adoption-quorum-2011',
    panels: ['adoption'],
    others: 3,
    othersJoint: 4,
    source: `${adoption}, as amended in 2011, reg 6, as for fostering`,
    sure: 'L',
  },
]

const year = {
  'approved-carer': 12,
  employee: 12,
  manager: 12,
  'elected-member': 12,
  relative: 12,
} as const

export const tieRules: readonly TieRule[] = [
  {
    ...unreviewed,
    id: 'fostering-independence-2011',
    panels: ['fostering'],
    monthsAfter: year,
    source: `${regulations}, reg 23(8). The limits of time are from memory: a year is the longest that is known, so nobody counts as independent too early.`,
    sure: 'L',
  },
  {
    ...unreviewed,
    id: 'adoption-independence-2011',
    panels: ['adoption'],
    monthsAfter: year,
    source: `${adoption}, reg 4. The limits of time are from memory, as for fostering.`,
    sure: 'L',
  },
]

export const experienceRules: readonly ExperienceRule[] = [
  {
    ...unreviewed,
    id: 'experience-2011',
    panels: ['fostering', 'adoption'],
    years: 3,
    source: `${regulations}, reg 23; ${adoption}, reg 3`,
    sure: 'H',
  },
]

/** The one that holds for this panel on a day. What was before the first that anybody wrote down goes by that one. */
export function ruleOn<R extends Dated>(rules: readonly R[], panel: Panel, day: Day): R {
  const own = rules.filter(({ panels }) => panels.includes(panel))
  const first = own.map(({ from }) => from).sort()[0] ?? day
  const on = day < first ? first : day
  const [rule, ...more] = own.filter(({ from, until }) => from <= on && (until === undefined || on <= until))
  if (!rule || more.length > 0) throw new Error(`There is not one rule for a panel of ${panel} on ${day}`)
  return rule
}
