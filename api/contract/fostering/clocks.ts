import * as z from 'zod/mini'
import type { Clock } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'

/** What a household asks to become. `early-permanence`: an adopter who fosters a named child first. */
export const caseKinds = [
  'fostering',
  'short-breaks',
  'supported-lodgings',
  'connected-person',
  'adoption',
  'early-permanence',
] as const
export type CaseKind = (typeof caseKinds)[number]

/** How sure a rule is: `H` the text itself was seen, `M` told at second hand, `L` from memory until somebody checks it. */
export const sureness = ['H', 'M', 'L'] as const

/** Where a rule is from, how sure that is, and when somebody of the council last looked at it; null: nobody yet. */
export interface Sourced {
  readonly source: string
  readonly sure: (typeof sureness)[number]
  readonly reviewed: Day | null
}

/** A time of fostering or adoption, in force for what begins between `from` and `until`. */
export interface FosteringClock extends Clock, Sourced {
  /** Whether the version is that of the day of the application, or that of the day on which the clock itself starts. */
  readonly by: 'application' | 'start'
  /** A law or standard, or something that the council promises of itself. */
  readonly set: 'law' | 'council'
}

/** People of a household as plans need them. `adult`: 18 or over and no applicant. */
export const peopleAre = ['applicant', 'adult', 'child'] as const

/** Whose task something is: `applicant` is the household itself, `somebody` a referee, doctor, employer or authority. */
export const tasksOf = ['applicant', 'council', 'somebody'] as const
export type TaskOf = (typeof tasksOf)[number]

/** How a part of the record stands. `withdrawn`: its consent was taken back. `concern`: it is done, and somebody has to look. */
export const partStates = [
  'not-started',
  'started',
  'waiting',
  'done',
  'not-needed',
  'withdrawn',
  'concern',
] as const
export type PartState = (typeof partStates)[number]

/** The days of a case by which clocks go, in the order in which most cases have them. */
export const caseDates = [
  /** Received, here or at the hub that took it; answered by a person; first visit. */
  'enquired',
  'replied',
  'visited',
  /** Adoption: information meeting; registration of interest received, and answered. */
  'met',
  'registered',
  'registrationAnswered',
  'applied',
  /** A named child came before any approval: connected persons and early permanence. */
  'placed',
  /** The council decided to assess: stage 1 begins. */
  'decidedToAssess',
  /** Everything of stage 1 is there; worked out from the parts where it is left out. */
  'informationComplete',
  'stageOneDecided',
  /** Adoption: the household asked to go on. */
  'stageTwoAsked',
  'stageTwoBegan',
  /** A brief report was sent to the household; their comments came. */
  'briefReportTold',
  'briefReportComments',
  'reportFinished',
  /** The full report was shown to the household; their comments came. */
  'reportShown',
  'reportComments',
  'recommended',
  'minutesFinal',
  'decided',
  'toldOrally',
  'toldInWriting',
  /** The letter that proposes not to approve: its own date; the household wrote to us, or went to the review. */
  'proposed',
  'represented',
  /** Before an extension of a temporary approval: the panel's views, the reviewing officer told, the officer's decision. */
  'panelViews',
  'reviewingOfficerTold',
  'extended',
  'extendedForReview',
  /** The household asked for an independent review of a refusal; its outcome came. */
  'reviewAsked',
  'reviewOutcome',
  /** Somewhere else for the child to live is arranged; the placement ended. */
  'otherArrangements',
  'placementEnded',
  /** Early permanence: somebody gave notice. */
  'temporaryNotice',
  'approved',
  'lastReview',
  /** Adoption: a child is matched; the court's order. */
  'matched',
  'ordered',
  /** A written resignation was received. */
  'resigned',
  /** Another service asked for the records, with consent; they were sent. */
  'recordsAsked',
  'recordsSent',
  'withdrawn',
  /** The case is over, or the approval that came of it. */
  'ended',
] as const
export type CaseDate = (typeof caseDates)[number]

/** How a line of the plan stands. */
export const lineStates = ['not-started', 'waiting', 'done', 'late', 'not-needed', 'paused'] as const
export type LineState = (typeof lineStates)[number]

/** Where a line belongs. Stage 1 and 2 may run side by side; `placement` is of a child who is already there. */
export const stages = [
  'enquiry',
  'application',
  'placement',
  'stage-one',
  'stage-two',
  'decision',
  'after',
] as const
export type Stage = (typeof stages)[number]

const DayText = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))

/** The last day; or no day, as the calendar ends before it; or on hold. As `Due` of the calendar. */
export const DueShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('day'), day: DayText }),
  z.object({ kind: z.literal('about') }),
  z.object({ kind: z.literal('paused'), since: DayText, why: z.string() }),
])

/** The time that a line goes by, shown beside its date. */
export const LineClock = z.object({
  id: z.string(),
  title: z.string(),
  /** `10 working days`. */
  length: z.string(),
  /** In what it is counted: `months` and `weeks` in days. */
  unit: z.enum(['days', 'working days', 'school days', 'weeks', 'months']),
  /** The day on which it began. */
  began: DayText,
  source: z.string(),
  sure: z.enum(sureness),
  set: z.enum(['law', 'council']),
  /** The household asked for a pause, and this time goes on all the same. */
  runsOn: z.boolean(),
})

/** One line of the visible plan. No name of anybody stands in it: `about` are ids, and whoever may see it adds the names. */
export const PlanLine = z.object({
  /** The same for as long as the case lives: the name of its part, or of its clock. */
  id: z.string(),
  stage: z.enum(stages),
  title: z.string(),
  state: z.enum(lineStates),
  whose: z.enum(tasksOf),
  /** `p1`, `p2` …; none: the whole household. */
  about: z.array(z.string()),
  /** The part to open, where it is one. */
  part: z.nullable(z.string()),
  /** Since when it stands so, where that is known. */
  since: z.nullable(DayText),
  due: z.nullable(DueShape),
  /** `by 9 December 2026`; empty where there is no time. */
  dueWords: z.string(),
  clock: z.nullable(LineClock),
  /** What happens next, as the household reads it. */
  next: z.string(),
})
export type PlanLine = z.infer<typeof PlanLine>

export const Plan = z.object({ lines: z.array(PlanLine) })
export type Plan = z.infer<typeof Plan>

/** One thing that stands before a step, as staff read it. */
export const Missing = z.object({
  /** The part or clock that is missing, by the id of its line; null: it is a decision, or a date. */
  line: z.nullable(z.string()),
  about: z.array(z.string()),
  words: z.string(),
})
export type Missing = z.infer<typeof Missing>

/** The steps that need something first. */
export const gateNames = [
  'application',
  'assess',
  'place',
  'stop-stage-one',
  'stage-one',
  'begin-stage-two',
  'stage-two',
  'brief-report',
  'extension',
  'extension-for-review',
  'end-placement',
  'withdraw',
  'transfer',
] as const
export type GateName = (typeof gateNames)[number]

/** Whether a step may be taken, and exactly what is missing if not. `missing` is empty when, and only when, it is ready. */
export const Gate = z.object({ gate: z.enum(gateNames), ready: z.boolean(), missing: z.array(Missing) })
export type Gate = z.infer<typeof Gate>

/** What is past its last day, for both sides, and whether a manager has it now. */
export const Late = z.object({
  line: z.string(),
  title: z.string(),
  whose: z.enum(tasksOf),
  about: z.array(z.string()),
  due: DayText,
  /** `2 working days overdue`. */
  words: z.string(),
  /** The day from which a manager has it too; null: the calendar knows too few days, so a manager has it at once. */
  risesOn: z.nullable(DayText),
  risen: z.boolean(),
})
export type Late = z.infer<typeof Late>

/** The nearest last day of a case: what an index by due day holds. */
export const Nearest = z.object({ day: DayText, line: z.string(), title: z.string(), whose: z.enum(tasksOf) })
export type Nearest = z.infer<typeof Nearest>

/** A household that has a task and has sent nothing for a while. */
export const Quiet = z.object({ since: DayText, days: z.int(), words: z.string() })
export type Quiet = z.infer<typeof Quiet>
