import { type FreePlace, firstFromList, isBrought, offeredAnew } from '#admissions/answers/anew.ts'
import { type Answer, answered, type List } from '#admissions/answers/answer.ts'
import type { Person } from '#admissions/rounds/application.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import { listsOf } from './follow.ts'
import { causeOfOffer, offerOf, stateIn } from './of-answer.ts'
import type { ListTaskPorts } from './ports.ts'

interface Offering {
  readonly list: WaitingList
  readonly child: string
  readonly by: Person
  readonly moves: boolean
}

/** The lists on which the child still is, as its answer has them. */
async function stillOn(ports: ListTaskPorts, { list: { round, school }, child }: Offering): Promise<List[]> {
  const [answer, data] = await Promise.all([ports.answers.get(child), ports.council.roundOf(round)])
  const found = await listsOf(ports, round, child, answer)
  return found.flatMap((one) => {
    const { waiting, until } = stateIn(one)
    const name = data?.schools.find(({ id }) => id === one.school)?.name ?? one.school
    const isOn = one.school !== school && waiting.has(child) && until !== null
    return isOn ? [{ school: { id: one.school, name }, stays: true, until }] : []
  })
}

async function placeOf(ports: ListTaskPorts, offering: Offering): Promise<FreePlace | undefined> {
  const { list, child, by, moves } = offering
  const offer = offerOf(list, child)
  if (!offer) return undefined
  const [data, lists] = await Promise.all([ports.council.roundOf(list.round), stillOn(ports, offering)])
  const name = data?.schools.find(({ id }) => id === list.school)?.name ?? list.school
  const at = ports.now()
  return {
    ...{ moves, lists, by },
    school: { id: list.school, name },
    answerBy: addDays(dayInEngland(at), ports.terms.fromListDays),
    at: at.toISOString(),
    cause: causeOfOffer(list.school, offer),
  }
}

/** Run of the round, as every answer of it names. */
const runOf = async ({ rounds }: ListTaskPorts, round: string): Promise<string> =>
  (await rounds.get(round))?.publication?.run ?? ''

/**
 * Gives a family the place that came free: its answer begins anew, with its own last day, and it is told, once. A family that cannot
 * be told by a message is left to somebody who calls it.
 */
export async function tellOfPlace(ports: ListTaskPorts, offering: Offering): Promise<void> {
  const place = await placeOf(ports, offering)
  if (!place) return
  const { list, child, moves } = offering
  const run = await runOf(ports, list.round)
  const answer = await change<Answer, Answer>(opening(ports.answers), child, (kept) => {
    if (kept && isBrought(kept, place.cause)) return { answer: kept }
    const next = kept
      ? offeredAnew(kept, place)
      : firstFromList({ reference: child, round: list.round, run }, place)
    return { save: next, answer: next }
  })
  const kind = moves ? 'moved-up' : 'place-free'
  const by = moves ? null : answer.answerBy
  if (await ports.sendListWord(child, { kind, id: `${kind} ${place.cause} ${child}`, by })) return
  await change<Answer, void>(ports.answers, child, (kept) =>
    kept && !kept.unreached && kept.fromList && kept.school.id === list.school
      ? {
          save: answered(kept, { type: 'not-reached', at: place.at }, { unreached: true }),
          answer: undefined,
        }
      : { answer: undefined },
  )
}
