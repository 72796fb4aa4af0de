import { listId } from '#admissions/lists/ports.ts'
import { rankedNow, waitingRound } from '#admissions/lists/proposed.ts'
import { criterionIn } from '#admissions/lists/views.ts'
import { type Application, nameOf } from '#admissions/rounds/application.ts'
import { factsOf } from '#admissions/rounds/facts.ts'
import { isErased } from '#admissions/rounds/take.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { comesFirst, type RankedList, type WaitingRound } from '#admissions/waiting/ranked.ts'
import { positionOf } from '#admissions/waiting/stand.ts'
import { isDelicate } from '#contract/admissions/delicate.ts'
import type { SeatWaiting } from '#contract/admissions/starts/starts.ts'
import { titleOf } from '#contract/admissions/titles.ts'
import type { PlacePorts } from './ports.ts'
import type { OpenedSeat } from './seat-places.ts'

type Child = NonNullable<SeatWaiting['children']>[number]

/** The policy of the school, where its own body ranks by it. */
const ownPolicy = ({ opened: { council }, school }: OpenedSeat) => {
  const id = council.schools.find((one) => one.id === school.id)?.policy
  const policy = council.policies.find((one) => one.id === id)
  return policy?.ranks === 'school' ? policy : undefined
}

/** Whether the school keeps its waiting list itself, so that it may see who is on it. */
export const keepsList = (seat: OpenedSeat): boolean => ownPolicy(seat) !== undefined

/** A child as the school may see it: why it stands there, but for what only its family and the council should know. */
function childOf(
  seat: OpenedSeat,
  { round, ranked }: { readonly round: WaitingRound; readonly ranked: RankedList },
  application: Application,
): Child {
  const { reference } = application
  const waiter = ranked.state.waiting.get(reference)
  const position = positionOf(ranked, reference)
  const first = waiter !== undefined && comesFirst(waiter)
  const policy = ownPolicy(seat)
  const criterion = position?.standing.criterion
  const hidden = first || !policy || criterion === undefined || isDelicate(policy, criterion)
  return {
    ...{ reference, name: nameOf(application), born: factsOf(application).born ?? null },
    place: position ? position.ahead + 1 : null,
    part: position?.part ?? null,
    first,
    criterion: hidden ? null : criterionIn(round, seat.school.id, criterion),
    metres: hidden ? null : (position?.standing.metres ?? null),
  }
}

async function childrenOf(ports: Pick<PlacePorts, 'applications'>, seat: OpenedSeat, list: WaitingList) {
  const round = waitingRound(seat.opened.council, seat.opened.round)
  const ranked = rankedNow(round, list)
  const found = await ports.applications.some([...ranked.state.waiting.keys()])
  const children = found.filter((one) => !isErased(one)).map((one) => childOf(seat, { round, ranked }, one))
  const last = Number.POSITIVE_INFINITY
  return children.sort(
    (a, b) => (a.place ?? last) - (b.place ?? last) || (a.reference < b.reference ? -1 : 1),
  )
}

/**
 * The waiting list of a school as its seat sees it: nothing of what families were told or want to happen, nor of any other
 * school. Throws `Undecided` as the ranking does.
 */
export async function seatWaiting(
  ports: Pick<PlacePorts, 'lists' | 'applications'>,
  seat: OpenedSeat,
  confirms: boolean,
): Promise<SeatWaiting> {
  const { council, round } = seat.opened
  const state = seat.there.list
  const list = seat.shown ? await ports.lists.get(listId(round.id, seat.school.id)) : undefined
  const children = list && keepsList(seat) ? await childrenOf(ports, seat, list) : null
  return {
    school: seat.school,
    round: { id: round.id, title: titleOf(council.dates) },
    waiting: state?.waiting.size ?? null,
    until: state?.until ?? null,
    ended: state?.stage === 'ended',
    children,
    can: children && confirms ? ['take-file'] : [],
  }
}
