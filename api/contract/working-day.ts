import { beginningOfDay, dayInEngland } from './day.ts'

const dayMs = 86_400_000

/** When the last day from Monday to Friday before this one began: since then is new to whoever comes to work. */
export function workingDayBefore(now: Date): Date {
  let noon = Date.parse(`${dayInEngland(now)}T12:00:00.000Z`)
  do noon -= dayMs
  while ([0, 6].includes(new Date(noon).getUTCDay()))
  return beginningOfDay(dayInEngland(new Date(noon)))
}
