import type { PackQuestions } from '#contract/fostering/panel/pack.ts'
import { causeOf } from '#record/cause.ts'
import { bytesOf } from '#record/volumes.ts'
import { once } from '../household/once.ts'
import { newPart, type Part } from '../household/part.ts'
import { done, type Outcome } from '../household/refusal.ts'
import { happened } from '../panel/kept.ts'
import { besideMeeting, folded, type MeetingValues, meetingId, meetingKey } from '../panel/meeting.ts'
import type { MinutesPorts } from '../panel/minutes.ts'
import { actorOf } from '../panel/perform.ts'
import type { Kept, PanelPorts } from '../panel/ports.ts'
import { isDesk, type Person, readsItem, seatsAt } from '../panel/seats.ts'
import { notNow } from '../parts/kind.ts'
import type { PackPlace } from './ports.ts'

type Question = PackQuestions['questions'][number]

/** Each question by its id, so that the history of one holds that one and no more. */
export type QuestionValues = Readonly<Record<string, Question>>
export type Questions = Part<QuestionValues>

export interface QuestionPorts extends Pick<PanelPorts, 'meetings' | 'now'> {
  /** The questions of each pack, beside its meeting. */
  readonly sheets: Kept<Questions>
}

/** A panel of a dozen members asks no more of one pack. */
const mostQuestions = 60
/** All of them with their answers lie in one item of the table. Bytes. */
const mostBytes = 200 * 1024
const tooMuch = notNow('There are too many questions of these papers. Ask yours on the day.')

const numberOf = ({ id }: Question): number => Number(id.slice(1))

/** In the order in which they were asked: a table gives values in any. */
const listOf = (part: Questions | undefined): readonly Question[] =>
  Object.values(part?.values ?? {}).sort((a, b) => numberOf(a) - numberOf(b))

const idAt = ({ meeting, item }: PackPlace) => besideMeeting(meeting, `questions.${item}`)

const partAt = (
  { sheets }: Pick<QuestionPorts, 'sheets'>,
  place: PackPlace,
): Promise<Questions | undefined> => sheets.get(idAt(place))

/** All questions of a pack, in the order in which they were asked. */
export const questionsAt = async (
  ports: Pick<QuestionPorts, 'sheets'>,
  place: PackPlace,
): Promise<readonly Question[]> => listOf(await partAt(ports, place))

/** What was asked and answered before the day, as minutes have it. */
export const askedBefore =
  (sheets: QuestionPorts['sheets']): MinutesPorts['questions'] =>
  async (meeting, item) =>
    (await questionsAt({ sheets }, { meeting, item })).map(({ by, text, answer: said }) => ({
      by,
      text,
      answer: said?.text ?? null,
    }))

/** Answered, and in no supplement yet. */
export const unsent = (questions: readonly Question[]): Question[] =>
  questions.filter(({ answer }) => answer?.supplement === null)

/** Whether somebody may answer: whoever plans panels, and whoever assesses; nobody who sits on this one. */
const mayAnswer = (values: MeetingValues, person: Person): boolean => {
  const isMember = person.member !== undefined && values.invited[person.member] !== undefined
  return (
    !isMember && !person.roles.includes('decider') && (isDesk(person) || person.roles.includes('assessor'))
  )
}

const isSeated = (values: MeetingValues, person: Person, { item }: PackPlace): boolean =>
  readsItem(values, person, item) && seatsAt(values, person).includes('member')

const isOver = ({ state, items }: MeetingValues, { item }: PackPlace): boolean =>
  state === 'closed' || state === 'cancelled' || items[item]?.state === 'done'

async function entered(ports: QuestionPorts, person: Person, place: PackPlace) {
  const meeting = await ports.meetings.light(meetingId(place.meeting))
  const values = meeting && folded(meeting.values)
  const mine = values && { asks: isSeated(values, person, place), answers: mayAnswer(values, person) }
  const reads = values && readsItem(values, person, place.item)
  return values?.agenda.includes(place.item) && mine && (mine.asks || mine.answers || reads)
    ? { values, ...mine }
    : undefined
}

function viewOf(
  part: Questions | undefined,
  { asks, answers }: { asks: boolean; answers: boolean },
  over: boolean,
): PackQuestions {
  return {
    questions: [...listOf(part)],
    seen: part?.history.length ?? 0,
    acts: over ? [] : [...(asks ? ['ask'] : []), ...(answers ? ['answer'] : [])],
  }
}

/** Questions of a pack, for its readers and for whoever answers. */
export async function openQuestions(
  ports: QuestionPorts,
  person: Person,
  place: PackPlace,
): Promise<Outcome<PackQuestions>> {
  const found = await entered(ports, person, place)
  if (!found) return { kind: 'not-found' }
  return done(viewOf(await partAt(ports, place), found, isOver(found.values, place)))
}

/** What is done to the questions of a pack, once for each key. */
async function change(
  ports: QuestionPorts,
  place: PackPlace,
  {
    cause,
    by,
    type,
  }: { readonly cause: string; readonly by: Part['history'][number]['by']; readonly type: string },
  next: (questions: readonly Question[], at: string) => Outcome<readonly Question[]>,
): Promise<Outcome<Questions>> {
  return once<Questions>(ports.sheets, idAt(place), cause, (kept) => {
    const at = ports.now().toISOString()
    const part = kept ?? (newPart(meetingKey(place.meeting), `questions.${place.item}`, {}) as Questions)
    const outcome = next(listOf(part), at)
    if (outcome.kind !== 'done') return outcome
    const values = Object.fromEntries(outcome.item.map((one) => [one.id, one]))
    return bytesOf(values) > mostBytes
      ? tooMuch
      : // Whoever has to answer is told of it.
        done(happened(part, values, { type, at, by, cause }, type === 'ask'))
  })
}

export interface AskedAbout {
  readonly place: PackPlace
  readonly key: string
}

/** A member asks; whoever answers reads who it was. */
export async function ask(
  ports: QuestionPorts,
  person: Person,
  { place, key }: AskedAbout,
  body: { readonly section: string | null; readonly text: string },
): Promise<Outcome<PackQuestions>> {
  const found = await entered(ports, person, place)
  if (!found) return { kind: 'not-found' }
  if (!found.asks) return { kind: 'forbidden' }
  if (isOver(found.values, place)) return notNow('This item is over.')
  const cause = causeOf('panel', key, { act: 'ask', body, by: person.id })
  const outcome = await change(ports, place, { cause, by: actorOf(person), type: 'ask' }, (questions, at) =>
    questions.length >= mostQuestions
      ? tooMuch
      : done([...questions, { id: `q${questions.length + 1}`, by: person.name, ...body, at, answer: null }]),
  )
  return outcome.kind === 'done' ? done(viewOf(outcome.item, found, false)) : outcome
}

/** The worker answers, once; what they say goes into the next supplement. */
export async function answer(
  ports: QuestionPorts,
  person: Person,
  { place, key }: AskedAbout,
  { question, text }: { readonly question: string; readonly text: string },
): Promise<Outcome<PackQuestions>> {
  const found = await entered(ports, person, place)
  if (!found) return { kind: 'not-found' }
  if (!found.answers) return { kind: 'forbidden' }
  if (isOver(found.values, place)) return notNow('This item is over.')
  const cause = causeOf('panel', key, { act: 'answer', body: { question, text }, by: person.id })
  const outcome = await change(
    ports,
    place,
    { cause, by: actorOf(person), type: 'answer' },
    (questions, at) => {
      const one = questions.find(({ id }) => id === question)
      if (!one) return { kind: 'not-found' }
      if (one.answer?.supplement !== null && one.answer !== null)
        return notNow('This answer is in a supplement already, and stays as it is.')
      const said = { text, by: person.name, at, supplement: null }
      return done(questions.map((other) => (other.id === question ? { ...other, answer: said } : other)))
    },
  )
  return outcome.kind === 'done' ? done(viewOf(outcome.item, found, false)) : outcome
}

/** Says of answers in which supplement they are. Safe to repeat; cut off, the next supplement has them once more. */
export async function putIn(
  ports: QuestionPorts,
  place: PackPlace,
  ids: readonly string[],
  supplement: number,
): Promise<void> {
  if (ids.length === 0) return
  const by = { as: 'system', id: 'packs', name: 'Shire' } as const
  const cause = causeOf('panel', `supplement ${supplement}`, ids)
  await change(ports, place, { cause, by, type: 'put-in' }, (questions) =>
    done(
      questions.map((one) =>
        one.answer && ids.includes(one.id) ? { ...one, answer: { ...one.answer, supplement } } : one,
      ),
    ),
  )
}
