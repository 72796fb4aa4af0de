import { addYears, clockInEngland, type Day, dayInEngland } from '#contract/calendar/day.ts'
import type { RunPorts } from './ports.ts'

/** Councils close their books on 31 March. */
const endOfYear = '-03-31'

/** The last day of runs that are kept no longer: so many years after the end of the financial year that they were in are over. */
export function overOn(today: Day, years: number): Day {
  const end = `${Number(today.slice(0, 4)) - years}${endOfYear}`
  return addYears(end, years) < today ? end : addYears(end, -1)
}

/** The hour of the night, by the clock in England, and how many are erased in a minute of it. */
const nightHour = '02'
const mostAtOnce = 20

/**
 * Erases payment runs at night that are over and kept no longer. One that nobody recorded stays until somebody has. Safe to repeat
 * and to cut off anywhere.
 */
export async function eraseRuns({
  runs,
  now,
  runsKept,
}: Pick<RunPorts, 'runs' | 'now'> & { readonly runsKept: { readonly years: number } }): Promise<void> {
  if (clockInEngland(now()).slice(11, 13) !== nightHour) return
  for (const id of await runs.until(overOn(dayInEngland(now()), runsKept.years), mostAtOnce))
    await runs.erase(id)
}
