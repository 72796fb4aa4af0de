import type { Application } from '#admissions/rounds/application.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import { roundFile } from '#admissions/rounds/file.ts'
import type { CouncilRound } from '#admissions/rounds/ports.ts'
import { newRound, type Round } from '#admissions/rounds/round.ts'
import { isErased } from '#admissions/rounds/take.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { type RankedList, rankedList, type WaitingRound } from '#admissions/waiting/ranked.ts'
import type { ListState } from '#admissions/waiting/state.ts'
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

/** Of each child the schools that its family named, the one it likes best first: as they are held now. */
const wishesOf = (found: readonly Application[]): Wishes =>
  new Map(found.map((one) => [one.reference, factsOf(one).preferences.map(({ school }) => school)]))

/** The list as if whoever is erased did not wait any more: within a day they come off it. */
function without(gone: ReadonlySet<string>, state: ListState): ListState {
  const waiting = [...state.waiting].filter(([child]) => !gone.has(child))
  return waiting.length === state.waiting.size ? state : { ...state, waiting: new Map(waiting) }
}

/** What would come of the places that are free if it were agreed now. Throws `Undecided` as the ranking does. */
export async function proposed(
  ports: Pick<ListPorts, 'lists' | 'applications'>,
  round: WaitingRound,
): Promise<Proposed> {
  const lists = await ports.lists.ofRound(round.round)
  const open = lists.filter((list) => stateIn(list).stage === 'open')
  const children = [...new Set(open.flatMap((list) => [...stateIn(list).waiting.keys()]))]
  const found = await ports.applications.some(children)
  const gone = new Set(found.filter(isErased).map(({ reference }) => reference))
  const ranked = new Map(
    open.map((list) => [list.school, rankedList(round, list.school, without(gone, stateIn(list)))]),
  )
  return { lists, ranked, step: stepOf([...ranked.values()], wishesOf(found)), of: fingerprintOf(lists) }
}
