import type { Person } from '#admissions/rounds/application.ts'
import {
  type AdmissionsDay,
  type DayGroupName,
  type DayGroupPage,
  type DayLine,
  groupsByRound,
} from '#contract/admissions/day/day.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { csv } from '#contract/core/csv-out.ts'
import type { Staff } from '#contract/council/staff.ts'
import { canMany } from './bulk.ts'
import type { DayPorts } from './ports.ts'
import { activeRounds, type DaySource, type Looking, shownRounds, type Wanted } from './source.ts'
import { daySources, sourceOf } from './sources.ts'

/** How many lines of a group stand on the day. */
const first = 5
const pageSize = 50
/** How many lines a file has at most: more than a county has children in a round. */
const mostInFile = 20_000

/** Somebody who looks at their day now. */
export async function looking(ports: DayPorts, by: Person): Promise<Looking> {
  const now = ports.now()
  const today = dayInEngland(now)
  return { ports, by, now, today, rounds: await activeRounds(ports, today) }
}

/** What somebody’s day is made of; nothing where their roles have nothing of admissions. */
export const sourcesFor = (staff: Staff): readonly DaySource[] => daySources.filter(({ may }) => may(staff))

type Group = AdmissionsDay['groups'][number]

/** What is late, then what is due soonest; what has no day waits for somebody today. Of two alike the order of groups decides. */
function mostUrgentFirst(groups: readonly Group[], today: string): Group[] {
  const urgency = ({ lines }: Group) =>
    lines.some(({ isLate }) => isLate) ? '' : (lines.map(({ due }) => due ?? today).sort()[0] ?? today)
  return groups.toSorted((a, b) => urgency(a).localeCompare(urgency(b)))
}

/** What is due today for whoever asks: the first of each group, the most urgent group first. */
export async function dayOf(ports: DayPorts, staff: Staff): Promise<AdmissionsDay> {
  const looks = await looking(ports, staff)
  const groups = await Promise.all(
    sourcesFor(staff).map(async ({ group, find }) => {
      const { total, lines } = await find(looks, { limit: first })
      return { group, total, lines: [...lines] }
    }),
  )
  const { today } = looks
  return {
    today,
    groups: mostUrgentFirst(
      groups.filter(({ total }) => total > 0),
      today,
    ),
  }
}

/** The source of a group, where somebody may see it; undefined: there is none, null: they may not. */
export function sourceFor(staff: Staff, group: string): DaySource | undefined | null {
  const source = sourceOf(group as DayGroupName)
  return source && !source.may(staff) ? null : source
}

const isByRound = (group: DayGroupName) => groupsByRound.some((one) => one === group)

/** All of one group, page by page. */
export async function groupPage(
  ports: DayPorts,
  staff: Staff,
  { group, find }: DaySource,
  wanted: Omit<Wanted, 'limit'>,
): Promise<DayGroupPage> {
  const looks = await looking(ports, staff)
  const { total, lines, next } = await find(looks, { ...wanted, limit: pageSize })
  const rounds = !isByRound(group)
    ? []
    : group === 'evidence'
      ? looks.rounds
      : shownRounds(looks, { limit: 0 })
  const chosen = rounds.find(({ round }) => round.id === wanted.round)
  return {
    ...{ today: looks.today, group, total, lines: [...lines], next },
    rounds: rounds.map(({ round, council }) => ({ id: round.id, title: titleOf(council.dates) })),
    schools: (chosen?.council.schools ?? []).map(({ id, name }) => ({ id, name })),
    can: canMany(staff, group),
  }
}

const columns = ['About', 'Why', 'Due', 'Late', 'Counted'] as const

const rowOf = ({ title, reason, due, isLate, counted }: DayLine) => ({
  About: title,
  Why: reason,
  Due: due ?? '',
  Late: isLate ? 'Y' : 'N',
  Counted: counted ?? '',
})

/** All lines of a group as a file. */
export async function groupFile(
  ports: DayPorts,
  by: Person,
  { find }: DaySource,
  wanted: Omit<Wanted, 'limit' | 'after'>,
): Promise<string> {
  const { lines } = await find(await looking(ports, by), { ...wanted, limit: mostInFile })
  return csv([...columns], lines.map(rowOf))
}
