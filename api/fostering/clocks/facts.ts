import type { Calendars } from '#contract/calendar/calendar.ts'
import type { Pause } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'
import type {
  CaseKind,
  FosteringClock,
  PartState,
  peopleAre,
  Sourced,
  Stage,
  TaskOf,
} from '#contract/fostering/clocks.ts'

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
  /** What its kind divides into, where that counts: a reference is `personal`, `provider`, `employer`, … */
  readonly is?: string | undefined
  readonly state: PartState
  /** Since when it stands so. */
  readonly since: Day
  readonly whose: TaskOf
  /** Whom it is about; a referee may speak for two people. None: the household. */
  readonly about: readonly string[]
  /** Where it needs consent. What came back after consent was taken back does not count. */
  readonly consent?: 'not-given' | 'given' | 'withdrawn' | undefined
}

/** The days that decide which clocks run. What has not happened is left out. */
export interface CaseDates {
  /** Received, here or at the hub that took it. */
  readonly enquiry?: Day | undefined
  /** First answered by a person. */
  readonly replied?: Day | undefined
  /** First visit before an application. */
  readonly visited?: Day | undefined
  /** Adoption: information meeting, registration of interest received, and answered. */
  readonly met?: Day | undefined
  readonly registered?: Day | undefined
  readonly registrationAnswered?: Day | undefined
  readonly application?: Day | undefined
  /** The council decided to assess: stage 1 begins. */
  readonly toAssess?: Day | undefined
  /** A named child came before any approval: connected persons and early permanence. */
  readonly placement?: Day | undefined
  /** Everything of stage 1 is there; worked out from the parts where it is left out. */
  readonly stageOneComplete?: Day | undefined
  readonly stageOneDecided?: Day | undefined
  /** Adoption: the household asked to go on. */
  readonly stageTwoAsked?: Day | undefined
  readonly stageTwoBegun?: Day | undefined
  /** A brief report was sent to the household; their comments came. */
  readonly briefReportSent?: Day | undefined
  readonly briefReportComments?: Day | undefined
  /** The full report was shown to the household; their comments came. */
  readonly reportShown?: Day | undefined
  readonly reportComments?: Day | undefined
  readonly recommendation?: Day | undefined
  readonly finalMinutes?: Day | undefined
  readonly decision?: Day | undefined
  readonly toldOrally?: Day | undefined
  readonly toldInWriting?: Day | undefined
  /** Before an extension of a temporary approval: panel's views, the reviewing officer told, the officer's decision. */
  readonly panelViews?: Day | undefined
  readonly reviewingOfficerTold?: Day | undefined
  readonly extended?: Day | undefined
  /** The household asked for an independent review of a refusal, and its outcome came. */
  readonly reviewAsked?: Day | undefined
  readonly reviewOutcome?: Day | undefined
  /** Somewhere else for the child to live is arranged; the placement ended. */
  readonly otherArrangements?: Day | undefined
  readonly placementEnded?: Day | undefined
  /** Early permanence: somebody gave notice. */
  readonly temporaryNotice?: Day | undefined
  readonly approved?: Day | undefined
  readonly lastReview?: Day | undefined
  /** A written resignation was received. */
  readonly resigned?: Day | undefined
  /** Another service asked for the records, with consent; they were sent. */
  readonly recordsAsked?: Day | undefined
  readonly recordsSent?: Day | undefined
  /** The last thing that anybody of the household sent or did. */
  readonly lastFromHousehold?: Day | undefined
}

export type Ending = 'stage-one-stopped' | 'brief-report' | 'not-approved' | 'withdrawn' | 'transferred'

/** What the plan of a case is made of. Holds no name and no answer of anybody. */
export interface CaseFacts {
  readonly kind: CaseKind
  readonly people: readonly CasePerson[]
  readonly dates: CaseDates
  readonly parts: readonly PartSummary[]
  /** Agreed with the household, each with the reason that clocks know: `agreed`. */
  readonly pauses: readonly Pause[]
  /** Adoption: adopted before, or an approved carer, so straight to stage 2. */
  readonly fastTrack: boolean
  /** Fostered with another provider within the last twelve months. */
  readonly formerProvider: boolean
  /** Lives in another council's area. */
  readonly livesElsewhere: boolean
  readonly stageOne?: 'passed' | 'stopped' | undefined
  readonly ended?: { readonly on: Day; readonly how: Ending } | undefined
}

/** Something that a case needs before a stage can be over. */
export interface Requirement extends Sourced {
  /** The name of the part; where several would do, how their names begin: `reference.` with `atLeast`. */
  readonly part: string
  readonly is?: string | undefined
  /** How many parts of that beginning have to be done. Left out: the one part of that name. */
  readonly atLeast?: number | undefined
  readonly stage: Extract<Stage, 'application' | 'placement' | 'stage-one' | 'stage-two'>
  readonly title: string
  readonly whose: TaskOf
  readonly about: readonly string[]
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
}
