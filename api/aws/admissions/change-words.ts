import { appealBy } from '#admissions/explain/appeal.ts'
import type { CouncilData } from '#admissions/rounds/ports.ts'
import { dueOf } from '#contract/calendar/clock.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { theDepartment } from '#contract/core/words/in-text.ts'
import { departmentOf } from '#contract/council/department.ts'
import { council } from '#council'
import { late } from '#council/admissions/late.ts'
import { england, foi } from '#council/holidays.ts'
import { admissions } from '#services/school-place/admissions.ts'

/** By when somebody looks at an application that came too late for the run. */
export function lookBy(received: string): Day {
  const day = dayInEngland(new Date(received))
  const due = dueOf(late.look, day, { england, foi })
  if (due.kind !== 'day') throw new Error('The calendar does not know when a late application is looked at')
  return due.day
}

/** Until when a refusal that is told on this day can be appealed, as a letter says it. */
export const appealIn =
  (data: CouncilData) =>
  async (round: string, school: string, today: Day): Promise<string> => {
    const { calendars, schoolName } = await import('#council/calendars.ts')
    const found = (await data.roundOf(round))?.schools.find(({ id }) => id === school)
    const by = appealBy(calendars, schoolName(found?.urn ?? ''), today)
    return by.kind === 'day'
      ? `by ${dayInWords(by.day)}, which is ${by.schoolDays} school days from this letter`
      : `within about ${by.schoolDays} school days from ${dayInWords(by.from)}. We do not know the school’s term dates yet, and will tell you the day as soon as we do`
  }

/** Whom a family calls or writes to: a sentence each. */
export function contact(): string[] {
  const department = departmentOf(council, admissions.department)
  const post = [department.name, council.name, ...council.address].join(', ')
  return [
    `Call ${theDepartment(department.name)} on ${department.phone}. ${department.hours}`,
    `Or write to ${post}.`,
  ]
}
