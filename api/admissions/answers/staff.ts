import { type Application, nameOf, type Person } from '#admissions/rounds/application.ts'
import { doOnce } from '#admissions/rounds/doing.ts'
import type { Outcome } from '#admissions/rounds/refusal.ts'
import {
  type ActOnAnswer,
  type AnswerPage,
  type AnswerState,
  answerStates,
  type ChildAnswer,
} from '#contract/admissions/answer.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import type { Answer } from './answer.ts'
import { standOf } from './family.ts'
import type { StaffAnswerPorts } from './ports.ts'
import { choices, isToWarn, openLists, reasonsFor } from './rules.ts'
import { act } from './withdrawing.ts'

const pageSize = 50

/** Who looks or acts, and what they may. */
export interface AnsweringStaff {
  readonly by: Person
  readonly mayAnswer: boolean
  readonly mayWithdraw: boolean
}

/** The first day on which a child of a round may be at school. */
export function beginsOf({ council }: Pick<StaffAnswerPorts, 'council'>, round: string): Day {
  const dates = council.rounds.find(({ id }) => id === round)
  if (!dates) throw new Error(`The council has no round ${round}`)
  return `${dates.year}-09-01`
}

type Shown = NonNullable<ChildAnswer['answer']>

function canOf(answer: Answer, staff: AnsweringStaff, today: Day, begins: Day): Shown['can'] {
  if (!staff.mayAnswer) return []
  const { proposed, state } = answer
  const isOn = state === 'accepted' || state === 'declined'
  const enters = choices(answer, today).length > 0 || (isOn && openLists(answer, today).length > 0)
  return [
    ...(enters ? (['enter'] as const) : []),
    ...(isToWarn(answer, today) ? (['warn'] as const) : []),
    ...(!proposed && reasonsFor(answer, today, begins).length > 0 ? (['propose'] as const) : []),
    ...(proposed && staff.mayWithdraw && proposed.by.id !== staff.by.id ? (['confirm'] as const) : []),
    ...(proposed ? (['drop'] as const) : []),
  ]
}

/** How the offer of a child stands, for staff. */
export function childAnswer(
  ports: StaffAnswerPorts,
  staff: AnsweringStaff,
  answer: Answer | undefined,
): ChildAnswer {
  if (!answer) return { answer: null }
  const today = dayInEngland(ports.now())
  const begins = beginsOf(ports, answer.round)
  return {
    answer: {
      ...standOf(answer, today),
      unreached: answer.unreached === true,
      proposed: answer.proposed,
      can: canOf(answer, staff, today, begins),
      reasons: reasonsFor(answer, today, begins),
      choices: choices(answer, today),
      history: answer.history.map(({ number, type, at, by, why }) => ({
        ...{ number, type, at, by: by ?? null },
        ...(why ? { why } : {}),
      })),
    },
  }
}

/** The answer of a child, once the look is recorded; undefined where there is no such application. */
export async function openAnswer(ports: StaffAnswerPorts, by: Person, reference: string) {
  const application = await ports.applications.get(reference)
  if (!application) return undefined
  await ports.looks.record({ reference, at: ports.now().toISOString(), by, what: 'answer' })
  return { answer: await ports.answers.get(reference) }
}

/** Staff do something with an answer. Its family is told by whoever takes the task. */
export async function actOnAnswer(
  ports: StaffAnswerPorts,
  { by, mayWithdraw }: AnsweringStaff,
  reference: string,
  { seen, act: what }: ActOnAnswer,
  key: string,
): Promise<Outcome<Answer>> {
  const at = ports.now()
  const moment = { at: at.toISOString(), today: dayInEngland(at) }
  const outcome = await doOnce(
    ports.answers,
    reference,
    { by, at, seen, key, body: what },
    (answer, cause) => {
      const begins = beginsOf(ports, answer.round)
      return act(answer, what, { ...moment, cause, by, mayWithdraw, terms: ports.terms, begins })
    },
  )
  if (outcome.kind === 'done')
    await ports.tasks.send({ do: 'word', reference, number: outcome.item.history.length })
  return outcome
}

const byReference = (found: readonly Application[]) => new Map(found.map((one) => [one.reference, one]))

/** Children of a round whose offers stand so, page by page: those that come after `after`. */
export async function answerPage(
  ports: StaffAnswerPorts,
  round: string,
  state: AnswerState,
  after = '',
): Promise<AnswerPage> {
  const all = await Promise.all(
    answerStates.map(async (one) => [one, await ports.answers.referencesIn(round, one)] as const),
  )
  const rest = (all.find(([one]) => one === state)?.[1] ?? []).filter((reference) => reference > after)
  const page = rest.slice(0, pageSize)
  const [answers, applications] = await Promise.all([ports.answers.some(page), ports.applications.some(page)])
  const named = byReference(applications)
  return {
    counts: Object.fromEntries(all.map(([one, { length }]) => [one, length])) as AnswerPage['counts'],
    children: answers
      .toSorted((a, b) => (a.reference < b.reference ? -1 : 1))
      .flatMap((answer) => {
        const application = named.get(answer.reference)
        if (!application) return []
        const { reference, school, answerBy, warnedUntil, instead } = answer
        const unreached = answer.unreached === true
        const proposed = answer.proposed !== null
        return [
          {
            reference,
            name: nameOf(application),
            school,
            answerBy,
            warnedUntil,
            unreached,
            proposed,
            instead,
          },
        ]
      }),
    next: rest.length > pageSize ? (page.at(-1) ?? null) : null,
  }
}
