import { type Application, nameOf } from '#admissions/rounds/application.ts'
import type { OpenedRound } from '#admissions/rounds/desk.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import { numberOf } from '#admissions/rounds/file.ts'
import { isShown } from '#admissions/rounds/round.ts'
import { type PlaceView, type SeatPlaces, seatFiles } from '#contract/admissions/starts/starts.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import { type Calendar, isKnown } from '#contract/calendar/calendar.ts'
import { addDays, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { laterUntil } from './later.ts'
import { byName, countsOf, hasPlace, type PlacesThere, placesThere } from './places.ts'
import { type StartPorts, startsId } from './ports.ts'
import { canSay, type Looking, type Standing, startsFrom } from './rules.ts'
import { newStarts, type Starts, saidOf, seenOf } from './starts.ts'

export const pageSize = 100

/** A school in a round, with all that is said of its children. */
export interface OpenedSeat {
  readonly opened: OpenedRound
  readonly school: { readonly id: string; readonly name: string }
  readonly there: PlacesThere
  readonly starts: Starts
  readonly looking: Looking
  readonly calendar: Calendar | undefined
  /** False until families are told: until then a school knows of no offer. */
  readonly shown: boolean
}

const nothing: PlacesThere = { places: new Map(), list: null }

/** The seat of a school in a round; undefined where the round has no such school. */
export async function openSeat(
  ports: StartPorts,
  opened: OpenedRound,
  school: string,
): Promise<OpenedSeat | undefined> {
  const { council, round } = opened
  const found = council.schools.find(({ id }) => id === school)
  if (!found) return undefined
  const now = ports.now()
  const shown = isShown(round, now)
  const [there, kept, schools] = await Promise.all([
    shown ? placesThere(ports, { round: round.id, school }) : nothing,
    ports.starts.get(startsId(round.id, school)),
    ports.roomSchools(),
  ])
  const calendar = schools.find(({ id }) => id === school)?.calendar
  return {
    ...{ opened, there, shown },
    school: { id: found.id, name: found.name },
    starts: kept ?? newStarts(round.id, school, now.toISOString()),
    looking: { today: dayInEngland(now), year: council.dates.year, terms: ports.startTerms },
    calendar: calendar === undefined ? undefined : ports.calendars[calendar],
  }
}

const isReception = ({ opened }: OpenedSeat): boolean => opened.council.dates.phase === 'reception'

/** How a child stands at the school. `born` null: not known. */
export function standingOf(seat: OpenedSeat, reference: string, born: Day | null): Standing {
  const { calendar, looking, there, starts } = seat
  const reception = isReception(seat)
  return {
    answer: there.places.get(reference),
    said: saidOf(starts, reference)?.start,
    laterUntil: reception && born && calendar ? laterUntil(born, looking.year, calendar) : null,
    isReception: reception,
  }
}

/** The first day with lessons for the round’s children; of terms that nobody knows, the first that the rules allow. */
export function firstDay({ calendar, looking }: OpenedSeat): Day {
  const from = startsFrom(looking)
  for (let day = from; calendar && isKnown(calendar, day) && day < addDays(from, 30); day = addDays(day, 1))
    if (calendar.counts(day)) return day
  return from
}

type Child = SeatPlaces['children'][number]

function childOf(seat: OpenedSeat, application: Application, confirms: boolean): Child {
  const { reference } = application
  const born = factsOf(application).born ?? null
  const standing = standingOf(seat, reference, born)
  const said = saidOf(seat.starts, reference)
  return {
    ...{ reference, born, name: nameOf(application) },
    answer: standing.answer ?? 'declined',
    start: said ? { said: said.start, at: said.at, by: said.by } : null,
    seen: seenOf(seat.starts, reference),
    laterUntil: standing.laterUntil,
    can: confirms ? canSay(standing, seat.looking) : [],
  }
}

/** References of the children that a view shows. */
export function shownIn({ there, starts }: Pick<OpenedSeat, 'there' | 'starts'>, view: PlaceView): string[] {
  const fits = (reference: string) => {
    const answer = there.places.get(reference) ?? 'declined'
    const said = saidOf(starts, reference)
    if (view === 'to-confirm') return hasPlace(answer) && !said
    if (view === 'not-come') return hasPlace(answer) && said?.start.is === 'not-come'
    return view === 'all' || answer === 'waiting'
  }
  return [...there.places.keys()].filter(fits)
}

/** The files that were taken last. */
const filesOf = ({ history }: Starts): SeatPlaces['files'] =>
  seatFiles.flatMap((file) => {
    const last = history.findLast((entry) => entry.file === file)
    return last ? [{ file, at: last.at, by: last.by, children: last.lines ?? 0 }] : []
  })

/** Children of a school page by page, by family name. `after`: the last one of the page before. */
export async function seatPlaces(
  ports: StartPorts,
  seat: OpenedSeat,
  {
    view,
    after,
    confirms,
  }: { readonly view: PlaceView; readonly after?: string; readonly confirms: boolean },
): Promise<SeatPlaces> {
  const { council, round } = seat.opened
  const school = council.schools.find(({ id }) => id === seat.school.id)
  const all = await byName(ports, shownIn(seat, view))
  const from = after === undefined ? 0 : all.findIndex(({ reference }) => reference === after) + 1
  const page = all.slice(from, from + pageSize)
  return {
    school: seat.school,
    round: { id: round.id, title: titleOf(council.dates) },
    number: school ? numberOf(round, school) : null,
    ...{ today: seat.looking.today, shown: seat.shown, offersOn: council.dates.offersOn },
    ...{ startsFrom: firstDay(seat), isReception: isReception(seat) },
    counts: countsOf(seat.there, seat.starts),
    children: page.map((one) => childOf(seat, one, confirms)),
    next: all.length > from + pageSize ? (page.at(-1)?.reference ?? null) : null,
    files: filesOf(seat.starts),
    can: confirms && seat.shown ? ['confirm', 'take-file'] : [],
  }
}
