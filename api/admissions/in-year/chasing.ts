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
import { type Choice, type InYear, isWrittenTo, withChoice } from './case.ts'
import { isOver, type SchoolDays } from './clocks.ts'
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
  days: number,
): Day | null {
  const { most } = kept.due
  if (most.kind !== 'day') return null
  const calendar = calendarOf(calendars, schoolDays(1, nameOf(kept.choices[0]?.school.id ?? '')))
  return (calendar && addCounted(calendar, most.day, -days)) ?? null
}

/** What a school is to be told by the clock today, if it was not yet. */
export function dueWord(
  { days, inYearTerms }: Pick<ChasingPorts, 'inYearTerms'> & { readonly days: SchoolDays },
  kept: InYear,
  today: Day,
): 'asked' | 'reminded' | 'late' {
  if (isOver(kept.due.most, today)) return 'late'
  const from = remindFrom(days, kept, inYearTerms.remindSchoolDays)
  return from !== null && today >= from ? 'reminded' : 'asked'
}

/** Nobody is written to before this hour in England. */
const fromHour = '09'

/** Tells every school that an application waits for what it has to know today, each once. */
export async function tellSchools(ports: ChasingPorts, reference: string): Promise<void> {
  const kept = await ports.inYears.get(reference)
  if (!kept) return
  const at = ports.now()
  const type = dueWord({ days: ports.schoolDays, inYearTerms: ports.inYearTerms }, kept, dayInEngland(at))
  const words = await ports.inYearWords.get(reference)
  for (const choice of kept.choices) {
    if (!isAwaited(kept, choice) || choice.decides === 'elsewhere') continue
    const { id: school } = choice.school
    const known = words?.history.some((one) => one.school === school && one.type === type)
    if (known) continue
    const by = kept.due.most.kind === 'day' ? kept.due.most.day : null
    const sent = await ports.tellSchoolInYear(school, {
      id: `in-year ${type} ${reference} ${school}`,
      type,
      by,
    })
    const moment = { at: at.toISOString(), school }
    if (sent) await note(ports.inYearWords, reference, { ...moment, type })
    else {
      await note(ports.inYearWords, reference, { ...moment, type: 'not-reached', cause: type })
      await notReached(ports.inYears, reference, school)
    }
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
  for (const { kept } of await lateAt(ports.inYears, dayInEngland(at)))
    if (kept.choices.some((choice) => choice.school.id === school && isAwaited(kept, choice)))
      await note(ports.inYearWords, kept.reference, { type: 'not-reached', school, at: at.toISOString() })
}

/** Applications that should have been answered, by their clock. */
async function lateAt(inYears: Pick<InYears, 'late' | 'some'>, today: Day) {
  const all = await inYears.some(await inYears.late(today))
  return all
    .filter((kept) => kept.state === 'deciding' && isOver(kept.due.most, today))
    .map((kept) => ({ kept, day: kept.due.most.kind === 'day' ? kept.due.most.day : today }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** What the desk needs to see who is late, and to press for an answer. */
export interface LatePorts extends Pick<ChasingPorts, 'inYearWords' | 'tasks' | 'now'> {
  readonly inYears: Pick<InYears, 'late' | 'some'>
}

/** Schools that have not answered in time, those that are late longest first. */
export async function lateSchools(ports: LatePorts, mayChase: boolean): Promise<LateSchools> {
  const schools = new Map<string, LateSchools['schools'][number]>()
  for (const { kept, day } of await lateAt(ports.inYears, dayInEngland(ports.now()))) {
    const words = await ports.inYearWords.get(kept.reference)
    for (const choice of kept.choices) {
      if (!isAwaited(kept, choice)) continue
      const { school } = choice
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
  const waiting = (await lateAt(ports.inYears, dayInEngland(at))).filter(({ kept }) =>
    kept.choices.some((choice) => choice.school.id === school && isAwaited(kept, choice)),
  )
  if (waiting.length === 0) return false
  for (const { kept } of waiting)
    await note(ports.inYearWords, kept.reference, {
      ...{ type: 'chased', school, by, cause, at: at.toISOString() },
    })
  await ports.tasks.send({ do: 'in-year-chase', school })
  return true
}
