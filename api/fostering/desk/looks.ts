import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import type { PartLook } from '#contract/fostering/looks.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { Who } from '../rights/may.ts'

/** Where looks are kept: who looked at which part and when, and nothing of what they saw. */
export interface Looks {
  /** Keeps a look; one of the same person at the same part in the same ten minutes is one. */
  record(look: PartLook): Promise<void>
  /** Looks at a household's record, the newest first. */
  of(household: string): Promise<PartLook[]>
  /** Parts that were opened with a reason in these months (`2027-03`), the newest first. */
  opened(months: readonly string[]): Promise<PartLook[]>
}

/** A look of somebody at a part, now. */
export const lookOf = (who: Who, household: string, part: PartName, at: Date, why?: string): PartLook => ({
  household,
  part,
  at: at.toISOString(),
  by: { id: who.id, name: who.name },
  as: who.as,
  ...(why === undefined ? {} : { why }),
})

/** For so many days what was opened with a reason stands on the day of managers. */
export const openedFor = 14

/** What was opened lately, of looks that come newest first. */
export const openedLately = (looks: readonly PartLook[], now: Date): PartLook[] => {
  const since = addDays(dayInEngland(now), -openedFor)
  return looks.filter(({ at }) => dayInEngland(new Date(at)) >= since)
}

/** This month and the one before, so that the first of a month forgets nothing. */
export function recentMonths(now: Date): string[] {
  const today = dayInEngland(now)
  const [year = 0, month = 0] = today.split('-').map(Number)
  const before = month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`
  return [today.slice(0, 7), before]
}
