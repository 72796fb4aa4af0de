import * as z from 'zod/mini'
import type { Day } from '../../calendar/day.ts'
import { type CaseKind, DayText } from '../case.ts'
import type { AllowanceArea, Allowances } from '../money.ts'
import type { Sourced } from '../sourced.ts'
import { ClaimPayment } from './money.ts'

/** `allowance.c1.2026`: what is paid for the child `child.c1` in the tax year that begins on 6 April 2026. */
export const allowancePart = /^allowance\.(c[1-9]\d?)\.(\d{4})$/

/** How a council pays weekly allowances. Weeks go from Monday to Sunday, and a part of one is paid by the day. */
export interface AllowanceRule extends Sourced {
  /** From this day to that one. */
  readonly from: Day
  readonly until?: Day
  /** Which kinds of household are paid so. */
  readonly kinds: readonly CaseKind[]
  /** Whether the day on which a child leaves is paid, as the day on which they come is. */
  readonly lastDay: boolean
  /** For so many days of a break whoever the child lives with is paid on; the days after that are not. */
  readonly breakDays: number
}

/** What weekly allowances go by: the area and the rates of it, and the council's own rules, each by their dates. */
export interface AllowanceRules {
  readonly area: AllowanceArea
  readonly rows: readonly Allowances[]
  /** The first day that is paid with this. Days before it were paid elsewhere, and nothing is ever worked out for them; null: no day is. */
  readonly live: Day | null
  readonly rules: readonly AllowanceRule[]
}

/**
 * Days for which the same is paid, in pence a week. `rate`: the first day of the row that it goes by; `last`: that row's year
 * is over, and the rate of these days is not known yet.
 */
export const AllowanceSpan = z.object({
  from: DayText,
  until: DayText,
  weekly: z.int(),
  ages: z.array(z.int()),
  rate: DayText,
  last: z.boolean(),
})
export type AllowanceSpan = z.infer<typeof AllowanceSpan>

/** A week, or a part of one, with what is paid for it in pence. `days`: how many of it are paid. */
export const AllowanceWeek = z.object({
  from: DayText,
  until: DayText,
  days: z.int(),
  pence: z.int(),
})
export type AllowanceWeek = z.infer<typeof AllowanceWeek>

/**
 * Dates of a child became others after days of theirs were worked out: what they come to now, more or less, in pence. `over`:
 * how much of that was paid already and would not be now. Finance decides what comes of it.
 */
export const AllowanceDifference = z.object({
  pence: z.int(),
  over: z.int(),
  from: DayText,
  until: DayText,
  since: DayText,
})
export type AllowanceDifference = z.infer<typeof AllowanceDifference>

/** Of too little: `pay` it, or `leave` it. Of too much: `leave` it with the carers, or `repay` as they have agreed to. */
export const allowanceOutcomes = ['pay', 'leave', 'repay'] as const

/** What finance decided of a difference. `credit`: by how much more, in pence, the carers keep than the days come to; below nothing, less. */
export const AllowanceSettled = z.object({
  on: DayText,
  by: z.string(),
  outcome: z.enum(allowanceOutcomes),
  reasons: z.string(),
  pence: z.int(),
  over: z.int(),
  credit: z.int(),
})
export type AllowanceSettled = z.infer<typeof AllowanceSettled>

/** More for days that were worked out by a rate that has since gone up. Pence. */
export const AllowanceTopUp = z.object({ on: DayText, pence: z.int(), from: DayText, until: DayText })
export type AllowanceTopUp = z.infer<typeof AllowanceTopUp>

/** The allowance of a child in a tax year, as whoever may see it sees it. Money is in pence. */
export const AllowanceShown = z.object({
  weeks: z.array(AllowanceWeek),
  spans: z.array(AllowanceSpan),
  /** Days of which no rate is known at all: they are paid once it is. */
  unknown: z.optional(z.object({ from: DayText, until: DayText })),
  topUps: z.array(AllowanceTopUp),
  differs: z.optional(AllowanceDifference),
  settled: z.array(AllowanceSettled),
  payments: z.array(ClaimPayment),
  total: z.int(),
  paid: z.int(),
  inRun: z.int(),
  /** What goes into the next payment run. */
  owed: z.int(),
})
export type AllowanceShown = z.infer<typeof AllowanceShown>

/** An allowance with whose it is, and what the week that has not ended comes to, if the child stays. */
export const AllowanceOfChild = z.object({
  name: z.string(),
  child: z.string(),
  called: z.string(),
  year: DayText,
  allowance: AllowanceShown,
  coming: z.nullable(AllowanceWeek),
})
export type AllowanceOfChild = z.infer<typeof AllowanceOfChild>
