import type { Person } from '#admissions/rounds/application.ts'
import { causeOfDoing, doOnce } from '#admissions/rounds/doing.ts'
import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import type {
  AskVacancies,
  RemindSchool,
  ReportVacancies,
  SchoolVacancies,
  VacancyDesk,
} from '#contract/admissions/vacancies.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { sameKey } from '#record/cause.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import type { RoomSchool, Standing, VacancyPorts } from './ports.ts'
import { dueOn, isLate, isOld, wrongIn } from './rules.ts'
import { happened, newVacancies, type Vacancies } from './vacancies.ts'

/** How many schools are asked side by side. */
const sideBySide = 10

type Line = VacancyDesk['schools'][number]

function lineOf(
  { vacancyTerms, now }: VacancyPorts,
  { id, name }: RoomSchool,
  kept: Standing | undefined,
): Line {
  const today = dayInEngland(now())
  const { asked = null, remindedAt = null, unreached = false, report = null, version = 0 } = kept ?? {}
  return {
    school: { id, name },
    asked,
    isLate: isLate({ asked }, today),
    ...{ remindedAt, unreached, report, version },
    isOld: report !== null && isOld(report.asOf, today, vacancyTerms),
  }
}

/** Late first, then those that are asked, then all others. */
const order = ({ isLate, asked }: Line) => (isLate ? 0 : asked ? 1 : 2)

/** Who has reported and who has not. */
export async function vacancyDesk(ports: VacancyPorts, mayAsk: boolean): Promise<VacancyDesk> {
  const [schools, kept] = await Promise.all([ports.roomSchools(), ports.vacancies.all()])
  const of = new Map(kept.map((one) => [one.school, one]))
  return {
    schools: schools
      .map((school) => lineOf(ports, school, of.get(school.id)))
      .sort((a, b) => order(a) - order(b)),
    can: mayAsk ? ['ask'] : [],
  }
}

/** Asks one school, once for the key. What is asked already stays so, with its last day. */
async function askOne(ports: VacancyPorts, school: RoomSchool, by: Person, key: string): Promise<void> {
  const now = ports.now()
  const at = now.toISOString()
  const cause = causeOfDoing({ by, key, body: { ask: school.id } })
  const due = dueOn(ports.vacancyTerms, ports.calendars, school.calendar, dayInEngland(now))
  await change<Vacancies, void>(opening(ports.vacancies), school.id, (kept) => {
    const item = kept ?? newVacancies(school.id, at)
    const repeated = item.history.some((entry) => sameKey(entry.cause, cause))
    if (item.asked || repeated) return { answer: undefined }
    const asked = { at, by, dueOn: due }
    const changes = { asked, remindedAt: null, unreached: false }
    return {
      save: happened(item, { type: 'asked', at, by, cause, dueOn: due }, changes),
      answer: undefined,
    }
  })
  await ports.tasks.send({ do: 'ask-school', school: school.id })
}

/** Asks schools for their vacancies. Cut off in the middle, the same sent again asks those that are left. */
export async function askVacancies(
  ports: VacancyPorts,
  by: Person,
  { schools: wanted }: AskVacancies,
  key: string,
): Promise<Outcome<readonly RoomSchool[]>> {
  const all = await ports.roomSchools()
  const known = new Set(all.map(({ id }) => id))
  if (wanted !== 'all' && wanted.some((id) => !known.has(id)))
    return { kind: 'invalid', pointer: '/schools', message: 'Choose schools from the list' }
  const chosen = wanted === 'all' ? all : all.filter(({ id }) => wanted.includes(id))
  const next = chosen.values()
  const lane = async () => {
    for (const school of next) await askOne(ports, school, by, key)
  }
  await Promise.all(Array.from({ length: sideBySide }, lane))
  return done(chosen)
}

/** Who looks or acts: a member of the council's staff, or somebody of the school itself. */
export interface Reporting {
  readonly by: Person
  readonly mayReport: boolean
  readonly isOfSchool: boolean
}

const canOf = ({ mayReport, isOfSchool }: Reporting, { asked }: Standing): SchoolVacancies['can'] =>
  !mayReport
    ? []
    : isOfSchool
      ? ['report']
      : ['enter', ...(asked && asked.dueOn !== null ? (['remind'] as const) : [])]

/** What one school has reported. */
export function schoolVacancies(
  ports: VacancyPorts,
  school: RoomSchool,
  who: Reporting,
  kept: Vacancies | undefined,
): SchoolVacancies {
  const now = ports.now()
  const item = kept ?? newVacancies(school.id, now.toISOString())
  const { years: infant, most } = ports.vacancyTerms.infantClass
  return {
    ...lineOf(ports, school, item),
    years: school.years.map(({ year, limit }) => ({ year, limit, infant: infant.includes(year) })),
    infantMost: most,
    today: dayInEngland(now),
    can: canOf(who, item),
    history: item.history.map(({ number, type, at, by, dueOn: due, report }) => ({
      ...{ number, type, at, by: by ?? null },
      ...(due === undefined ? {} : { dueOn: due }),
      ...(report ? { report } : {}),
    })),
  }
}

/** A school says how many places are free, or staff enter it for a school that told them. */
export async function reportVacancies(
  ports: VacancyPorts,
  school: RoomSchool,
  { by, isOfSchool }: Reporting,
  { seen, ...sent }: ReportVacancies,
  key: string,
): Promise<Outcome<Vacancies>> {
  const now = ports.now()
  const at = now.toISOString()
  const wrong = wrongIn(sent, school, dayInEngland(now))
  if (wrong) return wrong
  if (!isOfSchool && !sent.how)
    return { kind: 'invalid', pointer: '/how', message: 'Select how the school told you' }
  const { how, asOf } = sent
  const years = sent.years.toSorted((a, b) => a.year - b.year)
  const enteredBy = isOfSchool ? ('school' as const) : ('council' as const)
  const report = { at, by, enteredBy, ...(how && !isOfSchool ? { how } : {}), asOf, years }
  return doOnce(
    ports.vacancies,
    school.id,
    { by, at: now, seen, key, body: sent },
    (item, cause) => {
      const changes = { report, asked: null, remindedAt: null, unreached: false }
      return done(happened(item, { type: 'reported', at, by, cause, report }, changes))
    },
    () => newVacancies(school.id, at),
  )
}

/** Staff have a school reminded of what it was asked. The message is sent by whoever takes the task. */
export async function remindByHand(
  ports: VacancyPorts,
  school: RoomSchool,
  by: Person,
  { seen, why }: RemindSchool,
  key: string,
): Promise<Outcome<Vacancies>> {
  const now = ports.now()
  const at = now.toISOString()
  const outcome = await doOnce(
    ports.vacancies,
    school.id,
    { by, at: now, seen, key, body: { why } },
    (item, cause) =>
      item.asked
        ? done(happened(item, { type: 'reminded', at, by, cause, why }, { remindedAt: at }))
        : notNow('This school has answered what it was asked, so there is nothing to remind it of.'),
    () => newVacancies(school.id, at),
  )
  if (outcome.kind === 'done') await ports.tasks.send({ do: 'ask-school', school: school.id })
  return outcome
}
