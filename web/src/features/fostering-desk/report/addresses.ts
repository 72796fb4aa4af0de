import type { ReportName } from '#contract/fostering/report.ts'
import { paths } from '#web/app/paths.ts'

const below = (household: string, ...parts: readonly string[]) =>
  [paths.fosteringDesk, 'cases', household, ...parts]
    .map((part, at) => (at ? encodeURIComponent(part) : part))
    .join('/')

/** Every address of the assessment report. A name of anybody stands in none. */
export const addresses = {
  household: (household: string) => below(household),
  report: (household: string, report: ReportName) => below(household, 'report', report),
  copy: (household: string, report: ReportName, person: string) =>
    below(household, 'report', report, 'copy', person),
  section: (household: string, part: string) => below(household, 'write', part),
} as const
