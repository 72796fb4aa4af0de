import type { ReportName } from '#contract/fostering/report.ts'
import { addresses as desk } from '../addresses.ts'

/** Every address of the assessment report. A name of anybody stands in none. */
export const addresses = {
  household: desk.household,
  report: (household: string, report: ReportName) => desk.part(household, report),
  copy: (household: string, report: ReportName, person: string) =>
    `${desk.part(household, report)}/copy/${encodeURIComponent(person)}`,
  section: desk.part,
  kept: desk.kept,
} as const
