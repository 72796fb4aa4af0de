import { may } from '#admissions/rights/may.ts'
import type { Person } from '#admissions/rounds/application.ts'
import { type OpenedRound, openRound } from '#admissions/rounds/desk.ts'
import type { DayGroupName, DayLine } from '#contract/admissions/day/day.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import type { Day } from '#contract/calendar/day.ts'
import type { Staff } from '#contract/council/staff.ts'
import type { DayPorts } from './ports.ts'

/** Whose day it is, when, and what it is made of. */
export interface Looking {
  readonly ports: DayPorts
  readonly by: Person
  readonly now: Date
  readonly today: Day
  /** Rounds that have begun and are not erased. */
  readonly rounds: readonly OpenedRound[]
}

export interface Wanted {
  readonly limit: number
  readonly after?: string | undefined
  readonly round?: string | undefined
  readonly school?: string | undefined
}

export interface Found {
  readonly total: number
  readonly lines: readonly DayLine[]
  readonly next: string | null
}

/**
 * One thing that somebody’s day is made of. One more is an object in `sources.ts`, a name in the contract, and its words
 * on the page.
 */
export interface DaySource {
  readonly group: DayGroupName
  readonly may: (staff: Staff) => boolean
  readonly find: (looking: Looking, wanted: Wanted) => Promise<Found>
}

/** Rounds that have opened, or of which something was done before; without those that are erased. */
export async function activeRounds(ports: DayPorts, today: Day): Promise<OpenedRound[]> {
  const opened = await Promise.all(ports.council.rounds.map(({ id }) => openRound(ports, id)))
  return opened
    .filter((one) => one !== undefined)
    .filter(({ council, round }) => (council.dates.opens <= today || round.version > 0) && !round.isErased)
}

/** Those of the rounds that are asked for. */
export const roundsIn = ({ rounds }: Looking, { round }: Wanted): readonly OpenedRound[] =>
  round ? rounds.filter((one) => one.round.id === round) : rounds

export const shownRounds = (looking: Looking, wanted: Wanted): readonly OpenedRound[] =>
  roundsIn(looking, wanted).filter(({ round }) => round.state === 'published')

/** Lines by the day on which they are due; without one, last. */
const order = ({ due, id }: DayLine): string => `${due ?? '9999'} ${id}`

/** What is found all at once, by its day: one page of it. */
export function pageOf(lines: readonly DayLine[], { limit, after }: Wanted): Found {
  const sorted = lines.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
  const rest = after ? sorted.filter((one) => order(one) > after) : sorted
  const page = rest.slice(0, limit)
  const last = page.at(-1)
  return { total: lines.length, lines: page, next: last && rest.length > limit ? order(last) : null }
}

/** `1 child`, `3 children`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

export const seesRound = (staff: Staff): boolean => may(staff, 'see', 'round')
export const seesChildren = (staff: Staff): boolean => seesRound(staff) && may(staff, 'see', 'child')

/** What is found of each of these rounds. */
export const perRound = (
  group: DayGroupName,
  mayLook: DaySource['may'],
  which: (looking: Looking, wanted: Wanted) => readonly OpenedRound[],
  linesIn: (looking: Looking, opened: OpenedRound) => DayLine[] | Promise<DayLine[]>,
): DaySource => ({
  group,
  may: mayLook,
  async find(looking, wanted) {
    const each = which(looking, wanted).map((opened) => linesIn(looking, opened))
    return pageOf((await Promise.all(each)).flat(), wanted)
  },
})

export const titleIn = ({ council }: OpenedRound): string => titleOf(council.dates)
export const nameIn = ({ council }: OpenedRound, school: string): string =>
  council.schools.find(({ id }) => id === school)?.name ?? school

/** A line with nothing of a clock that counts other than all days. */
export const plain = (line: Omit<DayLine, 'counted'>): DayLine => ({ ...line, counted: null })
