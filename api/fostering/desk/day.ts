import { addDays, type Day, daysBetween } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { listed } from '#contract/core/lists/listed.ts'
import type { Whose } from '#contract/fostering/case.ts'
import type { CaseLine, Waiting } from '#contract/fostering/case-line.ts'
import type { Nearest } from '#contract/fostering/clocks.ts'
import type { DayEntry, DayGroup, DayGroupName } from '#contract/fostering/day.ts'
import { dayGroups } from '#contract/fostering/day.ts'
import { PartName } from '#contract/fostering/parts.ts'
import { reviewToTell } from '../clocks/lines/of-review.ts'
import { partOfTrack } from '../clocks/tracks/line.ts'
import { graveFirst } from '../parts/grave.ts'
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

/** The part that a line of the plan is, or that it is a step of; null where it is a step of the case. */
function partIn(line: string): PartName | null {
  const name = PartName.safeParse(partOfTrack(line) ?? reviewToTell(line) ?? line)
  return name.success ? name.data : null
}

/** All that is due in a case and differs, the nearest first. */
const dueIn = ({ due, also = [] }: CaseLine): readonly Nearest[] => (due ? [due, ...also] : [])
const lateIn = (line: CaseLine, today: Day) => dueIn(line).filter(({ day }) => day < today)

/** What a manager has: of what is late, what is ours to do. Lines made before there was more than one have that one. */
function risenIn(line: CaseLine, today: Day): readonly Nearest[] {
  if (line.risen === 0) return []
  const late = lateIn(line, today)
  const ours = late.filter(({ whose }) => whose === 'council')
  return ours.length > 0 ? ours : late.slice(0, 1)
}

const soonIn = (line: CaseLine, today: Day) =>
  dueIn(line).filter(({ day }) => day >= today && day <= addDays(today, near))

/** Of what is late in a case, the first says how much more there is than is shown. */
function lateWords(line: CaseLine, one: Nearest, today: Day): string {
  const shown = lateIn(line, today)
  const more = one === shown[0] ? line.late - shown.length : 0
  const rest = more > 0 ? `. ${many(more, 'more thing', 'more things')} late in this case` : ''
  return `${days(daysBetween(one.day, today))} late: it was due by ${dayInWords(one.day)}${rest}`
}

function soonWords({ day }: Nearest, today: Day): string {
  const left = daysBetween(today, day)
  return `Due ${left === 0 ? 'today' : `in ${days(left)}`}, on ${dayInWords(day)}`
}

/** What else waits, each kind of thing once; nothing where the line does not know it. */
function namesOf({ more = [] }: Waiting, count: number): string {
  const titles = [...new Set(more.map((part) => partTitle(part).toLowerCase()))]
  if (titles.length === 0) return ''
  return `: ${listed(count > more.length ? [...titles, 'others'] : titles)}`
}

/** What has waited longest for one of the three. */
const waits = (whose: Whose, for_: string): Reason => ({
  is: ({ longest }) => longest[whose] !== null,
  why({ longest, waits: counts }) {
    const first = longest[whose] as Waiting
    const more = counts[whose] - 1
    const rest =
      more > 0
        ? `. ${many(more, 'more thing is waiting', 'more things are waiting')}${namesOf(first, more)}`
        : ''
    const about = first.about ? ` of ${first.about}` : ''
    return {
      title: `${partTitle(first.part)}${about}`,
      reason: `Waiting for ${for_} since ${dayInWords(first.since)}${rest}`,
      part: first.part,
    }
  },
})

const ofCase = (title: string, reason: string): Why => ({ title, reason, part: null })

/** Groups by days, in which a case stands once for each thing that differs. */
type ByDay = Extract<DayGroupName, 'risen' | 'late' | 'soon'>
/** Groups that are made of something else than what a case waits for. */
type Apart = 'reviews'

const reasons: Readonly<Record<Exclude<DayGroupName, ByDay | Apart>, Reason>> = {
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
    is: ({ worker, phase }) => worker === null && phase !== 'closed',
    why: () => ofCase('No worker', 'This household has no worker yet'),
  },
}

/** Each review that waits for whoever reviews, the nearest day first. */
export function reviewsWaiting(lines: readonly CaseLine[], today: Day, most: number): DayGroup {
  const entries = lines.slice(0, most).flatMap((line) => {
    const { review } = line
    if (!review) return []
    const { part, due, ready } = review
    const by = due ? ` ${due < today ? 'It was due by' : 'Due by'} ${dayInWords(due)}` : ''
    const reason = ready
      ? `Everybody has said what they think.${by}`
      : `Waiting for what the carers and others think.${by}`
    return [entryOf(line, { title: partTitle(part), reason, part })]
  })
  return { group: 'reviews', total: lines.length, entries }
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
  council: (a, b) =>
    graveFirst(a.longest.council?.part, b.longest.council?.part) ||
    since(a, 'council').localeCompare(since(b, 'council')),
  somebody: (a, b) => since(a, 'somebody').localeCompare(since(b, 'somebody')),
  incomplete: (a, b) => a.heard.localeCompare(b.heard),
  quiet: (a, b) => (a.quiet?.since ?? '').localeCompare(b.quiet?.since ?? ''),
}
const since = ({ longest }: CaseLine, whose: Whose): string => longest[whose]?.since ?? ''

/** The cases that are here for one reason: the first `most` of them, and how many there are. */
function groupOf(
  group: Exclude<DayGroupName, ByDay | Apart>,
  lines: readonly CaseLine[],
  today: Day,
  most: number,
): DayGroup {
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

/** What is late or near, the earliest day first: of a case each thing that differs, so that none hides another. */
function byDay(
  group: ByDay,
  lines: readonly CaseLine[],
  today: Day,
  { manages, most }: { readonly manages: boolean; readonly most: number },
): DayGroup {
  const of: Readonly<Record<ByDay, (line: CaseLine) => readonly Nearest[]>> = {
    risen: (line) => risenIn(line, today),
    late(line) {
      const risen = manages ? risenIn(line, today) : []
      return lateIn(line, today).filter((one) => !risen.includes(one))
    },
    soon: (line) => soonIn(line, today),
  }
  const found = lines
    .flatMap((line) => of[group](line).map((one) => ({ line, one })))
    .sort((a, b) => a.one.day.localeCompare(b.one.day))
  const entries = found.slice(0, most).map(({ line, one }) =>
    entryOf(line, {
      title: one.title,
      reason: group === 'soon' ? soonWords(one, today) : lateWords(line, one, today),
      part: partIn(one.line),
    }),
  )
  return { group, total: found.length, entries }
}

const isByDay = (group: DayGroupName): group is ByDay =>
  group === 'risen' || group === 'late' || group === 'soon'

/**
 * What waits, of whom, since when, out of lines that come nearest day first. `manages`: what has risen is a group of its
 * own, which others have among what is late. `only`: one group, with more of its cases.
 */
export function dayOf(
  lines: readonly CaseLine[],
  today: Day,
  {
    manages,
    reviews = [],
    only,
  }: {
    readonly manages: boolean
    /** Cases whose review waits for whoever asks. */
    readonly reviews?: readonly CaseLine[]
    readonly only?: DayGroupName | undefined
  },
): DayGroup[] {
  const names = dayGroups.filter((group) => (only ? group === only : manages || group !== 'risen'))
  const most = only ? mostOf : firstOf
  return names.flatMap((group) => {
    if (group === 'reviews') return reviews.length > 0 || only ? reviewsWaiting(reviews, today, most) : []
    return isByDay(group) ? byDay(group, lines, today, { manages, most }) : groupOf(group, lines, today, most)
  })
}
