import { addYears } from '#contract/calendar/day.ts'

/** Twelve months before, ISO 8601. */
export function yearBefore(now: Date): string {
  const time = now.toISOString()
  return `${addYears(time.slice(0, 10), -1)}${time.slice(10)}`
}
