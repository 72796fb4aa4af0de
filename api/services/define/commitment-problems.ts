import { type Calendars, everyDay } from '#contract/calendar/calendar.ts'
import type { Commitment } from '#contract/calendar/commitment.ts'

/** What is wrong with how a promise is counted, as it follows on the name of a service. */
export function commitmentProblems({ within }: Pick<Commitment, 'within'>, calendars: Calendars): string[] {
  if (!within) return []
  const names = [everyDay, ...Object.keys(calendars)]
  if (!names.includes(within.calendar)) {
    const known = names.filter((name) => !name.startsWith('school '))
    return [
      `counts its time by the calendar ${within.calendar}, which there is not. Write ${known.slice(0, -1).join(', ')} or ${known.at(-1)}`,
    ]
  }
  const counted = within.calendar === everyDay ? 'days' : calendars[within.calendar]?.unit
  const asked = within.unit === 'hours' ? 'days' : within.unit
  return counted && counted !== asked
    ? [
        `counts ${within.unit} by the calendar ${within.calendar}, which has ${counted}. Write every day for days and hours, england for working days, and schools of the area for school days`,
      ]
    : []
}
