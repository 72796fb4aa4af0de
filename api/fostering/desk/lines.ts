import type { CaseLine } from '#contract/fostering/case-line.ts'
import { reservedKinds } from '../rights/break-glass.ts'
import { mayPart, meets, ofHousehold, type Who } from '../rights/may.ts'

/** Whether somebody works with a household in this phase, and so hears what it waits for. */
const works = (who: Who, { phase }: Pick<CaseLine, 'phase'>): boolean =>
  mayPart(who, 'see', 'form.home', phase)

const nothing = { applicant: null, council: null, somebody: null }

/** The line without what its household waits for: that it is here, and how far. */
const plain = ({ also: _, review: __, ...line }: CaseLine): CaseLine => ({
  ...line,
  due: null,
  late: 0,
  risen: 0,
  quiet: null,
  waits: { applicant: 0, council: 0, somebody: 0 },
  longest: nothing,
  incomplete: 0,
  decisions: [],
})

/** Whether all that stands apart from the line is theirs to see, of whichever person of the household. */
const seesReserved = (who: Who, { phase }: Pick<CaseLine, 'phase'>): boolean =>
  !ofHousehold(who.as) && reservedKinds.every((kind) => mayPart(who, 'see', kind, phase))

/** The line as those see it who work with the household: for managers with what stands apart, for all others without. */
function whole({ reserved, ...line }: CaseLine, isManaged: boolean): CaseLine {
  if (!reserved || !isManaged) return line
  const [due = null, ...also] = [line, reserved]
    .flatMap((one) => [...(one.due ? [one.due] : []), ...(one.also ?? [])])
    .sort((a, b) => a.day.localeCompare(b.day))
  return {
    ...line,
    due,
    ...(also.length > 0 && { also }),
    late: line.late + reserved.late,
    risen: line.risen + reserved.risen,
  }
}

const wholeFor = (all: readonly Who[], line: CaseLine): CaseLine =>
  whole(
    line,
    all.some((who) => seesReserved(who, line)),
  )

/** The lines that somebody may see, each with no more than is theirs. */
export const linesFor = (all: readonly Who[], lines: readonly CaseLine[]): CaseLine[] =>
  lines.flatMap((line) => {
    const here = all.filter((who) => meets(who, line.hub))
    if (here.some((who) => works(who, line))) return [wholeFor(here, line)]
    return here.some((who) => mayPart(who, 'see', 'head', line.phase)) ? [plain(whole(line, false))] : []
  })

const dayOf = ({ due }: CaseLine): string => due?.day ?? '9999-12-31'

/** The lines of those whose approval somebody reviews and with whom they do not work: each with its review and nothing else. */
export const reviewsOf = (all: readonly Who[], lines: readonly CaseLine[]): CaseLine[] =>
  lines
    .filter((line) => line.review !== undefined && all.some(({ as }) => as === 'reviewer'))
    .map((line) => ({ ...plain(whole(line, false)), review: line.review }))
    .sort((a, b) => (a.review?.due ?? '9999').localeCompare(b.review?.due ?? '9999'))

/** The lines of those with whom somebody works, nearest day first. */
export const worksWith = (all: readonly Who[], lines: readonly CaseLine[]): CaseLine[] =>
  lines
    .filter((line) => all.some((who) => works(who, line)))
    .map((line) => wholeFor(all, line))
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)))
