import type { Answers } from '#admissions/answers/ports.ts'
import { needInWords } from '#admissions/explain/words/measure.ts'
import { type OfferPorts, offerFor } from '#admissions/offers/offers.ts'
import type { Rounds } from '#admissions/rounds/ports.ts'
import { done, notNow, type Outcome } from '#admissions/rounds/refusal.ts'
import { isShown } from '#admissions/rounds/round.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { wouldMove } from '#admissions/waiting/needs.ts'
import { comesFirst, type RankedList, rankedList, type WaitingRound } from '#admissions/waiting/ranked.ts'
import { movedBetween, positionOf } from '#admissions/waiting/stand.ts'
import { stateOf } from '#admissions/waiting/state.ts'
import type { FamilyList, FamilyLists } from '#contract/admissions/lists.ts'
import { listsOf } from './follow.ts'
import { stateIn } from './of-answer.ts'
import type { Lists } from './ports.ts'
import { rankedNow, waitingRound } from './proposed.ts'
import { criterionIn } from './views.ts'

/** What a family sees its lists by. */
export type FamilyListPorts = OfferPorts & {
  readonly lists: Pick<Lists, 'get'>
  readonly answers: Pick<Answers, 'get'>
  readonly rounds: Pick<Rounds, 'get'>
}

/** The number of the entry with which the family last knew where its child stood: told by somebody, or by its letter on offer day. */
function knownSince({ history }: WaitingList, child: string, told: number | undefined): number {
  if (told !== undefined) return told
  const joined = history.findLast(({ act }) => act.type === 'joined' && act.child === child)?.number ?? 0
  const begun = history.findLast(({ cause }) => cause.startsWith('begin '))?.number ?? 0
  return Math.max(joined, begun)
}

function movedOf(
  round: WaitingRound,
  list: WaitingList,
  now: RankedList,
  child: string,
): FamilyList['moved'] {
  const number = knownSince(list, child, now.state.position.get(child)?.number)
  const entry = list.history[number - 1]
  if (!entry) return null
  const then = rankedList(round, list.school, stateOf(list.history.slice(0, number)))
  const moved = movedBetween(then, now, child)
  return moved ? { since: entry.at, ...moved } : null
}

/** One list as the family of a child on it sees it: nothing of any other child stands in it. */
export function familyList(round: WaitingRound, list: WaitingList, child: string): FamilyList | undefined {
  const state = stateIn(list)
  const waiter = state.waiting.get(child)
  const school = round.schools.find(({ id }) => id === list.school)
  if (!waiter || !school || state.stage !== 'open') return undefined
  const ranked = rankedNow(round, list)
  const position = positionOf(ranked, child)
  const needs = wouldMove(round, ranked, child)
  return {
    school: { id: school.id, name: school.name },
    position: position ? { ahead: position.ahead, of: position.of, part: position.part ?? null } : null,
    moved: movedOf(round, list, ranked, child),
    criterion: position ? criterionIn(round, list.school, position.standing.criterion) : null,
    needs: needs.flatMap(needInWords),
    drawOnly: needs.length === 0 && position?.before !== undefined,
    first: comesFirst(waiter),
    on: waiter.on,
    until: state.until,
    ending: state.toldOfEnd.has(child),
  }
}

/** The lists of the child whose offer this key opens. Undefined for a wrong key and for an unknown reference alike. */
export async function familyLists(
  ports: FamilyListPorts,
  reference: string,
  key: string,
): Promise<Outcome<FamilyLists> | undefined> {
  const offer = await offerFor(ports, reference, key)
  if (!offer) return undefined
  // Who applied too late for the run has no letter of it, and may be on lists all the same.
  const pointer = await ports.pointerOf(offer.round)
  if (!pointer || !isShown(pointer, ports.now()))
    return notNow('There are no waiting lists until offers are shown.')
  const [answer, council, kept] = await Promise.all([
    ports.answers.get(reference),
    ports.council.roundOf(offer.round),
    ports.rounds.get(offer.round),
  ])
  if (!council) throw new Error(`The council has no round ${offer.round}`)
  const round = waitingRound(council, kept)
  const lists = await listsOf(ports, offer.round, reference, answer)
  const shown = lists.map((list) => familyList(round, list, reference)).filter((one) => one !== undefined)
  return done({ reference, lists: shown })
}
