import { factsOf } from '#admissions/rounds/facts.ts'
import { roundFile } from '#admissions/rounds/file.ts'
import type { CouncilRound } from '#admissions/rounds/ports.ts'
import { newRound, type Round } from '#admissions/rounds/round.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { type RankedList, rankedList, type WaitingRound } from '#admissions/waiting/ranked.ts'
import { type Step, stepOf, type Wishes } from '#admissions/waiting/step.ts'
import { hashOf } from '#record/canonical.ts'
import { stateIn } from './of-answer.ts'
import type { ListPorts } from './ports.ts'

/** What the lists of a round are ranked by: schools and policies as they are held now. */
export function waitingRound(council: CouncilRound, round: Round | undefined): WaitingRound {
  const { dates } = council
  const id = round?.id ?? `${dates.phase}-${dates.year}`
  return roundFile({ council, round: round ?? newRound(id, ''), applications: [] })
}

/** A list in its order, as it stands now. */
export const rankedNow = (round: WaitingRound, list: WaitingList): RankedList =>
  rankedList(round, list.school, stateIn(list))

/** The lists of a round that are kept, each in its order, and what comes of the places that are free. */
export interface Proposed {
  readonly lists: readonly WaitingList[]
  readonly ranked: ReadonlyMap<string, RankedList>
  readonly step: Step
  /** What was looked at: it is another as soon as anything happens to any list. */
  readonly of: string
}

/** What was looked at, in one line. */
const fingerprintOf = (lists: readonly WaitingList[]): string =>
  hashOf(lists.map(({ school, history }) => [school, history.length]))

/** Of each child that waits, the schools that its family named, the one it likes best first: as they are held now. */
export async function wishesOf(
  { applications }: Pick<ListPorts, 'applications'>,
  children: readonly string[],
): Promise<Wishes> {
  const found = await applications.some(children)
  return new Map(found.map((one) => [one.reference, factsOf(one).preferences.map(({ school }) => school)]))
}

/** What would come of the places that are free if it were agreed now. Throws `Undecided` as the ranking does. */
export async function proposed(
  ports: Pick<ListPorts, 'lists' | 'applications'>,
  round: WaitingRound,
): Promise<Proposed> {
  const lists = await ports.lists.ofRound(round.round)
  const open = lists.filter((list) => stateIn(list).stage === 'open')
  const children = [...new Set(open.flatMap((list) => [...stateIn(list).waiting.keys()]))]
  const wishes = await wishesOf(ports, children)
  const ranked = new Map(open.map((list) => [list.school, rankedNow(round, list)]))
  return { lists, ranked, step: stepOf([...ranked.values()], wishes), of: fingerprintOf(lists) }
}
