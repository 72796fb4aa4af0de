import type { Phase } from '#contract/fostering/case.ts'
import type { Passage, ReportCopy, ReportSection } from '#contract/fostering/report.ts'
import { mayPart, type Who } from '../rights/may.ts'

const isForThem = ({ reader }: Passage, { id }: Who): boolean => reader === 'household' || reader === id

/**
 * A report as one who applies gets it: of what is taken over, what the table of rights lets them see anyway; of what was
 * written, what is for each who applies or for them. Sections of which nothing is left are left out, so that none of them
 * tells that there was something.
 */
export function copyFor(who: Who, phase: Phase, sections: readonly ReportSection[]): ReportCopy['sections'] {
  return sections
    .map(({ title, filled, passages }) => ({
      title,
      filled: filled
        .filter(({ part }) => mayPart(who, 'see', part, phase))
        .map(({ title: from, on, facts }) => ({ title: from, on, facts })),
      passages: passages.filter((one) => isForThem(one, who)).map(({ text }) => text),
    }))
    .filter(({ filled, passages }) => filled.length + passages.length > 0)
}
