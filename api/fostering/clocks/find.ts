import { clockOn, type Due, dueOf } from '#contract/calendar/clock.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { FosteringClock } from '#contract/fostering/clocks.ts'
import type { CaseFacts, Rules } from './facts.ts'

/** The day by which rules of a case are chosen that began on a day: that of the application, if there is one. */
export const ruleDay = ({ dates }: Pick<CaseFacts, 'dates'>, began: Day): Day => dates.applied ?? began

/**
 * The version of a time that a case goes by. Throws where there is no time of that id, or where its versions leave a day
 * out or are two at once.
 */
export function clockOf(
  rules: Pick<Rules, 'clocks'>,
  id: string,
  facts: Pick<CaseFacts, 'dates'>,
  began: Day,
): FosteringClock {
  const versions = rules.clocks.filter((clock) => clock.id === id)
  const [first] = versions
  if (!first) throw new Error(`There is no time “${id}”`)
  const day = first.by === 'application' ? ruleDay(facts, began) : began
  const earliest = versions.reduce((a, b) => (b.from < a.from ? b : a))
  // What began before the first version that anybody wrote down goes by that one.
  return clockOn(versions, day < earliest.from ? earliest.from : day) as FosteringClock
}

/** Until when a time of a case runs that began on a day, without the pauses for which it does not stand still. */
export function dueBy(clock: FosteringClock, began: Day, { pauses }: CaseFacts, rules: Rules): Due {
  const own = pauses.filter(({ reason }) => Object.hasOwn(clock.pauses, reason))
  return dueOf(clock, began, rules.calendars, own)
}
