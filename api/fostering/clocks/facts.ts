import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Pause } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { CaseKind, Consent, PersonId, PersonRole } from '#contract/fostering/case.ts'
import type { FosteringClock, Sourced } from '#contract/fostering/clocks.ts'
import type { CaseDates } from '#contract/fostering/dates.ts'
import type { Circumstances } from '#contract/fostering/household.ts'
import type { Need } from '#contract/fostering/needs.ts'
import type { PartState, PartSummary } from '#contract/fostering/parts.ts'

/** Somebody of the household. Who has left needs nothing more, and what was asked stays on record. */
export interface CasePerson {
  readonly id: PersonId
  readonly role: PersonRole
  readonly here: boolean
}

/** How a part stands, of what the head knows of it. */
export interface PartStanding extends Partial<Pick<PartSummary, 'whose' | 'due'>> {
  readonly name: string
  readonly state: PartState
  readonly since: Day
}

export type Ending = 'stopped' | 'refused' | 'withdrawn' | 'transferred'

/** What the plan of a case is made of. Holds no name and no answer of anybody. */
export interface CaseFacts {
  readonly kind: CaseKind
  readonly people: readonly CasePerson[]
  readonly dates: CaseDates
  readonly parts: readonly PartStanding[]
  /** What each person agrees to now. Whoever is left out agrees to nothing. */
  readonly agreed: Readonly<Record<PersonId, readonly Consent[]>>
  /** Agreed with the household, each with the reason that clocks know: `agreed`. */
  readonly pauses: readonly Pause[]
  readonly circumstances: Circumstances
  readonly stageOne?: 'passed' | 'stopped' | undefined
  readonly ended?: Ending | undefined
  /** When anybody of the household last sent or did something. */
  readonly heard?: Day | undefined
}

/** Something that a case needs before a stage can be over. */
export interface Requirement
  extends Sourced,
    Pick<Need, 'stage' | 'title' | 'whose' | 'next'>,
    Partial<Pick<Need, 'atLeast' | 'consent'>> {
  /** The id of its line: the name of its part; of several, how their names begin, with its stage. */
  readonly id: string
  /** The name of the part; where several would do, how their names begin: `reference.r` with `atLeast`. */
  readonly part: string
  /** None: the household. */
  readonly about: readonly PersonId[]
  /** Why it is not needed here, as the household reads it; it stays a line of the plan. */
  readonly notNeeded?: string | undefined
}

/** What a plan goes by: the council's days, its own promises beside the law's, each in all its versions. */
export interface Rules {
  readonly calendars: Calendars
  readonly clocks: readonly FosteringClock[]
  readonly needs: readonly Need[]
}
