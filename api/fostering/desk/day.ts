import { addDays, type Day, daysBetween } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Whose } from '#contract/fostering/case.ts'
import type { DayEntry, DayGroup, DayGroupName } from '#contract/fostering/day.ts'
import { dayGroups } from '#contract/fostering/day.ts'
import type { CaseLine, Waiting } from '#contract/fostering/desk.ts'
import { PartName } from '#contract/fostering/parts.ts'
import { partTitle } from '../parts/titles.ts'

/** What is due within so many days is near. */
export const near = 7
/** So many of each group come with the day; more where somebody asks for the group. */
export const firstOf = 10
/** So many of one group alone: more than that nobody reads through. */
export const mostOf = 200

type Why = Pick<DayEntry, 'title' | 'reason' | 'part'>

/** Why a case is here: whether it is, and in words, which take far longer to make than it takes to see that. */
interface Reason {
  is(line: CaseLine, today: Day): boolean
  why(line: CaseLine, today: Day): Why
}

const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`)
const days = (count: number) => many(count, 'day', 'days')

/** The part that a line of the plan is; null where it is a step of the case. */
function partIn(line: string): PartName | null {
  const name = PartName.safeParse(line)
  return name.success ? name.data : null
}

const isLate = ({ due }: CaseLine, today: Day): boolean => due !== null && due.day < today
const dueWords = ({ due }: CaseLine, reason: (day: Day) => string): Why =>
  due
    ? { title: due.title, reason: reason(due.day), part: partIn(due.line) }
    : { title: '', reason: '', part: null }

const late: Reason = {
  is: isLate,
  why: (line, today) =>
    dueWords(line, (day) => {
      const more =
        line.late > 1 ? `. ${many(line.late - 1, 'more thing', 'more things')} late in this case` : ''
      return `${days(daysBetween(day, today))} late: it was due by ${dayInWords(day)}${more}`
    }),
}

const soon: Reason = {
  is: (line, today) => line.due !== null && !isLate(line, today) && line.due.day <= addDays(today, near),
  why: (line, today) =>
    dueWords(line, (day) => {
      const left = daysBetween(today, day)
      return `Due ${left === 0 ? 'today' : `in ${days(left)}`}, on ${dayInWords(day)}`
    }),
}

/** What has waited longest for one of the three. */
const waits = (whose: Whose, for_: string): Reason => ({
  is: ({ longest }) => longest[whose] !== null,
  why({ longest, waits: counts }) {
    const first = longest[whose] as Waiting
    const more = counts[whose] - 1
    const rest = more > 0 ? `. ${many(more, 'more thing waits', 'more things wait')}` : ''
    const about = first.about ? ` of ${first.about}` : ''
    return {
      title: `${partTitle(first.part)}${about}`,
      reason: `Waits for ${for_} since ${dayInWords(first.since)}${rest}`,
      part: first.part,
    }
  },
})

const ofCase = (title: string, reason: string): Why => ({ title, reason, part: null })

const reasons: Readonly<Record<DayGroupName, Reason>> = {
  risen: { ...late, is: (line, today) => line.risen > 0 && isLate(line, today) },
  late,
  soon,
  council: waits('council', 'us'),
  somebody: waits('somebody', 'somebody outside'),
  incomplete: {
    is: ({ incomplete }) => incomplete > 0,
    why: ({ incomplete, heard }) =>
      ofCase(
        `${many(incomplete, 'part', 'parts')} to fill in`,
        `The household last did something on ${dayInWords(heard)}`,
      ),
  },
  quiet: {
    is: ({ quiet }) => quiet !== null,
    why({ quiet, asOf }, today) {
      const silence = days((quiet?.days ?? 0) + daysBetween(asOf, today))
      return ofCase(
        'Nothing heard',
        `Nothing from the household for ${silence}, since ${dayInWords(quiet?.since ?? asOf)}`,
      )
    },
  },
  nobody: {
    is: ({ worker }) => worker === null,
    why: () => ofCase('No worker', 'Nobody works with this household yet'),
  },
}

const entryOf = ({ household, names, kind, phase, worker }: CaseLine, why: Why): DayEntry => ({
  household,
  names,
  kind,
  phase,
  worker,
  ...why,
})

/** The order of a group: the longest wait, or the longest silence, first; of days, the nearest, in which lines come. */
const before: Partial<Record<DayGroupName, (a: CaseLine, b: CaseLine) => number>> = {
  council: (a, b) => since(a, 'council').localeCompare(since(b, 'council')),
  somebody: (a, b) => since(a, 'somebody').localeCompare(since(b, 'somebody')),
  incomplete: (a, b) => a.heard.localeCompare(b.heard),
  quiet: (a, b) => (a.quiet?.since ?? '').localeCompare(b.quiet?.since ?? ''),
}
const since = ({ longest }: CaseLine, whose: Whose): string => longest[whose]?.since ?? ''

/** The cases that are here for one reason: the first `most` of them, and how many there are. */
function groupOf(group: DayGroupName, lines: readonly CaseLine[], today: Day, most: number): DayGroup {
  const { is, why } = reasons[group]
  const found = lines.filter((line) => is(line, today))
  const order = before[group]
  const entries = (order ? [...found].sort(order) : found).slice(0, most)
  return {
    group,
    total: found.length,
    entries: entries.map((line) => entryOf(line, why(line, today))),
  }
}

/**
 * What waits, of whom, since when, out of lines that come nearest day first. `manages`: what has risen is a group of its
 * own, which others have among what is late. `only`: one group, with more of its cases.
 */
export function dayOf(
  lines: readonly CaseLine[],
  today: Day,
  { manages, only }: { readonly manages: boolean; readonly only?: DayGroupName | undefined },
): DayGroup[] {
  const names = dayGroups.filter((group) => (only ? group === only : manages || group !== 'risen'))
  return names.map((group) => {
    const own = manages && group === 'late' ? lines.filter(({ risen }) => risen === 0) : lines
    return groupOf(group, own, today, only ? mostOf : firstOf)
  })
}
