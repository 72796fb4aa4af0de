import type { Person } from '#admissions/rounds/application.ts'
import { causeOfDoing } from '#admissions/rounds/doing.ts'
import type { Task } from '#admissions/rounds/ports.ts'
import type { LateSchools, ToldSchool } from '#contract/admissions/in-year/schools.ts'
import { addCounted } from '#contract/calendar/calendar.ts'
import { calendarOf, schoolDays } from '#contract/calendar/clock.ts'
import { clockInEngland, type Day, dayInEngland } from '#contract/calendar/day.ts'
import { chained } from '#record/chain.ts'
import { change } from '#record/change.ts'
import type { Entry, Item, Store } from '#record/item.ts'
import { opening } from '#record/opening.ts'
import { type Choice, type InYear, isErased, isWrittenTo, withChoice } from './case.ts'
import { dueAt, dueFirst, isOver, orderedBy, type SchoolDays } from './clocks.ts'
import type { ChasingPorts, InYears } from './ports.ts'

/** A word to a school. `by` missing: the clock. */
export interface SchoolWordEntry extends Entry {
  readonly type: ToldSchool
  readonly school: string
  readonly by?: Person
}

/** What schools were told of one application: beside it, so that who acts on it meets nobody. It names no child. */
export interface InYearWords extends Item {
  readonly reference: string
  readonly history: readonly SchoolWordEntry[]
}

type Word = Omit<SchoolWordEntry, 'number' | 'before'>

const none = (reference: string): InYearWords => ({ reference, version: 0, history: [] })

const withWord = (item: InYearWords, word: Word): InYearWords => ({
  ...item,
  version: item.version + 1,
  history: [
    ...item.history,
    { ...chained<SchoolWordEntry>(item.history, word), number: item.history.length + 1 },
  ],
})

/** Notes a word, unless one of this kind is there: what is said by hand is known by its cause. */
const note = (store: Store<InYearWords>, reference: string, word: Word): Promise<boolean> =>
  change<InYearWords, boolean>(opening(store), reference, (kept = none(reference)) => {
    const isIt = ({ type, school, cause }: SchoolWordEntry) =>
      type === word.type && school === word.school && cause === word.cause
    return kept.history.some(isIt) ? { answer: false } : { save: withWord(kept, word), answer: true }
  })

/** Notes with a case that a school could not be written to, so that it stands among what is to be done. */
const notReached = (inYears: ChasingPorts['inYears'], reference: string, id: string): Promise<void> =>
  change<InYear, void>(opening(inYears), reference, (kept) => {
    const choice = kept?.choices.find(({ school }) => school.id === id)
    if (!kept || !choice || choice.unreached || !isAwaited(kept, choice)) return { answer: undefined }
    const choices = withChoice(kept, id, { unreached: true })
    return { save: { ...kept, choices, version: kept.version + 1 }, answer: undefined }
  })

/** Whether a school still has to answer an application. */
export const isAwaited = ({ state }: Pick<InYear, 'state'>, { decides, answer, silent }: Choice): boolean =>
  state === 'deciding' && decides !== 'council' && !answer && !silent

/** Whether nobody has asked a school yet: there is no address to write to, and nobody has called. */
export const isUnasked = (kept: Pick<InYear, 'state'>, choice: Choice): boolean =>
  isAwaited(kept, choice) && !choice.calledOn && !isWrittenTo(choice)

/** The day from which a school is reminded: so many school days before the family has to be answered. */
export function remindFrom(
  { calendars, calendarOf: nameOf }: SchoolDays,
  kept: InYear,
  choice: Choice,
  days: number,
): Day | null {
  const { most } = dueAt(kept, choice)
  if (most.kind !== 'day') return null
  const calendar = calendarOf(calendars, schoolDays(1, nameOf(choice.school.id)))
  return (calendar && addCounted(calendar, most.day, -days)) ?? null
}

/** What a school is to be told by the clock today, if it was not yet. */
export function dueWord(
  { days, inYearTerms }: Pick<ChasingPorts, 'inYearTerms'> & { readonly days: SchoolDays },
  kept: InYear,
  choice: Choice,
  today: Day,
): 'asked' | 'reminded' | 'late' {
  if (isOver(dueAt(kept, choice).most, today)) return 'late'
  const from = remindFrom(days, kept, choice, inYearTerms.remindSchoolDays)
  return from !== null && today >= from ? 'reminded' : 'asked'
}

/** Nobody is written to before this hour in England. */
const fromHour = '09'

/** Tells every school that an application waits for what it has to know today, each once. */
export async function tellSchools(ports: ChasingPorts, reference: string): Promise<void> {
  const kept = await ports.inYears.get(reference)
  if (!kept) return
  const at = ports.now()
  const clock = { days: ports.schoolDays, inYearTerms: ports.inYearTerms }
  const words = (await ports.inYearWords.get(reference))?.history ?? []
  for (const choice of kept.choices) {
    if (!isAwaited(kept, choice) || choice.decides === 'elsewhere') continue
    const { id: school } = choice.school
    const type = dueWord(clock, kept, choice, dayInEngland(at))
    const { since, times } = sinceAsked(words, school)
    if (since.some((one) => one.type === type)) continue
    const { most } = dueAt(kept, choice)
    const by = most.kind === 'day' ? most.day : null
    const again = times > 0 ? ` ${times}` : ''
    const id = `in-year ${type} ${reference} ${school}${again}`
    const sent = await ports.tellSchoolInYear(school, { id, type, by })
    const moment = { at: at.toISOString(), school }
    if (sent) await note(ports.inYearWords, reference, { ...moment, type, ...(again && { cause: again }) })
    else {
      await note(ports.inYearWords, reference, { ...moment, type: 'not-reached', cause: `${type}${again}` })
      await notReached(ports.inYears, reference, school)
    }
  }
  await tellDropped(ports, kept, words, at)
}

/** What a school was told since it was asked, and how often it was told before that it is asked no more. */
function sinceAsked(words: readonly SchoolWordEntry[], school: string) {
  const own = words.filter((one) => one.school === school)
  const last = own.findLastIndex(({ type }) => type === 'no-longer')
  return { since: own.slice(last + 1), times: own.filter(({ type }) => type === 'no-longer').length }
}

/** Tells schools that were written to that the family does not ask them any more, each once for each time that it did. */
async function tellDropped(
  ports: ChasingPorts,
  kept: InYear,
  words: readonly SchoolWordEntry[],
  at: Date,
): Promise<void> {
  if (isErased(kept)) return
  const { reference, state, choices, dropped = [] } = kept
  for (const { school } of state === 'withdrawn' ? [...dropped, ...choices] : dropped) {
    const { since, times } = sinceAsked(words, school.id)
    if (since.every(({ type }) => type === 'not-reached')) continue
    const id = `in-year no-longer ${reference} ${school.id} ${times}`
    const cause = String(times)
    const moment = { at: at.toISOString(), school: school.id, cause }
    const sent = await ports.tellSchoolInYear(school.id, { id, type: 'no-longer', by: null })
    await note(ports.inYearWords, reference, { ...moment, type: sent ? 'no-longer' : 'not-reached' })
  }
}

/** Each day, from nine o’clock on: tells schools of all that still waits. Whatever was cut off is found again here. */
export async function tellSchoolsEachDay(
  ports: ChasingPorts,
  once: (doIt: () => Promise<void>) => Promise<void>,
): Promise<void> {
  if (clockInEngland(ports.now()).slice(11, 13) < fromHour) return
  await once(async () => {
    for (const reference of await ports.inYears.deciding())
      await ports.tasks.send({ do: 'in-year-schools', reference })
  })
}

/** Writes to a school that somebody pressed for, once a day however often it is pressed. */
export async function chase(
  ports: ChasingPorts,
  { school }: Extract<Task, { do: 'in-year-chase' }>,
): Promise<void> {
  const at = ports.now()
  const id = `in-year chased ${dayInEngland(at)} ${school}`
  if (await ports.tellSchoolInYear(school, { id, type: 'chased', by: null })) return
  const today = dayInEngland(at)
  for (const { kept } of await lateAt(ports.inYears, today))
    if (kept.choices.some((choice) => choice.school.id === school && isLateAt(kept, choice, today)))
      await note(ports.inYearWords, kept.reference, { type: 'not-reached', school, at: at.toISOString() })
}

/** Whether a school has not answered by its last day. */
const isLateAt = (kept: InYear, choice: Choice, today: Day): boolean =>
  isAwaited(kept, choice) && isOver(dueAt(kept, choice).most, today)

/** Applications that should have been answered, by their clock. */
async function lateAt(inYears: Pick<InYears, 'late' | 'some'>, today: Day) {
  const all = await inYears.some(await inYears.late(today))
  return all
    .filter((kept) => kept.choices.some((choice) => isLateAt(kept, choice, today)))
    .map((kept) => ({ kept, day: orderedBy(dueFirst(kept).most) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** What the desk needs to see who is late, and to press for an answer. */
export interface LatePorts extends Pick<ChasingPorts, 'inYearWords' | 'tasks' | 'now'> {
  readonly inYears: Pick<InYears, 'late' | 'some'>
}

/** Schools that have not answered in time, those that are late longest first. */
export async function lateSchools(ports: LatePorts, mayChase: boolean): Promise<LateSchools> {
  const schools = new Map<string, LateSchools['schools'][number]>()
  const today = dayInEngland(ports.now())
  for (const { kept } of await lateAt(ports.inYears, today)) {
    const words = await ports.inYearWords.get(kept.reference)
    for (const choice of kept.choices) {
      if (!isLateAt(kept, choice, today)) continue
      const { school } = choice
      const day = orderedBy(dueAt(kept, choice).most)
      const before = schools.get(school.id)
      const last = words?.history.findLast((one) => one.school === school.id)
      const lasts = [before?.last, last && { type: last.type, at: last.at }].filter((one) => one != null)
      schools.set(school.id, {
        ...{ school, late: (before?.late ?? 0) + 1, since: before?.since ?? day },
        references: [...(before?.references ?? []), kept.reference],
        last: lasts.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1) ?? null,
        elsewhere: choice.decides === 'elsewhere',
      })
    }
  }
  return { schools: [...schools.values()], can: mayChase ? ['chase'] : [] }
}

/** Somebody presses for the answer of a school. That they did is noted with each application that waits for it. */
export async function pressSchool(
  ports: LatePorts,
  by: Person,
  school: string,
  key: string,
): Promise<boolean> {
  const at = ports.now()
  const cause = causeOfDoing({ by, key, body: { school } })
  const today = dayInEngland(at)
  const waiting = (await lateAt(ports.inYears, today)).filter(({ kept }) =>
    kept.choices.some((choice) => choice.school.id === school && isLateAt(kept, choice, today)),
  )
  if (waiting.length === 0) return false
  for (const { kept } of waiting)
    await note(ports.inYearWords, kept.reference, {
      ...{ type: 'chased', school, by, cause, at: at.toISOString() },
    })
  await ports.tasks.send({ do: 'in-year-chase', school })
  return true
}
