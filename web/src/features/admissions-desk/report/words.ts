import type { ReportVersion } from '#contract/admissions/report.ts'

export const stateNames = { draft: 'Being written', finished: 'Finished' } as const

/** What was done to a report, after the name of who did it. */
export const doneInWords: Readonly<Record<ReportVersion['type'], string>> = {
  written: 'changed the text',
  'figures-taken': 'took the figures from the record',
  finished: 'finished the report',
  reopened: 'opened the report again',
}
