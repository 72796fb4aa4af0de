import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Pause } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'
import type {
  CaseDate,
  CaseKind,
  FosteringClock,
  PartState,
  peopleAre,
  Sourced,
  Stage,
  TaskOf,
} from '#contract/fostering/clocks.ts'
import type { Need } from '#contract/fostering/needs.ts'

/** Somebody of the household: `p1`. Who has left needs nothing more, and what was asked stays on record. */
export interface CasePerson {
  readonly id: string
  readonly is: (typeof peopleAre)[number]
  readonly left?: Day | undefined
}

/** What the head knows of a part. */
export interface PartSummary {
  /** `check.p1.dbs` */
  readonly name: string
  readonly state: PartState
  /** Since when it stands so. */
  readonly since: Day
  readonly whose?: TaskOf | null | undefined
  /** By when it was promised. */
  readonly due?: Day | undefined
  /** Where its kind says so: what came back does not count while this is anything but `given`. */
  readonly consent?: 'not-given' | 'given' | 'withdrawn' | undefined
}

export type Ending = 'stopped' | 'refused' | 'withdrawn' | 'transferred'

/** What the plan of a case is made of. Holds no name and no answer of anybody. */
export interface CaseFacts {
  readonly kind: CaseKind
  readonly people: readonly CasePerson[]
  /** What has not happened is left out. */
  readonly dates: Readonly<Partial<Record<CaseDate, Day>>>
  readonly parts: readonly PartSummary[]
  /** Agreed with the household, each with the reason that clocks know: `agreed`. */
  readonly pauses: readonly Pause[]
  /** Adoption: adopted before, or an approved carer, so straight to stage 2. */
  readonly fastTrack: boolean
  /** Fostered with another provider within the last twelve months. */
  readonly formerProvider: boolean
  /** Lives in another council's area. */
  readonly livesElsewhere: boolean
  readonly pets: boolean
  readonly stageOne?: 'passed' | 'stopped' | undefined
  readonly ended?: Ending | undefined
  /** When anybody of the household last sent or did something. */
  readonly heard?: Day | undefined
}

/** Something that a case needs before a stage can be over. */
export interface Requirement extends Sourced {
  /** The id of its line: the name of its part, or how the names of its parts begin, with its stage. */
  readonly id: string
  /** The name of the part; where several would do, how their names begin: `reference.r` with `atLeast`. */
  readonly part: string
  /** How many parts of that beginning have to be done. Left out: the one part of that name. */
  readonly atLeast?: number | undefined
  readonly stage: Extract<Stage, 'application' | 'placement' | 'stage-one' | 'stage-two'>
  readonly title: string
  readonly whose: TaskOf
  /** `p1`; none: the household. */
  readonly about: readonly string[]
  /** Nothing may be asked of anybody for it before the person has agreed. */
  readonly consent: boolean
  /** Why it is not needed here, as the household reads it; it stays a line of the plan. */
  readonly notNeeded?: string | undefined
  /** What happens next, as the household reads it, while it is not done. */
  readonly next: string
}

/** What a plan goes by: the council's days, its own promises beside the law's, each in all its versions. */
export interface Rules {
  readonly calendars: Calendars
  readonly clocks: readonly FosteringClock[]
  readonly needs: readonly Need[]
}
