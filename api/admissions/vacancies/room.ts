import type { Day } from '#contract/calendar/day.ts'
import type { Standing } from './ports.ts'

/** Whether a school has room in a year group, as it has reported. */
export interface Room {
  readonly vacancies: number
  readonly asOf: Day
}

/** The room that a school has reported for a year group; null where it has not reported it. For whoever offers places. */
export function roomIn(standing: Pick<Standing, 'report'> | undefined, year: number): Room | null {
  const report = standing?.report
  const found = report?.years.find((one) => one.year === year)
  return report && found ? { vacancies: found.vacancies, asOf: report.asOf } : null
}
