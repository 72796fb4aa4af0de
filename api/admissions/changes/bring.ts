import { type FreePlace, firstFromList, isBrought, offeredAnew } from '#admissions/answers/anew.ts'
import type { Answer, List } from '#admissions/answers/answer.ts'
import type { Answers } from '#admissions/answers/ports.ts'
import { answerBy } from '#admissions/explain/answer-by.ts'
import { causeOfOffer, offerOf, stateIn } from '#admissions/lists/of-answer.ts'
import { type Lists, listId } from '#admissions/lists/ports.ts'
import { type OpenedRound, openRound } from '#admissions/rounds/desk.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import type { Applications, CouncilData, Rounds } from '#admissions/rounds/ports.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import type { BroughtPlace } from './ports.ts'

interface BringPorts {
  readonly answers: Pick<Answers, 'get' | 'create' | 'save'>
  readonly applications: Pick<Applications, 'get'>
  readonly lists: Pick<Lists, 'get'>
  readonly rounds: Rounds
  readonly council: CouncilData
  readonly now: () => Date
}

/** The lists on which the child still waits. */
async function waitsOn(
  { applications, lists }: BringPorts,
  { council, round }: OpenedRound,
  { reference, school: own }: BroughtPlace,
): Promise<List[]> {
  const application = await applications.get(reference)
  const named = application ? factsOf(application).preferences.map(({ school }) => school) : []
  const found = await Promise.all(named.map((school) => lists.get(listId(round.id, school))))
  return found.flatMap((list) => {
    const { waiting, until } = list ? stateIn(list) : { waiting: new Map(), until: null }
    if (!list || list.school === own || !until || !waiting.has(reference)) return []
    const name = council.schools.find(({ id }) => id === list.school)?.name ?? list.school
    return [{ school: { id: list.school, name }, stays: true, until }]
  })
}

/**
 * Has a family answer a place that a change brings, once, and gives the last day for that: as many days as every family has. Answers go
 * by the application and not by the run: what the child has stays until its family has answered.
 */
export async function bringPlace(ports: BringPorts, given: BroughtPlace): Promise<Day> {
  const { reference, round, by } = given
  const opened = await openRound(ports, round)
  if (!opened) throw new Error(`The council has no round ${round}`)
  const list = await ports.lists.get(listId(round, given.school))
  // What a list offers goes by the entry on that list, as every other place from it does.
  const offer = list && offerOf(list, reference)
  const at = ports.now()
  const name = opened.council.schools.find(({ id }) => id === given.school)?.name ?? given.school
  const place: FreePlace = {
    ...{ by, moves: false, at: at.toISOString(), school: { id: given.school, name } },
    answerBy: answerBy(opened.council.dates, dayInEngland(at)),
    lists: await waitsOn(ports, opened, given),
    cause: offer ? causeOfOffer(given.school, offer) : given.cause,
  }
  const run = opened.round.publication?.run ?? ''
  return change<Answer, Day>(opening(ports.answers), reference, (kept) => {
    if (kept && isBrought(kept, place.cause)) return { answer: kept.answerBy }
    const next = kept ? offeredAnew(kept, place) : firstFromList({ reference, round, run }, place)
    // No list gave what makes good a mistake: the letter of the change says where it comes from.
    return { save: offer ? next : { ...next, fromList: null }, answer: place.answerBy }
  })
}
