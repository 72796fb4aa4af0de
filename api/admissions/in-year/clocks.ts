import type { AppealBy } from '#contract/admissions/explanation.ts'
import type { InYearTerms } from '#contract/admissions/in-year/terms.ts'
import { addCounted, type Calendars } from '#contract/calendar/calendar.ts'
import { type Clock, calendarOf, dueOf, schoolDays } from '#contract/calendar/clock.ts'
import { addDays, type Day } from '#contract/calendar/day.ts'
import type { Choice, InYear } from './case.ts'

/** By what days of school are counted: the calendars there are, and the name of a school's own. */
export interface SchoolDays {
  readonly calendars: Calendars
  readonly calendarOf: (school: string) => string
}

const clock = (id: string, title: string, amount: number, calendar: string, source: string): Clock => ({
  id,
  title,
  length: schoolDays(amount, calendar),
  counts: 'day of',
  pauses: {},
  source,
  from: '2021-09-01',
})

function by({ calendars }: SchoolDays, clock: Clock, from: Day): AppealBy {
  const due = dueOf(clock, from, calendars)
  return due.kind === 'day'
    ? { kind: 'day', day: due.day, schoolDays: clock.length.amount }
    : { kind: 'about', schoolDays: clock.length.amount, from }
}

/** By when a family is to be answered, as we aim to and at the latest, by the terms of the school that it named first. */
export function answerDue(days: SchoolDays, terms: InYearTerms, school: string, received: Day) {
  const name = days.calendarOf(school)
  const { aim, most } = terms.sources
  return {
    aim: by(days, clock('aim', 'Answer the family', terms.aimDays, name, aim.source), received),
    most: by(days, clock('most', 'Answer the family', terms.mostDays, name, most.source), received),
  }
}

/** The last day of a place that is held from this day on, and the day of the warning; null where no terms are known. */
export function heldUntil(days: SchoolDays, terms: InYearTerms, school: string, from: Day) {
  const name = days.calendarOf(school)
  const due = by(
    days,
    clock('held', 'Start at the school', terms.heldDays, name, terms.sources.held.source),
    from,
  )
  if (due.kind !== 'day') return { until: null, warnOn: null }
  const calendar = calendarOf(days.calendars, schoolDays(terms.warnDays, name))
  const warnOn = calendar && addCounted(calendar, due.day, -terms.warnDays)
  return { until: due.day, warnOn: warnOn ?? due.day }
}

/** The last day of a family that is warned: as long as the place is held, and the further days at least. */
export function warnedUntil(terms: InYearTerms, until: Day | null, today: Day): Day {
  const further = addDays(today, terms.furtherDays)
  return until !== null && until > further ? until : further
}

/** Where no term dates are known, an answer that is due stands among the others after so many days; nobody is told them. */
const aboutDays = 21

/** The day by which something that is due stands among others. */
export const orderedBy = (due: AppealBy): Day => (due.kind === 'day' ? due.day : addDays(due.from, aboutDays))

/** By when a school has to have answered: one that was named later has days of its own. */
export const dueAt = (kept: Pick<InYear, 'due'>, choice: Pick<Choice, 'due'>): InYear['due'] =>
  choice.due ?? kept.due

/** Schools that are still asked, the one that is due first in front. */
const asked = (kept: Pick<InYear, 'choices' | 'due'>): Choice[] =>
  kept.choices
    .filter(({ answer, silent }) => !answer && !silent)
    .toSorted((a, b) => (orderedBy(dueAt(kept, a).most) <= orderedBy(dueAt(kept, b).most) ? -1 : 1))

/** What staff go by: the first day by which one of the schools is due. */
export const dueFirst = (kept: Pick<InYear, 'choices' | 'due'>): InYear['due'] => {
  const [first] = asked(kept)
  return first ? dueAt(kept, first) : kept.due
}

/** What the family goes by: it hears once the last of the schools has answered. */
export const dueLast = (kept: Pick<InYear, 'choices' | 'due'>): InYear['due'] => {
  const last = asked(kept).at(-1)
  return last ? dueAt(kept, last) : kept.due
}

/** Whether a day has passed by which something was due; never where no day is known. */
export const isOver = (due: AppealBy, today: Day): boolean => due.kind === 'day' && today > due.day
