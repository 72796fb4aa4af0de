import type { Task, Tasks } from '#admissions/rounds/ports.ts'
import { clockInEngland, dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import type { InYear, InYearEvent } from './case.ts'
import { warnedUntil } from './clocks.ts'
import { notReached, warn } from './places.ts'
import type { InYearTellingPorts, InYearWord } from './ports.ts'

type WordTask = Extract<Task, { do: 'in-year-word' }>

/** Nobody is woken by a message: before this hour in England none is asked for. */
const fromHour = '09'
/** How many families are warned in a minute, at most. */
const atOnce = 25

/** Of which events a family is told, and how. */
const words: Readonly<Partial<Record<InYearEvent, InYearWord>>> = {
  offered: 'offered',
  refused: 'refused',
  'told-so-far': 'refused',
  'also-offered': 'offered',
  'refused-late': 'refused',
  moved: 'answered',
  stayed: 'answered',
  'also-lapsed': 'lapsed',
  accepted: 'answered',
  declined: 'answered',
  lapsed: 'lapsed',
  'changed-by-family': 'changed',
  withdrawn: 'withdrawn',
}

/** After which events schools are told that they are asked, or are asked no more. */
const forSchools: readonly InYearEvent[] = ['changed-by-family', 'withdrawn']

/** With which events the work on the service request is done, and what its page says then. */
const endings: Readonly<Partial<Record<InYearEvent, string>>> = {
  refused: 'We have told you what the schools answered. Read it, and how to appeal, on this page.',
  started: 'Your child has started at the school.',
  declined: 'You told us that you do not need the place.',
  lapsed: 'The place that we held has been given up. Read why, and what you can do, on this page.',
  withdrawn: 'You have withdrawn your application, so no school decides on it any more.',
}

/** Asks for the family to be told of what was just written: a task names nobody. */
export async function tellOf(tasks: Tasks, { reference, history }: InYear): Promise<void> {
  const at = history.at(-1)?.at
  const last = history.filter((entry) => entry.at === at)
  for (const { number, type } of last)
    if (words[type] || endings[type]) await tasks.send({ do: 'in-year-word', reference, number })
  if (last.some(({ type }) => forSchools.includes(type)))
    await tasks.send({ do: 'in-year-schools', reference })
}

/** Tells a family of an event, once, and ends the service request with the last one. */
export async function tellInYear(
  ports: Pick<InYearTellingPorts, 'inYears' | 'sendInYearWord' | 'end'>,
  { reference, number }: WordTask,
): Promise<void> {
  const kept = await ports.inYears.get(reference)
  const entry = kept?.history.find((one) => one.number === number)
  if (!kept || !entry) return
  const kind = words[entry.type]
  if (kind) await ports.sendInYearWord(reference, { kind, id: `in-year ${number} ${reference}`, by: null })
  const note = endings[entry.type]
  if (note) await ports.end({ reference, key: `in-year-${number}`, note })
}

/** Warns one family, and writes that down: sent first, under a name by which it goes out once. */
async function warnOne(ports: InYearTellingPorts, reference: string): Promise<void> {
  const kept = await ports.inYears.get(reference)
  const now = ports.now()
  const today = dayInEngland(now)
  if (!kept?.place || !isToWarn(kept, today)) return
  const by = warnedUntil(ports.inYearTerms, kept.place.until, today)
  const id = `in-year warned ${kept.place.offeredOn} ${reference}`
  const sent = await ports.sendInYearWord(reference, { kind: 'warned', id, by })
  const moment = { at: now.toISOString(), today, terms: ports.inYearTerms }
  await change<InYear, void>(ports.inYears, reference, (item) => {
    if (!item || !isToWarn(item, today)) return { answer: undefined }
    if (!sent) return { save: notReached(item, moment), answer: undefined }
    const outcome = warn(item, moment)
    return outcome.kind === 'done' ? { save: outcome.item, answer: undefined } : { answer: undefined }
  })
}

/** A place is held, its family has neither started nor been warned, and the day of the warning has come. */
export const isToWarn = ({ state, place }: InYear, today: string): boolean =>
  (state === 'offered' || state === 'accepted') &&
  place !== null &&
  place.warnedUntil === null &&
  !place.unreached &&
  place.warnOn !== null &&
  place.warnOn <= today

/** Each minute: warns those whose place would lapse soon. They are found by the day, so nobody else is looked at. */
export async function warnInYear(ports: InYearTellingPorts): Promise<void> {
  const now = ports.now()
  if (clockInEngland(now).slice(11, 13) < fromHour) return
  for (const reference of await ports.inYears.toWarn(dayInEngland(now), atOnce))
    await warnOne(ports, reference)
}
