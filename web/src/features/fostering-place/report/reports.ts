import type { PlaceView } from '#contract/fostering/household.ts'
import type { ReportName } from '#contract/fostering/report.ts'

interface Given {
  readonly name: ReportName
  readonly words: string
}

/** Reports that the household was given, each with the words of the link to it. */
export const reportsOf = ({ parts }: PlaceView): Given[] =>
  parts.flatMap(({ name, dates }): Given[] => {
    if (name === 'report' && dates?.reportShown) return [{ name, words: 'The report about you' }]
    if (name === 'report.brief' && dates?.briefReportTold)
      return [{ name, words: 'The brief report about you' }]
    return []
  })
