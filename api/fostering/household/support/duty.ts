import { addDays, type Day, daysFrom } from '#contract/calendar/day.ts'
import type { Duty, DutyList } from '#contract/fostering/carers/support.ts'
import { mayPart, type Who } from '../../rights/may.ts'

/** Who is on duty, day by day. */
export interface DutyShelf {
  on(day: Day): Promise<Duty | undefined>
  between(first: Day, last: Day): Promise<Duty[]>
  /** Says who is on duty then; null, nobody. Said again, it is as it is. */
  set(day: Day, name: string | null): Promise<void>
}

/** So many days from today can be said. */
const daysAhead = 14

/** Whether somebody answers those who are approved, and so says who is on duty. */
export const setsDuty = (all: readonly Who[]): boolean =>
  all.some((who) => mayPart(who, 'record', 'support.s1', 'approved'))

export const isOnRota = (day: Day, today: Day): boolean => today <= day && day < addDays(today, daysAhead)

/** The rota from today, with the days on which nobody is. */
export async function dutyFrom(shelf: DutyShelf, today: Day): Promise<DutyList> {
  const days = daysFrom(today, addDays(today, daysAhead - 1))
  const found = await shelf.between(today, days.at(-1) ?? today)
  const nameOn = new Map(found.map(({ day, name }) => [day, name]))
  return { today, days: days.map((day) => ({ day, name: nameOn.get(day) ?? null })) }
}
