import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { countDay } from './count-cases.ts'
import { dueOf, type ReportPorts, titleOf, yearsOf } from './write-report.ts'

/** A report that is to be written now, for a list of what is due. */
export interface DueReport {
  readonly year: number
  readonly title: string
  readonly due: Day
  readonly isLate: boolean
  readonly why: string
}

/** Reports to the adjudicator that are not finished, from the day on which their school year is counted. */
export async function dueReports(
  ports: Pick<ReportPorts, 'reports' | 'council' | 'reportTerms' | 'countTerms'>,
  today: Day,
): Promise<readonly DueReport[]> {
  const years = yearsOf(ports).filter((year) => countDay(ports.countTerms, year) <= today)
  const kept = await Promise.all(years.map((year) => ports.reports.get(String(year))))
  return years.flatMap((year, at) => {
    if (kept[at]?.state === 'finished') return []
    const due = dueOf(ports, year).on
    const why = `The schools adjudicator has to have it by ${dayInWords(due)}.`
    return [{ year, title: titleOf(year), due, isLate: today > due, why }]
  })
}
