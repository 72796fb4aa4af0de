import type { CaseLine } from '#contract/fostering/desk.ts'
import { mayPart, type Who } from '../rights/may.ts'

/** Whether somebody works with a household in this phase, and so hears what it waits for. */
const works = (who: Who, { phase }: Pick<CaseLine, 'phase'>): boolean =>
  mayPart(who, 'see', 'form.home', phase)

const nothing = { applicant: null, council: null, somebody: null }

/** The line without what its household waits for: that it is here, and how far. */
const plain = (line: CaseLine): CaseLine => ({
  ...line,
  due: null,
  late: 0,
  risen: 0,
  quiet: null,
  waits: { applicant: 0, council: 0, somebody: 0 },
  longest: nothing,
  incomplete: 0,
})

/** The lines that somebody may see, each with no more than is theirs. */
export const linesFor = (all: readonly Who[], lines: readonly CaseLine[]): CaseLine[] =>
  lines.flatMap((line) => {
    if (all.some((who) => works(who, line))) return [line]
    return all.some((who) => mayPart(who, 'see', 'head', line.phase)) ? [plain(line)] : []
  })

/** The lines of those with whom somebody works. */
export const worksWith = (all: readonly Who[], lines: readonly CaseLine[]): CaseLine[] =>
  lines.filter((line) => all.some((who) => works(who, line)))
