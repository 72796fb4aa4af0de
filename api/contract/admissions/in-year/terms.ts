import type { Day } from '#contract/calendar/day.ts'
import type { sureness } from '../dates.ts'
import type { YearGroup } from '../year-group.ts'

/** Why a school may say no during the year. */
export const inYearReasons = [
  'full',
  'infant-class',
  'selective',
  'behaviour',
  'twice-excluded',
  'age-group',
  'no-such-year',
] as const
export type InYearReason = (typeof inYearReasons)[number]

/** A reason as a law or the Code gives it. */
export interface ReasonTerms {
  readonly id: InYearReason
  /** As staff choose it. */
  readonly label: string
  /** As a family reads it. */
  readonly words: string
  /** It holds although there is room in the year group. */
  readonly withRoom: boolean
  /** It is never a reason against a child who is or was in care, or has a plan. */
  readonly neverCare?: true
  /** It holds for Reception, Year 1 and Year 2 alone. */
  readonly infantOnly?: true
  /** It holds from Year 7 on alone: no primary school selects by ability. */
  readonly secondaryOnly?: true
  /** It holds alone for a child who is asked in for another year group than by age. */
  readonly otherGroupOnly?: true
  readonly source: string
  readonly sure: (typeof sureness)[number]
}

/** How long everything may take during the year, in school days, since when, and who says so. */
export interface InYearTerms {
  readonly aimDays: number
  readonly mostDays: number
  readonly heldDays: number
  /** For how many school days before a place lapses its family is warned. */
  readonly warnDays: number
  /** How many days, of all days, a family has at least from its warning. */
  readonly furtherDays: number
  /** For how many school days before the family has to be answered a school is reminded. */
  readonly remindSchoolDays: number
  readonly reasons: readonly ReasonTerms[]
  /** Schools that keep a waiting list for other year groups than the one they take in, by id, and for which. */
  readonly lists: Readonly<Record<string, readonly YearGroup[]>>
  readonly since: Day
  readonly sources: Readonly<
    Record<
      'aim' | 'most' | 'held' | 'warn' | 'room' | 'remindSchool' | 'silence' | 'lists',
      { source: string; sure: (typeof sureness)[number] }
    >
  >
}
