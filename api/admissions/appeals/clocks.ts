import type { TimeLine } from '#contract/admissions/appeals/appeal.ts'
import type { AppealKind, Step } from '#contract/admissions/appeals/kinds.ts'
import type { AppealRule, AppealTerms, Sourced } from '#contract/admissions/appeals/terms.ts'
import type { AppealBy } from '#contract/admissions/explanation.ts'
import {
  addCounted,
  allDays,
  type Calendars,
  countedBetween,
  workingCalendar,
} from '#contract/calendar/calendar.ts'
import { calendarOf, lastDay, schoolDays } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'

/** The rule that holds for a day: the last one that is in force by then; the first for what was before all. */
export function ruleOn<Rule extends Sourced>(rules: readonly Rule[], day: Day): Rule {
  const sorted = rules.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const rule = sorted.findLast(({ from }) => from <= day) ?? sorted[0]
  if (!rule) throw new Error('There is no rule of appeals')
  return rule
}

/** By what an appeal’s timetable goes. */
export interface Timed {
  readonly kind: AppealKind
  /** Name of the school’s calendar. */
  readonly calendar: string
  readonly told: Day
  readonly lodged: Day | null
  readonly heard: Day | null
  readonly noticed: Day | null
  /** When the papers were sent. */
  readonly sent: Day | null
  readonly decided: Day | null
}

export interface Counting {
  readonly calendars: Calendars
  readonly rules: readonly AppealRule[]
  readonly papers: AppealTerms['papers']
}

const after = ({ calendars }: Counting, calendar: string, count: number, from: Day): AppealBy => {
  const day = lastDay(calendars, schoolDays(count, calendar), from)
  return day ? { kind: 'day', day, schoolDays: count } : { kind: 'about', schoolDays: count, from }
}

/** The last day to lodge an appeal in time. */
export const lodgeBy = (counting: Counting, { calendar, told }: Pick<Timed, 'calendar' | 'told'>): AppealBy =>
  after(counting, calendar, ruleOn(counting.rules, told).lodge, told)

/** Whether an appeal that is sent on a day is late. Not where nobody knows the last day. */
export function isLate(counting: Counting, timed: Pick<Timed, 'calendar' | 'told'>, on: Day): boolean {
  const by = lodgeBy(counting, timed)
  return by.kind === 'day' && on > by.day
}

/**
 * By when an appeal is to be heard. Of a round: counted from the last day to lodge one. A late one is heard with the others
 * where there is still time to give notice of a hearing by then, and else within its own days from when it was lodged.
 */
export function hearBy(counting: Counting, timed: Timed): AppealBy | undefined {
  const { kind, calendar, told, lodged } = timed
  if (!lodged) return undefined
  const rule = ruleOn(counting.rules, told)
  if (kind === 'in-year') return after(counting, calendar, rule.inYear, lodged)
  const deadline = lodgeBy(counting, timed)
  if (deadline.kind === 'about') return { kind: 'about', schoolDays: rule.lodge + rule.normal, from: told }
  const normal = after(counting, calendar, rule.normal, deadline.day)
  if (kind === 'normal' || normal.kind === 'about') return normal
  const soonest = after(counting, calendar, rule.notice, lodged)
  const withOthers = soonest.kind === 'day' && soonest.day <= normal.day
  return withOthers ? normal : after(counting, calendar, rule.lateFromLodging, lodged)
}

/** So many of the school’s days before a hearing; about so many where they are not known. */
function before({ calendars }: Counting, calendar: string, count: number, hearing: Day): AppealBy {
  const known = calendarOf(calendars, schoolDays(1, calendar))
  const day = known && addCounted(known, hearing, -count)
  return day ? { kind: 'day', day, schoolDays: count } : { kind: 'about', schoolDays: count, from: hearing }
}

/** How many of the school’s days there are from a notice to the hearing; undefined where nobody knows. */
export function noticeDays(
  { calendars }: Counting,
  calendar: string,
  from: Day,
  to: Day,
): number | undefined {
  const known = calendarOf(calendars, schoolDays(1, calendar))
  return known && countedBetween(known, from, to)
}

const weekdays = workingCalendar([], allDays.known, 'Mondays to Fridays')

/** The first day with enough notice if it is given on a day; by weekdays alone where the school’s terms are not known. */
export function soonestAfter(counting: Counting, calendar: string, count: number, from: Day) {
  const by = after(counting, calendar, count, from)
  return by.kind === 'day'
    ? { soonest: by.day, known: true }
    : { soonest: addCounted(weekdays, from, count) ?? from, known: false }
}

/** How many school days there are at most, whatever a school's terms are: none has lessons at a weekend. */
export const noticeDaysAtMost = (from: Day, to: Day): number => countedBetween(weekdays, from, to) ?? 0

const line = (step: Step, by: AppealBy, done: Day | null, today: Day, source: string): TimeLine => ({
  step,
  due: by.kind === 'day' ? { kind: 'day', day: by.day } : by,
  done,
  overdue: by.kind === 'day' && (done ?? today) > by.day,
  source,
})

/** The timetable of an appeal: each step with its last day, in the order in which they come, as far as it has begun. */
export function timetable(counting: Counting, timed: Timed, today: Day): TimeLine[] {
  const { calendar, told, lodged, heard, noticed, sent, decided } = timed
  const { source, decide, notice } = ruleOn(counting.rules, told)
  const first = line('lodge', lodgeBy(counting, timed), lodged, today, source)
  const by = hearBy(counting, timed)
  // On its day it may still be to come: it has been heard once that day is over, or it is decided.
  const done = heard && (heard < today || decided) ? heard : null
  const hear = by ? [line('hear', by, done, today, source)] : []
  if (!heard) return [first, ...hear]
  const { papers } = counting
  const sending = before(counting, calendar, papers.schoolDaysBefore, heard)
  return [
    first,
    line('notice', before(counting, calendar, notice, heard), noticed, today, source),
    line('papers', sending, sent, today, papers.source),
    ...hear,
    line('decide', after(counting, calendar, decide, heard), decided, today, source),
  ]
}
