import { type FreePlace, firstFromList, isBrought, offeredAnew, settledAt } from '#admissions/answers/anew.ts'
import { type Answer, answered, type List } from '#admissions/answers/answer.ts'
import type { Answers } from '#admissions/answers/ports.ts'
import { answerBy } from '#admissions/explain/answer-by.ts'
import type { Person } from '#admissions/rounds/application.ts'
import { type OpenedRound, openRound } from '#admissions/rounds/desk.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import type { Applications, CouncilData, Rounds } from '#admissions/rounds/ports.ts'
import type { AdmittedGround } from '#contract/admissions/kinds.ts'
import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import { change } from '#record/change.ts'
import { opening } from '#record/opening.ts'
import { causeOfOffer, placeOf, stateIn } from './of-answer.ts'
import { type Lists, listId } from './ports.ts'

/** A place that a family is asked about beside what it has. */
export interface BroughtPlace {
  readonly reference: string
  readonly round: string
  readonly school: string
  readonly by: Person
  /** Why the child has it, where no list is kept that says so. */
  readonly ground?: AdmittedGround
  /** It is settled already in another way: only who has another place is asked. */
  readonly settled?: true
  /** Names it for good where no list does, so that it is brought once. */
  readonly cause: string
  /** With what the cause of its entry on the list begins. */
  readonly named: string
}

export interface BringPorts {
  readonly answers: Pick<Answers, 'get' | 'create' | 'save'>
  readonly applications: Pick<Applications, 'get'>
  readonly lists: Pick<Lists, 'get'>
  readonly rounds: Pick<Rounds, 'get'>
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

/** The place as its family is asked about it, by the entry on the list of the school where there is one. */
async function asked(ports: BringPorts, given: BroughtPlace, opened: OpenedRound): Promise<FreePlace> {
  const { reference, round, by, school } = given
  const list = await ports.lists.get(listId(round, school))
  const own = (list?.history ?? []).filter(({ cause }) => cause.startsWith(given.named))
  const entry = placeOf({ history: own }, reference)
  const ground = entry?.act.type === 'admitted' ? entry.act.ground : entry ? undefined : given.ground
  const at = ports.now()
  return {
    ...{ by, moves: false, at: at.toISOString(), ...(ground && { ground }) },
    school: { id: school, name: opened.council.schools.find(({ id }) => id === school)?.name ?? school },
    answerBy: answerBy(opened.council.dates, dayInEngland(at)),
    lists: await waitsOn(ports, opened, given),
    cause: entry ? causeOfOffer(school, entry) : given.cause,
  }
}

/**
 * Has a family answer a place that came after offer day, once, and gives the last day for that: as many days as every family has.
 * Answers go by the application and not by the run: what the child has stays until its family has answered.
 */
export async function bringPlace(ports: BringPorts, given: BroughtPlace): Promise<Day> {
  const { reference, round } = given
  const opened = await openRound(ports, round)
  if (!opened) throw new Error(`The council has no round ${round}`)
  const place = await asked(ports, given, opened)
  const run = opened.round.publication?.run ?? ''
  return change<Answer, Day>(opening(ports.answers), reference, (kept) => {
    if (kept && isBrought(kept, place.cause)) return { answer: kept.answerBy }
    const whose = { reference, round, run }
    if (given.settled) return { save: settledAt(kept, whose, place), answer: place.answerBy }
    const next = kept ? offeredAnew(kept, place) : firstFromList(whose, place)
    return { save: next, answer: place.answerBy }
  })
}

/** A list that a child joins after its family was asked about its place. */
export type BroughtList = Pick<BroughtPlace, 'reference' | 'round' | 'school' | 'by' | 'cause'>

/**
 * Puts a list that a child joins among those of its family’s answer, once, so that the family says there whether it stays. Nothing
 * where there is no answer: once there is one, it has the lists on which the child is.
 */
export async function bringList(ports: BringPorts, given: BroughtList): Promise<void> {
  const { reference, round, school, by, cause } = given
  const [opened, list] = await Promise.all([openRound(ports, round), ports.lists.get(listId(round, school))])
  const { until, waiting } = list ? stateIn(list) : { until: null, waiting: new Map() }
  if (!opened || !until || !waiting.has(reference)) return
  const name = opened.council.schools.find(({ id }) => id === school)?.name ?? school
  await change<Answer, void>(ports.answers, reference, (kept) => {
    const has = kept?.lists.some((one) => one.school.id === school)
    if (!kept || has || isBrought(kept, cause)) return { answer: undefined }
    const lists = [...kept.lists, { school: { id: school, name }, stays: true, until }]
    const stays = lists.flatMap((one) => (one.stays ? [one.school.id] : []))
    const entry = { type: 'lists-changed', at: ports.now().toISOString(), by, cause, lists: stays } as const
    return { save: answered(kept, entry, { lists }), answer: undefined }
  })
}
