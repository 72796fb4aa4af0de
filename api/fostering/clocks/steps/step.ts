import type { Due } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { CaseKind, Whose } from '#contract/fostering/case.ts'
import type { FosteringClock, Stage } from '#contract/fostering/clocks.ts'
import type { CaseDate } from '#contract/fostering/dates.ts'
import type { CaseFacts, Rules } from '../facts.ts'

/** A time that runs: until when, by which version, since when. `words`: instead of a day. */
export interface Running {
  readonly began: Day
  readonly clock: FosteringClock
  readonly due: Due | null
  readonly words?: string
}

/** What the plan shows of a step besides the parts of the record: something that happens on a day. */
export interface Step {
  readonly id: string
  readonly kinds: readonly CaseKind[]
  readonly stage: Stage
  readonly title: string
  readonly whose: Whose
  /** The id of the time that it has. Left out: it has none, and the plan gives no date. */
  readonly clock?: string
  /** Where it is no more than one time from the day on which it begins. */
  readonly goesBy?: (facts: CaseFacts, rules: Rules) => Running | undefined
  /** The day on which it can begin; undefined until then. */
  readonly begins: CaseDate | ((facts: CaseFacts, today: Day, rules: Rules) => Day | undefined)
  /** It is over once there is a day for one of these. */
  readonly over: readonly CaseDate[]
  /** It belongs to a case only once it has begun: nobody is told of a resignation before there is one. */
  readonly onceBegun?: true
  /** It comes with its last day, and nobody has to do it: an approval ends. */
  readonly ofItself?: true
  /** It is in no plan of a household: somebody comes without saying so. */
  readonly staffOnly?: true
  /** It goes on after the assessment ended. */
  readonly outlives?: true
  /** Why it is not needed here, as the household reads it. */
  readonly notNeeded?: (facts: CaseFacts) => string | undefined
  /** What happens next, as the household reads it, while it is not over. */
  readonly next: string
  /** Instead of that, where more is known. */
  readonly says?: (facts: CaseFacts) => string | undefined
  /** Likewise once its time is over. */
  readonly late: string
}

/** The council's answer to its own lateness, in every line alike. */
export const sorry = 'We should have done this by now. We are sorry. Ask your worker about it.'
