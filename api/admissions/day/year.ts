import { isOpen } from '#admissions/appeals/appeal.ts'
import { shapeOf } from '#admissions/appeals/view.ts'
import { isSilent } from '#admissions/fair-access/acts.ts'
import type { FairAccessCase } from '#admissions/fair-access/case.ts'
import { nextStep, routeOf } from '#admissions/fair-access/direction.ts'
import type { InYear } from '#admissions/in-year/case.ts'
import { isUnasked } from '#admissions/in-year/chasing.ts'
import { dueAt, dueFirst, isOver, orderedBy } from '#admissions/in-year/clocks.ts'
import { seatsOf } from '#admissions/rights/appeals.ts'
import { may, mayInYear } from '#admissions/rights/may.ts'
import { isLate } from '#admissions/vacancies/rules.ts'
import type { DayLine } from '#contract/admissions/day/day.ts'
import { addDays, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { correctedAppeals } from './corrected-appeals.ts'
import { schoolDaysInWords } from './counted.ts'
import { type DaySource, type Found, type Looking, pageOf, type Wanted } from './source.ts'

/** So many days before its clock runs out an answer stands among what is due. */
const ahead = 3

/** How the last day of an answer during the year is counted. */
function countedOf({ ports }: Looking, kept: InYear): string | null {
  const { most } = dueFirst(kept)
  const isDueThen = (choice: InYear['choices'][number]) =>
    !choice.answer && orderedBy(dueAt(kept, choice).most) === orderedBy(most)
  const choice = kept.choices.find(isDueThen) ?? kept.choices[0]
  const school = choice?.school.id
  if (most.kind !== 'day' || !school) return null
  const { days } = ports.inYear()
  const from = choice.since ?? kept.receivedOn
  const of = { name: days.calendarOf(school), count: most.schoolDays, from, due: most.day }
  return schoolDaysInWords(days.calendars, of)
}

const inYearLine = (kept: InYear, line: Pick<DayLine, 'reason' | 'due' | 'isLate' | 'counted'>): DayLine => ({
  id: kept.reference,
  title: `${kept.said.child.name}, ${kept.reference}`,
  ...line,
  ...{ page: 'inYear', at: [kept.reference] },
})

async function kept({ ports }: Looking, references: readonly string[]): Promise<InYear[]> {
  const found = new Map((await ports.inYear().inYears.some(references)).map((one) => [one.reference, one]))
  return references.flatMap((reference) => found.get(reference) ?? [])
}

/** Cases of one list whose clock is near, in its order: it ends where one is not near any more. */
async function near(
  looking: Looking,
  list: 'deciding' | 'warned',
  { limit, after }: Wanted,
  line: (one: InYear) => DayLine | undefined,
): Promise<Found> {
  // The list is in the order of its clock: what is near stands at its beginning.
  const page = await looking.ports.inYear().inYears.page(list, mostNear)
  const lines = (await kept(looking, page.references)).flatMap((one) => line(one) ?? [])
  return pageOf(lines, { limit, after })
}
/** More than are near on any day: a county has some hundred cases at once. */
const mostNear = 300

/** Whose answer is due: what we aim at has come, or the last day is near or over. */
const inYear: DaySource = {
  group: 'in-year',
  may: (staff) => mayInYear(staff, 'see'),
  find: (looking, wanted) => near(looking, 'deciding', wanted, (one) => answerLine(looking, one)),
}

function answerLine(looking: Looking, one: InYear): DayLine | undefined {
  const { aim, most } = dueFirst(one)
  const { today } = looking
  const toCall = one.choices.filter((choice) => isUnasked(one, choice)).map(({ school }) => school.name)
  if (toCall.length === 0 && aim.kind === 'day' && addDays(today, ahead) < aim.day) return undefined
  const open = one.choices.flatMap(({ answer, school }) =>
    answer || toCall.includes(school.name) ? [] : [school.name],
  )
  const call = toCall.length > 0 && `Not asked yet: ${toCall.join(' and ')}. Call the school, then record it.`
  const asked =
    open.length > 0 ? `No answer yet from ${open.join(' or ')}.` : !call && 'Every school has answered.'
  const due = most.kind === 'day' ? most.day : null
  const aimed = aim.kind === 'day' && !isOver(most, today) && `We aim to answer by ${dayInWords(aim.day)}.`
  const applied = `Asked for a place on ${dayInWords(one.receivedOn)}.`
  const reason = [applied, call, asked, aimed].filter((part) => part).join(' ')
  return inYearLine(one, { reason, due, isLate: isOver(most, today), counted: countedOf(looking, one) })
}

/** A place that is held and runs out, after a warning or where none could be sent. */
const held: DaySource = {
  group: 'held',
  may: (staff) => mayInYear(staff, 'see'),
  find: (looking, wanted) => near(looking, 'warned', wanted, (one) => heldLine(looking, one)),
}

function heldLine({ today }: Looking, one: InYear): DayLine | undefined {
  const { place } = one
  if (!place) return undefined
  const until = place.warnedUntil ?? place.until
  const at = `the place at ${place.school.name}`
  if (place.unreached)
    return inYearLine(one, {
      reason: `We hold ${at}${until ? ` until ${dayInWords(until)}` : ''}, and could not send a warning. Call the family, then record it.`,
      ...{ due: until, isLate: until !== null && today > until, counted: null },
    })
  if (!until || addDays(today, ahead) < until) return undefined
  const isPast = today > until
  const reason = isPast
    ? `We held ${at} until ${dayInWords(until)}. The family was warned, and the child has not started. Find out why before the place is given up.`
    : `We hold ${at} until ${dayInWords(until)}. The family was warned, and the child has not started yet.`
  return inYearLine(one, { reason, due: until, isLate: isPast, counted: null })
}

const inYearConfirm: DaySource = {
  group: 'in-year-confirm',
  may: (staff) => mayInYear(staff, 'answer'),
  async find(looking, { limit, after }) {
    const { dues } = looking.ports
    const [page, total] = await Promise.all([
      dues.page('in-year', 'confirm', { limit, after }),
      dues.count('in-year', 'confirm'),
    ])
    const lines = await kept(
      looking,
      page.found.map(({ id }) => id),
    )
    return { total, lines: lines.map((one) => proposedLine(looking, one)), next: page.next }
  },
}

function proposedLine(looking: Looking, one: InYear): DayLine {
  const said = one.choices.flatMap(({ proposed, school }) =>
    proposed
      ? [
          `${proposed.by.name} proposed for ${school.name}: ${proposed.outcome === 'room' ? 'a place' : 'no place'}.`,
        ]
      : [],
  )
  const { most } = dueFirst(one)
  return inYearLine(one, {
    reason: `${said.join(' ')} Somebody else has to confirm it before the family hears.`,
    due: most.kind === 'day' ? most.day : null,
    isLate: isOver(most, looking.today),
    counted: countedOf(looking, one),
  })
}

/** What a Fair Access case waits for. */
function waitsFor({ ports, today }: Looking, one: FairAccessCase): string {
  const { state, proposal, direction } = one
  if (state === 'open') return 'No school has been asked yet.'
  if (state === 'refused')
    return `${proposal?.school.name ?? 'The school'} said no. Ask another school, or have it directed.`
  if (state === 'proposed') {
    const by = proposal?.replyBy ? ` Its answer is due by ${dayInWords(proposal.replyBy)}.` : ''
    const silent = isSilent(one, today) ? ' It is late.' : ''
    return `${proposal?.school.name ?? 'A school'} is asked.${by}${silent}`
  }
  const next =
    direction && nextStep(routeOf(ports.fairAccessTerms, direction.route), direction, ports.calendars)
  if (!next) return 'A direction is under way.'
  const from = next.from && next.from > today ? ` from ${dayInWords(next.from)}` : ' now'
  return `A direction is under way. The next step can be taken${from}: ${next.step.title}.`
}

const fairAccess: DaySource = {
  group: 'fair-access',
  may: (staff) => may(staff, 'place', 'fair-access'),
  async find(looking, wanted) {
    const { ports, today } = looking
    const { calendars, fairAccessTerms } = ports
    const lines = (await ports.fairAccess.open()).map((one): DayLine => {
      const { reference, child, begun, dueOn } = one
      const name = fairAccessTerms.calendar
      const [clock] = fairAccessTerms.clocks(name)
      const count = clock && 'calendar' in clock.length ? clock.length.amount : 0
      return {
        ...{ id: reference, title: `${child.name}, ${reference}`, reason: waitsFor(looking, one) },
        ...{ due: dueOn, isLate: dueOn !== null && today > dueOn },
        counted:
          dueOn && count ? schoolDaysInWords(calendars, { name, count, from: begun, due: dueOn }) : null,
        ...{ page: 'fairAccess', at: [reference] },
      }
    })
    return pageOf(lines, wanted)
  },
}

/** Schools that were asked how much room they have, and are late. */
const vacancies: DaySource = {
  group: 'vacancies',
  may: (staff) => may(staff, 'see', 'vacancy'),
  async find({ ports, today }, wanted) {
    const [schools, standing] = await Promise.all([ports.roomSchools(), ports.vacancies.all()])
    const of = new Map(schools.map((one) => [one.id, one]))
    const lines = standing.flatMap((one): DayLine[] => {
      const school = of.get(one.school)
      if (!school || !one.asked || !isLate(one, today)) return []
      const on = dayInEngland(new Date(one.asked.at))
      const due = one.asked.dueOn
      const told = one.unreached
        ? ' We have no email address for it: call.'
        : one.remindedAt
          ? ` Reminded on ${dayInWords(dayInEngland(new Date(one.remindedAt)))}.`
          : ''
      return [
        {
          ...{ id: school.id, title: school.name, due, isLate: true },
          reason: `Asked on ${dayInWords(on)} how much room it has, and has not said.${told}`,
          counted: due && countedVacancies(ports, school.calendar, on, due),
          ...{ page: 'vacancies', at: [school.id] },
        },
      ]
    })
    return pageOf(lines, wanted)
  },
}

function countedVacancies({ calendars, vacancyTerms }: Looking['ports'], name: string, from: Day, due: Day) {
  const clock = vacancyTerms.clocks(name).find((one) => one.from <= from && (!one.until || from <= one.until))
  return clock ? schoolDaysInWords(calendars, { name, count: clock.length.amount, from, due }) : null
}

/** Appeals in which the school’s case has to be sent. */
const appeals: DaySource = {
  group: 'appeals',
  may: (staff) => seatsOf(staff).includes('writer'),
  async find({ ports, today }, wanted) {
    const { appealing } = ports
    if (!appealing) return pageOf([], wanted)
    const [found, corrected] = await Promise.all([
      Promise.all((['lodged', 'arranged'] as const).map((state) => appealing.appeals.standing(state))),
      correctedAppeals(appealing),
    ])
    const toState = found.flat().filter((one) => isOpen(one) && one.statements.length === 0)
    const lines = toState.map((one): DayLine => {
      const { id, child, school, lines: steps, hearing } = shapeOf(appealing, one)
      const step = steps.find(({ step }) => step === 'papers') ?? steps.find(({ step }) => step === 'hear')
      const due = step?.due.kind === 'day' ? step.due.day : null
      const when = hearing ? `The hearing is on ${dayInWords(hearing.day)}.` : 'No hearing is arranged yet.'
      return {
        ...{ id, title: `${child ?? 'A child'}: ${school.name}`, due, isLate: due !== null && today > due },
        reason: `The family has appealed, and the school’s case has not been sent. ${when}`,
        ...{ counted: null, page: 'appeal', at: [id] },
      }
    })
    return pageOf([...corrected, ...lines], wanted)
  },
}

export const yearSources: readonly DaySource[] = [inYear, held, inYearConfirm, fairAccess, vacancies, appeals]
