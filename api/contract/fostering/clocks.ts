import * as z from 'zod/mini'
import type { Clock } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'
import { DayText, PersonId, Whose } from './case.ts'

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

/** Stages that are behind whoever is approved: what was not done of them, nobody does any more. */
export const behindApproval: readonly Stage[] = ['enquiry', 'application', 'stage-one', 'stage-two']

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
  whose: Whose,
  /** `p1`, `p2` …; none: the whole household. */
  about: z.array(PersonId),
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
  /** The household does not see it, nor that it is there. */
  staffOnly: z.optional(z.boolean()),
})
export type PlanLine = z.infer<typeof PlanLine>

export const Plan = z.object({
  lines: z.array(PlanLine),
  /** How it ended and what can be done now, as the household reads it; null while it goes on. */
  ending: z.nullable(z.string()),
})
export type Plan = z.infer<typeof Plan>

/** The plan as somebody of the household sees it: without what is about others of it, but with how much those have to do. */
export const HouseholdPlan = z.object({
  lines: z.array(PlanLine),
  ending: z.nullable(z.string()),
  /** How many tasks are open for other people of the household. */
  others: z.int(),
})
export type HouseholdPlan = z.infer<typeof HouseholdPlan>

/** What a pause would do, by the titles of the lines: which times would stand still, and which would go on. */
export const PauseEffect = z.object({ stops: z.array(z.string()), goesOn: z.array(z.string()) })
export type PauseEffect = z.infer<typeof PauseEffect>

/** One thing that stands before a step, as staff read it. */
export const Missing = z.object({
  /** The part or clock that is missing, by the id of its line; null: it is a decision, or a date. */
  line: z.nullable(z.string()),
  about: z.array(PersonId),
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
  'take-back',
  'extension',
  'extension-for-review',
  'end-placement',
  'pause',
  'resume',
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
  whose: Whose,
  about: z.array(PersonId),
  due: DayText,
  /** `2 working days overdue`. */
  words: z.string(),
  /** The day from which a manager has it too; null: the calendar knows too few days, so a manager has it at once. */
  risesOn: z.nullable(DayText),
  risen: z.boolean(),
})
export type Late = z.infer<typeof Late>

/** The nearest last day of a case: what an index by due day holds. */
export const Nearest = z.object({ day: DayText, line: z.string(), title: z.string(), whose: Whose })
export type Nearest = z.infer<typeof Nearest>

/** A household that has a task and has sent nothing for a while. */
export const Quiet = z.object({ since: DayText, days: z.int(), words: z.string() })
export type Quiet = z.infer<typeof Quiet>
