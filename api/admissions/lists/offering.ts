import { type FreePlace, firstFromList, isBrought, offeredAnew } from '#admissions/answers/anew.ts'
import { type Answer, answered, type List } from '#admissions/answers/answer.ts'
import type { Person } from '#admissions/rounds/application.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { addDays, dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import { listsOf } from './follow.ts'
import { causeOfOffer, placeOf, stateIn } from './of-answer.ts'
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

async function freePlace(ports: ListTaskPorts, offering: Offering): Promise<FreePlace | undefined> {
  const { list, child, by, moves } = offering
  const offer = placeOf(list, child)
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
  const place = await freePlace(ports, offering)
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
  await leftToStaff(ports, child, list.school)
}

/** Notes that nobody could be sent word of the place that is asked about: somebody has to call. */
export const leftToStaff = (
  { answers, now }: Pick<ListTaskPorts, 'answers' | 'now'>,
  child: string,
  school: string,
): Promise<void> =>
  change<Answer, void>(answers, child, (kept) => {
    if (!kept?.fromList || kept.unreached || kept.school.id !== school) return { answer: undefined }
    const entry = { type: 'not-reached', at: now().toISOString() } as const
    return { save: answered(kept, entry, { unreached: true }), answer: undefined }
  })
