import type { Answer, AnswerEntry } from '#admissions/answers/answer.ts'
import type { Answers } from '#admissions/answers/ports.ts'
import { answerBy } from '#admissions/explain/answer-by.ts'
import { openRound } from '#admissions/rounds/desk.ts'
import type { CouncilData, Rounds } from '#admissions/rounds/ports.ts'
import { dayInEngland } from '#contract/calendar/day.ts'
import { chained } from '#record/chain.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import type { Brought, BroughtPlace } from './ports.ts'

interface BringPorts {
  readonly answers: Pick<Answers, 'get' | 'create' | 'save'>
  readonly rounds: Rounds
  readonly council: CouncilData
  readonly now: () => Date
}

/**
 * Has a family answer a place that a change brings, once for its cause, and gives the last day for that: as many days as every family
 * has. A family that has a place already keeps its answer as it is, and calls us: nothing is written over what it holds.
 */
export async function bringPlace(ports: BringPorts, place: BroughtPlace): Promise<Brought> {
  const { reference, round, by, cause } = place
  const opened = await openRound(ports, round)
  if (!opened) throw new Error(`The council has no round ${round}`)
  const at = ports.now().toISOString()
  const last = answerBy(opened.council.dates, dayInEngland(new Date(at)))
  const name = opened.council.schools.find(({ id }) => id === place.school)?.name ?? place.school
  const entry: Omit<AnswerEntry, 'number'> = { type: 'offered', at, by, cause }
  const first = (): Answer => ({
    ...{ reference, round, run: opened.round.publication?.run ?? '', answerBy: last, lists: [] },
    school: { id: place.school, name },
    state: 'waiting',
    ...{ instead: null, warnedUntil: null, proposed: null, changedAt: at, version: 1 },
    history: [{ ...chained<AnswerEntry>([], entry), number: 1 }],
  })
  return change<Answer, Brought>(opening(ports.answers), reference, (kept) => {
    if (!kept) return { save: first(), answer: { by: last, onPage: true } }
    const brought = kept.history.some((one) => one.cause === cause)
    return { answer: brought ? { by: kept.answerBy, onPage: true } : { by: last, onPage: false } }
  })
}
