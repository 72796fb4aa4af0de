import { countedBetween } from '#contract/calendar/calendar.ts'
import { leftInWords } from '#contract/calendar/clock-words.ts'
import { type Day, daysBetween } from '#contract/calendar/day.ts'
import type { Late, Plan, PlanLine } from '#contract/fostering/clocks.ts'
import type { CaseFacts, Rules } from './facts.ts'
import { clockOf, dueBy } from './find.ts'

/** `2 working days overdue`, by the days in which the time itself is counted. */
function howLate({ clock }: PlanLine, day: Day, today: Day, { calendars }: Rules): string {
  const unit = clock?.unit ?? 'days'
  const isWorking = unit === 'working days'
  const left = isWorking ? countedBetween(calendars.england, today, day) : daysBetween(today, day)
  const standing = {
    due: { kind: 'day', day } as const,
    overdue: true,
    ...(left === undefined ? {} : { left }),
  }
  return leftInWords(standing, { amount: 0, unit, calendar: '' })
}

/** The day from which a manager has it too, by the council's own rule. What may not pass at all goes by the same. */
function risesOn(day: Day, facts: CaseFacts, rules: Rules): Day | null {
  const due = dueBy(clockOf(rules, 'rise', facts, day), day, facts, rules)
  return due.kind === 'day' ? due.day : null
}

/**
 * What is past its last day, the longest first: for both sides, with the day from which a manager has it. What a
 * household has not done in time is late too, and rises to nobody.
 */
export function lateness({ lines }: Pick<Plan, 'lines'>, facts: CaseFacts, today: Day, rules: Rules): Late[] {
  return lines
    .flatMap((line): Late[] => {
      const { id, title, whose, about, due, state } = line
      if (state !== 'late' || due?.kind !== 'day') return []
      const rises = risesOn(due.day, facts, rules)
      const risen = whose === 'council' && (rises === null || rises <= today)
      const words = howLate(line, due.day, today, rules)
      return [{ line: id, title, whose, about, due: due.day, words, risesOn: rises, risen }]
    })
    .sort((a, b) => a.due.localeCompare(b.due) || a.line.localeCompare(b.line))
}
