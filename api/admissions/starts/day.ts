import { isAt } from '#admissions/fair-access/seat.ts'
import { isOver } from '#admissions/in-year/clocks.ts'
import { standAt } from '#admissions/in-year/seat.ts'
import { settled } from '#admissions/rounds/acts.ts'
import { openRound, rankingOf } from '#admissions/rounds/desk.ts'
import { numberOf } from '#admissions/rounds/file.ts'
import { isShown } from '#admissions/rounds/round.ts'
import type { RoomSchool } from '#admissions/vacancies/ports.ts'
import { isLate } from '#admissions/vacancies/rules.ts'
import type { SchoolDay } from '#contract/admissions/starts/starts.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { countsOf } from './places.ts'
import type { SchoolDayPorts } from './ports.ts'
import { startsFrom } from './rules.ts'
import { firstDay, openSeat } from './seat-places.ts'

type RoundOf = SchoolDay['rounds'][number]

/** One round as it stands at the school; undefined where children do not come to the school by it. */
async function roundAt(ports: SchoolDayPorts, id: string, school: string): Promise<RoundOf | undefined> {
  const opened = await openRound(ports, id)
  const found = opened?.council.schools.find((one) => one.id === school)
  if (!opened || !found) return undefined
  const { council, round } = opened
  const { dates } = council
  const now = ports.now()
  const today = dayInEngland(now)
  if (today > `${dates.year + 1}-08-31` || (today < dates.opens && !isShown(round, now))) return undefined
  const [seat, kept] = await Promise.all([
    openSeat(ports, opened, school),
    ports.seats.get(`${round.id}/${school}`),
  ])
  if (!seat) return undefined
  const ranking = rankingOf(council, found.policy, kept)
  const counts = seat.shown ? countsOf(seat.there, seat.starts) : null
  return {
    ...{ id: round.id, title: titleOf(dates), ranking, number: numberOf(round, found), counts },
    toRank: ranking === 'awaited' && today > dates.closes && !settled(round, now),
    ...{ offersOn: dates.offersOn, startsFrom: firstDay(seat) },
    toConfirm: counts !== null && counts.left > 0 && today >= startsFrom(seat.looking),
  }
}

/** How many ask for a place during the year, by year group, and what the school has to do about them. */
async function inYearAt(ports: SchoolDayPorts, school: string, today: Day) {
  const all = (await ports.inYears.atSchool(school)).flatMap((kept) => {
    const choice = kept.choices.find((one) => one.school.id === school)
    const stand = choice && standAt(kept, choice)
    return stand ? [{ kept, stand }] : []
  })
  const asked = all.filter(({ stand }) => stand === 'asked').map(({ kept }) => kept)
  const due = asked.flatMap(({ due: { most } }) => (most.kind === 'day' ? [most.day] : [])).sort()
  const waits: SchoolDay['waits']['inYear'] = {
    asked: asked.length,
    overdue: asked.filter(({ due: { most } }) => isOver(most, today)).length,
    dueOn: due[0] ?? null,
    toStart: all.filter(({ stand }) => stand === 'accepted').length,
  }
  const inYear = (year: number) => asked.filter(({ said }) => said.yearGroup === year).length
  return { waits, inYear }
}

/**
 * What waits for a school, and how its year groups stand: numbers and days, and no child by name. `seesInYear`: whoever looks
 * may see those who ask for a place during the year.
 */
export async function schoolDay(
  ports: SchoolDayPorts,
  school: RoomSchool,
  seesInYear: boolean,
): Promise<SchoolDay> {
  const today = dayInEngland(ports.now())
  const [rounds, { waits, inYear }, vacancies, cases] = await Promise.all([
    Promise.all(ports.council.rounds.map(({ id }) => roundAt(ports, id, school.id))),
    seesInYear ? inYearAt(ports, school.id, today) : noneInYear,
    ports.vacancies.get(school.id),
    ports.fairAccess.atSchool(school.id),
  ])
  const report = vacancies?.report ?? null
  const asked = vacancies?.asked ?? null
  return {
    school: { id: school.id, name: school.name },
    today,
    waits: {
      inYear: waits,
      fairAccess: cases.filter((one) => isAt(one, school.id)).length,
      vacancies: asked && { dueOn: asked.dueOn, isLate: isLate({ asked }, today) },
    },
    rounds: rounds.filter((one) => one !== undefined),
    years: school.years.map(({ year, limit }) => {
      const said = report?.years.find((one) => one.year === year)
      const { onRoll = null, vacancies: free = null } = said ?? {}
      return { year, onRoll, limit: said?.limit ?? limit, vacancies: free, asked: inYear(year) }
    }),
    asOf: report?.asOf ?? null,
  }
}

const noneInYear = {
  waits: { asked: 0, overdue: 0, dueOn: null, toStart: 0 },
  inYear: () => 0,
}
