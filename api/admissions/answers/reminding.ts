import type { Task } from '#admissions/rounds/ports.ts'
import type { Round } from '#admissions/rounds/round.ts'
import type { AnsweringTerms } from '#contract/admissions/answer.ts'
import { addDays, clockInEngland, type Day, dayInEngland, daysBetween } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import { sinceOf } from './anew.ts'
import { type Answer, type AnswerEntry, type AnswerEvent, answered } from './answer.ts'
import type { AnswerWord, ReminderPorts } from './ports.ts'
import { isToWarn } from './rules.ts'
import { warn } from './withdrawing.ts'

type RemindTask = Extract<Task, { do: 'remind' }>
type WordTask = Extract<Task, { do: 'word' }>

/** Nobody is woken by a message: before this hour in England none is asked for. */
const fromHour = '09'

/** How many families are looked at by one task, and how many of them side by side. */
const atOnce = 250
const sideBySide = 10

/** Each minute: once a day, asks for a look at all whose offer is shown and who have not answered. */
export async function remindEachDay({ rounds, council, tasks, now }: ReminderPorts): Promise<void> {
  const at = now()
  if (clockInEngland(at).slice(11, 13) < fromHour) return
  const today = dayInEngland(at)
  for (const { id } of council.rounds) {
    const round = await rounds.get(id)
    if (round?.state !== 'published' || round.isOver || round.remindedOn === today) continue
    // Before the mark: stopped in between, it is sent again, and nobody is reminded twice.
    await tasks.send({ do: 'remind', round: id, after: '' })
    await change<Round, void>(rounds, id, (kept) =>
      kept && kept.remindedOn !== today
        ? { save: { ...kept, version: kept.version + 1, remindedOn: today }, answer: undefined }
        : { answer: undefined },
    )
  }
}

/**
 * For how many days before the last one a reminder is due and was not recorded; undefined: none. Where two are due at once,
 * because the offer came late, the nearer one alone is sent.
 */
export function reminderDue(answer: Answer, today: Day, { remindDaysBefore }: AnsweringTerms) {
  if (answer.state !== 'waiting' || today > answer.answerBy) return undefined
  const left = daysBetween(today, answer.answerBy)
  const due = [...remindDaysBefore].sort((a, b) => a - b).find((days) => left <= days)
  const history = answer.history.slice(sinceOf(answer))
  const before = history.some(({ daysBefore }) => daysBefore !== undefined && daysBefore === due)
  return before ? undefined : due
}

/** Reminds one family, or warns it, and writes that down: sent first, under a name by which it goes out once. */
async function remindOne(ports: ReminderPorts, reference: string): Promise<void> {
  const answer = await ports.answers.get(reference)
  if (!answer) return
  const at = ports.now()
  const today = dayInEngland(at)
  const days = reminderDue(answer, today, ports.terms)
  const warns = isToWarn(answer, today) && !answer.unreached
  if (days === undefined && !warns) return
  const by = warns ? addDays(today, ports.terms.furtherDays) : answer.answerBy
  const kind = warns ? 'warned' : 'reminded'
  const anew = sinceOf(answer)
  const id = `${kind} ${days ?? ''} ${answer.run.slice(0, 16)} ${reference}${anew > 0 ? ` ${anew}` : ''}`
  const sent = await ports.sendAnswerWord(reference, { kind, id, by })
  await change<Answer, void>(ports.answers, reference, (kept) => {
    // Whoever answered in the meantime is neither warned nor said to be.
    if (kept?.state !== 'waiting') return { answer: undefined }
    const moment = { at: at.toISOString(), today }
    if (!warns) {
      if (days === undefined || reminderDue(kept, today, ports.terms) !== days) return { answer: undefined }
      const type = sent ? 'reminded' : 'not-reached'
      return { save: answered(kept, { type, at: moment.at, daysBefore: days }), answer: undefined }
    }
    if (!sent)
      return {
        save: answered(kept, { type: 'not-reached', at: moment.at }, { unreached: true }),
        answer: undefined,
      }
    const outcome = warn(kept, { ...moment, terms: ports.terms })
    return outcome.kind === 'done' ? { save: outcome.item, answer: undefined } : { answer: undefined }
  })
}

/** Reminds and warns families of a round who have not answered, part by part: each part asks for the next. */
export async function remindFamilies(ports: ReminderPorts, task: RemindTask): Promise<void> {
  const rest = (await ports.answers.referencesIn(task.round, 'waiting')).filter(
    (reference) => reference > task.after,
  )
  const part = rest.slice(0, atOnce)
  const next = part.values()
  const lane = async () => {
    for (const reference of next) await remindOne(ports, reference)
  }
  await Promise.all(Array.from({ length: sideBySide }, lane))
  const last = part.at(-1)
  if (last && rest.length > part.length) await ports.tasks.send({ ...task, after: last })
}

/** Of which events a family is told, and how. */
const words: Readonly<Partial<Record<AnswerEvent, AnswerWord>>> = {
  accepted: 'answered',
  declined: 'answered',
  'lists-changed': 'answered',
  withdrawn: 'withdrawn',
}

/** Sends a reminder that somebody asked for, and writes down whether it went out. */
async function remindByHand(ports: ReminderPorts, { reference, run }: Answer, { number }: AnswerEntry) {
  const cause = `reminder asked for by entry ${number}`
  const isDue = (kept: Answer | undefined) =>
    kept?.state === 'waiting' &&
    dayInEngland(ports.now()) <= kept.answerBy &&
    !kept.history.some((one) => one.cause === cause)
  const kept = await ports.answers.get(reference)
  if (!kept || !isDue(kept)) return
  const id = `reminded by hand ${number} ${run.slice(0, 16)} ${reference}`
  const sent = await ports.sendAnswerWord(reference, { kind: 'reminded', id, by: kept.answerBy })
  const at = ports.now().toISOString()
  await change<Answer, void>(ports.answers, reference, (item) =>
    item && isDue(item)
      ? { save: answered(item, { type: sent ? 'reminded' : 'not-reached', at, cause }), answer: undefined }
      : { answer: undefined },
  )
}

/** Tells a family of an event of its answer, once. Of a warning it is told before that is written down. */
export async function tellAnswer(ports: ReminderPorts, { reference, number }: WordTask): Promise<void> {
  const { answers, sendAnswerWord } = ports
  const answer = await answers.get(reference)
  const entry = answer?.history.find((one) => one.number === number)
  if (answer && entry?.type === 'reminder-asked') return remindByHand(ports, answer, entry)
  if (entry?.type === 'warning-asked') return remindOne(ports, reference)
  const kind = entry && words[entry.type]
  if (!answer || !kind) return
  const id = `${kind} ${number} ${answer.run.slice(0, 16)} ${reference}`
  await sendAnswerWord(reference, { kind, id, by: null })
}
