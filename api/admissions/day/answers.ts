import type { Answer } from '#admissions/answers/answer.ts'
import { may } from '#admissions/rights/may.ts'
import { type Application, nameOf } from '#admissions/rounds/application.ts'
import type { DayGroupName, DayLine } from '#contract/admissions/day/day.ts'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Staff } from '#contract/council/staff.ts'
import { answerDue, type DueList, dueKeys } from './keys.ts'
import type { Between, Dated } from './ports.ts'
import { type DaySource, type Found, type Looking, shownRounds, type Wanted } from './source.ts'

const why = {
  error: 'it was offered by mistake',
  'not-answered': 'no answer',
  fraud: 'what we were told was not true',
}

/** Lists of the day, each with the days between which it counts. */
type Of = readonly (readonly [DueList, Between])[]

/** The soonest of several lists of several rounds, one after the other by their day. */
export async function soonest(
  { ports }: Looking,
  scopes: readonly string[],
  lists: Of,
  { limit, after }: Wanted,
): Promise<{ readonly total: number; readonly found: readonly Dated[]; readonly next: string | null }> {
  const each = scopes.flatMap((scope) => lists.map(([list, between]) => ({ scope, list, between })))
  const [pages, counts] = await Promise.all([
    Promise.all(
      each.map(({ scope, list, between }) => ports.dues.page(scope, list, { ...between, after, limit })),
    ),
    Promise.all(each.map(({ scope, list, between }) => ports.dues.count(scope, list, between))),
  ])
  const mark = ({ day, id }: Dated) => `${day} ${id}`
  const all = pages.flatMap(({ found }) => found).toSorted((a, b) => (mark(a) < mark(b) ? -1 : 1))
  const found = all.slice(0, limit)
  const last = found.at(-1)
  const more = all.length > limit || pages.some(({ next }) => next !== null)
  return {
    total: counts.reduce((sum, one) => sum + one, 0),
    found,
    next: last && more ? mark(last) : null,
  }
}

const isBetween = (day: string, { from = '0', until = '9999-12-31' }: Between) => from <= day && day <= until

/** The answers to offers of one school that are in these lists. */
async function atSchool({ ports }: Looking, round: string, school: string, lists: Of): Promise<Dated[]> {
  const answers = await ports.answers.some(await ports.answers.referencesAt(round, school))
  return answers.flatMap((answer) => {
    const due = answerDue(answer)
    const [day = ''] = due?.dueOn.split(' ') ?? []
    const isIn = lists.some(
      ([list, between]) => due && dueKeys(round, list).includes(due.dueKey) && isBetween(day, between),
    )
    return isIn ? [{ id: answer.reference, day }] : []
  })
}

/** The child that an answer is of, and why it is on the list. */
interface Told {
  readonly answer: Answer
  readonly application: Application
  readonly looking: Looking
}

function lineOf(
  { answer, application }: Told,
  reason: string,
  more: Pick<DayLine, 'due' | 'isLate'>,
): DayLine {
  const { reference, round } = answer
  return {
    ...{ id: reference, title: `${nameOf(application)}, ${reference}`, reason, ...more },
    ...{ counted: null, page: 'child', at: [round, reference] },
  }
}

async function linesOf(
  looking: Looking,
  found: readonly Dated[],
  line: (told: Told) => DayLine,
): Promise<DayLine[]> {
  const { answers, applications } = looking.ports
  const ids = found.map(({ id }) => id)
  const [all, named] = await Promise.all([answers.some(ids), applications.some(ids)])
  const answerOf = new Map(all.map((one) => [one.reference, one]))
  const applicationOf = new Map(named.map((one) => [one.reference, one]))
  return ids.flatMap((id) => {
    const answer = answerOf.get(id)
    const application = applicationOf.get(id)
    return answer && application ? [line({ answer, application, looking })] : []
  })
}

/** A group of children by how their offer stands. */
const ofAnswers = (
  group: DayGroupName,
  lists: (looking: Looking) => Of,
  line: (told: Told) => DayLine,
  right: 'answer' | 'see' = 'answer',
): DaySource => ({
  group,
  may: (staff: Staff) => may(staff, 'see', 'round') && may(staff, right, 'child'),
  async find(looking, wanted): Promise<Found> {
    const scopes = shownRounds(looking, wanted).map(({ round }) => round.id)
    const of = lists(looking)
    const [round] = scopes
    if (wanted.school && round) {
      const here = await atSchool(looking, round, wanted.school, of)
      const sorted = here
        .toSorted((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1))
        .filter(({ day, id }) => !wanted.after || `${day} ${id}` > wanted.after)
      const page = sorted.slice(0, wanted.limit)
      const last = page.at(-1)
      const next = last && sorted.length > page.length ? `${last.day} ${last.id}` : null
      return { total: here.length, lines: await linesOf(looking, page, line), next }
    }
    const { total, found, next } = await soonest(looking, scopes, of, wanted)
    return { total, lines: await linesOf(looking, found, line), next }
  },
})

const yesterday = ({ today }: Looking) => addDays(today, -1)

/** A second person has to look at a place that somebody proposes to withdraw. */
const confirm = ofAnswers(
  'confirm',
  () => [['confirm', {}]],
  (told) => {
    const { proposed, school } = told.answer
    const since = proposed ? dayInWords(proposed.at) : ''
    return lineOf(
      told,
      `${proposed?.by.name ?? 'Somebody'} proposed on ${since} to withdraw the place at ${school.name}: ${why[proposed?.reason ?? 'error']}. Somebody else has to confirm it or drop it.`,
      { due: null, isLate: false },
    )
  },
)

/** The further chance is over, and the family has not answered. */
const chanceOver = ofAnswers(
  'chance-over',
  (looking) => [['warned', { until: yesterday(looking) }]],
  (told) => {
    const { school, warnedUntil } = told.answer
    return lineOf(
      told,
      `The family was warned and has not answered. Their further chance for the place at ${school.name} ended on ${dayInWords(warnedUntil ?? told.looking.today)}.`,
      { due: warnedUntil, isLate: true },
    )
  },
)

/** The warning could not be sent. */
const call = ofAnswers(
  'call',
  () => [['call', {}]],
  (told) => {
    const { school, answerBy } = told.answer
    return lineOf(
      told,
      `The last day to answer for ${school.name} has passed, and we could not send a warning. Call or write to the family, then record it. They get another chance to answer from that day.`,
      { due: answerBy, isLate: true },
    )
  },
)

function unansweredIn(told: Told): string {
  const { school, state, answerBy, warnedUntil, history } = told.answer
  if (state === 'warned' && warnedUntil)
    return `Warned. The family can still answer for ${school.name} until the end of ${dayInWords(warnedUntil)}.`
  if (told.looking.today > answerBy)
    return `The last day to answer for ${school.name} has passed. The family can now be warned and given another chance to answer.`
  const reminded = history.findLast(({ type }) => type === 'reminded')
  const before = reminded ? ` Reminded on ${dayInWords(dayInEngland(new Date(reminded.at)))}.` : ''
  return `Has a place at ${school.name}, and has not answered.${before}`
}

/** Whoever has not answered and still can, in time or in their further chance. */
const unanswered = ofAnswers(
  'unanswered',
  ({ today }) => [
    ['answer', {}],
    ['warned', { from: today }],
  ],
  (told) => {
    const { answerBy, warnedUntil } = told.answer
    const due = warnedUntil ?? answerBy
    return lineOf(told, unansweredIn(told), { due, isLate: told.looking.today > due })
  },
  'see',
)

export const answerSources: readonly DaySource[] = [confirm, chanceOver, call, unanswered]
