import { type Application, happened, type Person } from '#admissions/rounds/application.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import type { Applications, CouncilData, Seats, Task, Tasks } from '#admissions/rounds/ports.ts'
import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import { newSeat, type Seat, type SeatEntry } from '#admissions/rounds/seat.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import { change } from '#record/change.ts'
import { waitingFor } from './keys.ts'

export interface AskingPorts {
  readonly applications: Pick<Applications, 'get' | 'create' | 'save'>
  readonly seats: Pick<Seats, 'get' | 'create' | 'save'>
  readonly council: Pick<CouncilData, 'rounds'>
  /** Asks a family for evidence, once for the id. False where there is no way to reach it. */
  readonly sendEvidenceWord: (reference: string, id: string) => Promise<boolean>
  /** Asks a school to confirm its list, once for the id. False where nobody knows where to write to. */
  readonly askSchoolToConfirm: (
    school: string,
    word: { readonly id: string; readonly offersOn: Day },
  ) => Promise<boolean>
  readonly now: () => Date
}

/** Who asks, on what they had seen, under which key, and why. */
export interface Asking {
  readonly by: Person
  readonly at: Date
  readonly seen: number
  readonly key: string
  readonly why: string
}

interface Past {
  readonly history: readonly { readonly type: string; readonly at: string }[]
}

/** Why nobody is asked again now: it was on this very day, or nobody knows where to write to. */
function cannotAsk({ history }: Past, asked: string, today: Day, unknown: string): string | undefined {
  const last = history.findLast(({ type }) => type === asked)
  if (last && dayInEngland(new Date(last.at)) === today)
    return `This was asked for today, on ${dayInWords(today)}.`
  const sent = history.findLast(({ type }) => type.endsWith('-sent') || type === 'not-reached')
  return sent?.type === 'not-reached' ? unknown : undefined
}

/** Why a family is not asked for evidence now, in words; undefined where it can be. */
export const cannotAskEvidence = (application: Application, today: Day): string | undefined =>
  !waitingFor(application).includes('undecided')
    ? 'No evidence is missing: what waits here is for you to decide.'
    : cannotAsk(
        application,
        'evidence-asked',
        today,
        'We have no email address or phone number for messages. Call or write to the family.',
      )

/** Why a school is not asked for its list now, in words; undefined where it can be. */
export const cannotAskRanking = (seat: Seat | undefined, today: Day): string | undefined =>
  seat?.confirmed
    ? 'The school has confirmed its list.'
    : seat && cannotAsk(seat, 'chased', today, 'We have no email address for it. Call the school.')

/** The seat after this. What is asked changes no list: a run that was made of it stays the one to sign. */
const noted = (seat: Seat, entry: Omit<SeatEntry, 'number'>): Seat => ({
  ...seat,
  version: seat.version + 1,
  history: [...seat.history, { ...entry, number: seat.history.length + 1 }],
})

type Sends = { readonly tasks: Tasks }
/** Before any run: a seat at which nobody has confirmed anything is no change of its list. */
const longAgo = '2000-01-01T00:00:00.000Z'

/** Somebody has a family asked for evidence again. Whoever takes the task sends it. */
export async function askEvidence(
  ports: Pick<AskingPorts, 'applications'> & Sends,
  reference: string,
  { why, ...asking }: Asking,
): Promise<Outcome<Application>> {
  const { by, at } = asking
  const body = { ask: 'evidence', why }
  const outcome = await doOnce(ports.applications, reference, { ...asking, body }, (kept, cause) => {
    const cannot = cannotAskEvidence(kept, dayInEngland(at))
    if (cannot) return notNow(cannot)
    return done(happened(kept, { type: 'evidence-asked', at: at.toISOString(), by, why, cause }))
  })
  const entry =
    outcome.kind === 'done' && outcome.item.history.findLast(({ type }) => type === 'evidence-asked')
  if (entry) await ports.tasks.send({ do: 'ask-evidence', reference, number: entry.number })
  return outcome
}

/** Somebody has a school asked to confirm its list. Whoever takes the task writes to it. */
export async function askRanking(
  ports: Pick<AskingPorts, 'seats'> & Sends,
  { round, school }: { readonly round: string; readonly school: string },
  { why, ...asking }: Asking,
): Promise<Outcome<Seat>> {
  const { by, at } = asking
  const body = { ask: 'ranking', why }
  const outcome = await doOnce(
    ports.seats,
    `${round}/${school}`,
    { ...asking, body },
    (kept, cause) => {
      const cannot = cannotAskRanking(kept, dayInEngland(at))
      if (cannot) return notNow(cannot)
      return done(noted(kept, { type: 'chased', at: at.toISOString(), by, why, cause }))
    },
    () => newSeat(round, school, longAgo),
  )
  const entry = outcome.kind === 'done' && outcome.item.history.findLast(({ type }) => type === 'chased')
  if (entry) await ports.tasks.send({ do: 'ask-ranking', round, school, number: entry.number })
  return outcome
}

const causeOf = (number: number) => `asked for by entry ${number}`
const isDone = ({ history }: { readonly history: readonly { readonly cause?: string }[] }, number: number) =>
  history.some(({ cause }) => cause === causeOf(number))

/** Sends what a family was to be asked, once, and writes down whether it went out. */
export async function askForEvidence(
  ports: AskingPorts,
  { reference, number }: Extract<Task, { do: 'ask-evidence' }>,
): Promise<void> {
  const kept = await ports.applications.get(reference)
  if (!kept || kept.withdrawn || isDone(kept, number) || !waitingFor(kept).includes('undecided')) return
  const sent = await ports.sendEvidenceWord(reference, `evidence ${number} ${reference}`)
  const entry = { type: sent ? 'evidence-sent' : 'not-reached', at: ports.now().toISOString() } as const
  await change<Application, void>(ports.applications, reference, (item) =>
    item && !isDone(item, number)
      ? { save: happened(item, { ...entry, cause: causeOf(number) }), answer: undefined }
      : { answer: undefined },
  )
}

/** The same of a school that has to confirm its list. */
export async function askForRanking(
  ports: AskingPorts,
  { round, school, number }: Extract<Task, { do: 'ask-ranking' }>,
): Promise<void> {
  const id = `${round}/${school}`
  const kept = await ports.seats.get(id)
  const dates = ports.council.rounds.find((one) => one.id === round)
  if (!kept || kept.confirmed || isDone(kept, number) || !dates) return
  const word = { id: `ranking ${number} ${id}`, offersOn: dates.offersOn }
  const sent = await ports.askSchoolToConfirm(school, word)
  const entry = { type: sent ? 'chase-sent' : 'not-reached', at: ports.now().toISOString() } as const
  await change<Seat, void>(ports.seats, id, (item) =>
    item && !isDone(item, number)
      ? { save: noted(item, { ...entry, cause: causeOf(number) }), answer: undefined }
      : { answer: undefined },
  )
}
