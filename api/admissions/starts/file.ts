import { type Application, nameOf, type Person } from '#admissions/rounds/application.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type { PlaceAnswer, SeatFile, SeatWaiting, Start } from '#contract/admissions/starts/starts.ts'
import { csv } from '#contract/core/csv-out.ts'
import { byName, hasPlace } from './places.ts'
import { type StartPorts, startsId } from './ports.ts'
import type { OpenedSeat } from './seat-places.ts'
import { happened, newStarts, saidOf } from './starts.ts'

/** The columns of the children who have a place: CSV.md says what each is, and a test that it says so of all of them. */
export const placeColumns = [
  ...['ApplicationReference', 'Surname', 'Forename', 'Name', 'DOB', 'YearGroup', 'EntryDate'],
  ...['Accept', 'Start', 'PartTime', 'Address', 'Postcode', 'ContactName', 'ContactPhone', 'School', 'URN'],
] as const

/** The columns of the waiting list. */
export const waitingColumns = [
  ...['Position', 'ApplicationReference', 'Surname', 'Forename', 'Name', 'DOB', 'Part', 'Criterion'],
  'DistanceMetres',
] as const

type Row<Column extends string> = Readonly<Record<Column, string | number | null>>

const answers: Readonly<Record<PlaceAnswer, string>> = {
  accepted: 'Y',
  given: 'Y',
  waiting: 'NotAnswered',
  declined: 'N',
  withdrawn: 'N',
}

const starts: Readonly<Record<Start['is'], string>> = {
  started: 'Started',
  later: 'Later',
  'not-come': 'NotCome',
}

const yearGroups = { reception: 'R', junior: '3', secondary: '7' } as const

const isPostcode = (line: string): boolean => /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i.test(line.trim())

/** A name in two: most systems of schools want them apart, and the whole name stands beside them as the family wrote it. */
function names(name: string) {
  const words = name.trim().split(/\s+/)
  return { Surname: words.at(-1) ?? '', Forename: words.slice(0, -1).join(' '), Name: name }
}

const dayOf = (start: Start | undefined): string | null => (start && 'on' in start ? start.on : null)

function placeRow(seat: OpenedSeat, application: Application): Row<(typeof placeColumns)[number]> {
  const { council } = seat.opened
  const { reference, said } = application
  const start = saidOf(seat.starts, reference)?.start
  return {
    ...{ ApplicationReference: reference, ...names(nameOf(application)) },
    DOB: factsOf(application).born ?? null,
    YearGroup: yearGroups[council.dates.phase],
    EntryDate: dayOf(start),
    Accept: answers[seat.there.places.get(reference) ?? 'declined'],
    Start: start ? starts[start.is] : null,
    PartTime: start?.is === 'started' ? (start.partTime ? 'Y' : 'N') : null,
    Address: said.home.filter((line) => !isPostcode(line)).join(', '),
    Postcode: said.home.find(isPostcode) ?? null,
    ...{ ContactName: said.parent.name, ContactPhone: said.parent.phone },
    School: seat.school.name,
    URN: council.schools.find(({ id }) => id === seat.school.id)?.urn ?? null,
  }
}

const waitingRow = (
  child: NonNullable<SeatWaiting['children']>[number],
): Row<(typeof waitingColumns)[number]> => ({
  ...{ Position: child.place, ApplicationReference: child.reference, ...names(child.name) },
  ...{ DOB: child.born, Part: child.part },
  Criterion: child.first ? 'First by the School Admissions Code' : child.criterion,
  DistanceMetres: child.metres,
})

async function placesFile(ports: StartPorts, seat: OpenedSeat): Promise<SeatFile> {
  const here = [...seat.there.places].flatMap(([reference, answer]) => (hasPlace(answer) ? [reference] : []))
  const rows = (await byName(ports, here)).map((one) => placeRow(seat, one))
  const name = `places-${seat.school.id}-${seat.opened.round.id}.csv`
  return { name, children: rows.length, text: csv(placeColumns, rows) }
}

function waitingFile(seat: OpenedSeat, { children }: SeatWaiting): SeatFile | undefined {
  if (!children) return undefined
  const name = `waiting-list-${seat.school.id}-${seat.opened.round.id}.csv`
  return { name, children: children.length, text: csv(waitingColumns, children.map(waitingRow)) }
}

/** A file for the school’s own system, once it is recorded who took it. `waiting` missing: of its places. */
export async function takeFile(
  ports: StartPorts,
  by: Person,
  seat: OpenedSeat,
  key: string,
  waiting?: SeatWaiting,
): Promise<Outcome<SeatFile>> {
  if (!seat.shown)
    return notNow('Families have not been told of their offers yet, so there is no file to take.')
  const made = waiting ? waitingFile(seat, waiting) : await placesFile(ports, seat)
  if (!made)
    return notNow('The council keeps the waiting list of this school, so there is no file of it to take.')
  const file = waiting ? ('waiting' as const) : ('places' as const)
  const at = ports.now()
  const time = at.toISOString()
  const outcome = await doOnce(
    ports.starts,
    startsId(seat.opened.round.id, seat.school.id),
    { by, at, seen: 0, key, body: { file } },
    (kept, cause) =>
      done(happened(kept, { type: 'file-taken', at: time, by, cause, file, lines: made.children })),
    () => newStarts(seat.opened.round.id, seat.school.id, time),
    () => 0,
  )
  return outcome.kind === 'done' ? done(made) : outcome
}
