import type { Day } from '#contract/calendar/day.ts'
import type { Nearest, Plan } from '#contract/fostering/clocks.ts'
import { reviewToTell } from './lines/of-review.ts'
import { partOfTrack } from './tracks/line.ts'

/** What is open and has a last day, the earliest first, past ones too. */
const openByDay = ({ lines }: Pick<Plan, 'lines'>): Nearest[] =>
  lines
    .flatMap(({ id: line, title, whose, state, due }): Nearest[] =>
      due?.kind === 'day' && (state === 'waiting' || state === 'late' || state === 'not-started')
        ? [{ day: due.day, line, title, whose }]
        : [],
    )
    .sort((a, b) => a.day.localeCompare(b.day) || a.line.localeCompare(b.line))

/** The earliest last day of what is open, past ones too; undefined where nothing that is open has one. */
export const nearestOf = (plan: Pick<Plan, 'lines'>): Nearest | undefined => openByDay(plan)[0]

/** Whose it is, whether it is late, and which complaint, concern or allegation it is about, or which review carers have to be told of. */
const sortOf = ({ whose, day, line }: Nearest, today: Day): string =>
  `${whose} ${day < today} ${partOfTrack(line) ?? reviewToTell(line) ?? ''}`

/** The nearest of each other sort: what is long late hides nothing that is due tomorrow, or that somebody else has to do. */
export function alsoDue(plan: Pick<Plan, 'lines'>, today: Day): Nearest[] {
  const found = new Map<string, Nearest>()
  for (const one of openByDay(plan)) {
    const sort = sortOf(one, today)
    if (!found.has(sort)) found.set(sort, one)
  }
  return [...found.values()].slice(1)
}
