import { heldSchools, isBrought, placesOffered } from '#admissions/answers/anew.ts'
import type { Answer } from '#admissions/answers/answer.ts'
import { isFreed } from '#admissions/answers/rules.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { type ListState, stateOf } from '#admissions/waiting/state.ts'
import type { StepAct } from '#admissions/waiting/step.ts'
import type { WaitingAct, WaitingEntry } from '#contract/admissions/waiting.ts'
import type { Day } from '#contract/calendar/day.ts'

const known = new WeakMap<WaitingList['history'], ListState>()

/** How a list stands, worked out once for each history. */
export function stateIn({ history }: Pick<WaitingList, 'history'>): ListState {
  const found = known.get(history) ?? stateOf(history)
  known.set(history, found)
  return found
}

type Of = Pick<WaitingEntry, 'act' | 'number'>

/** The entry by which a child has its place, from the list or by a ground of its own; undefined where it had it as the list began. */
export const placeOf = (list: Pick<WaitingList, 'history'>, child: string): Of | undefined =>
  list.history.findLast(
    ({ act }) => (act.type === 'offered' || act.type === 'admitted') && act.child === child,
  )

/** Whether the family was asked about the place that it has by this entry. */
const isAsked = (answer: Answer, school: string, entry: Of): boolean =>
  isBrought(answer, causeOfOffer(school, entry)) ||
  // As mistakes were made good before each place was named by its entry.
  (entry.act.type === 'admitted' &&
    answer.history.some((one) => one.school === school && one.cause?.startsWith('change ')))

/** Names a place by its entry on a list in the answer of its family. */
export const causeOfOffer = (school: string, { number }: Pick<Of, 'number'>): string =>
  `waiting list of ${school}, entry ${number}`

/** What last happened to a child on a list that it is not on. */
const lastOf = ({ history }: WaitingList, child: string): WaitingAct | undefined =>
  history.findLast(({ act }) => 'child' in act && act.child === child)?.act

/** What was last held of a child on a list, by which it comes back onto it. */
function cameWith({ history }: WaitingList, child: string) {
  const act = history.findLast(
    (entry) =>
      (entry.act.type === 'joined' || entry.act.type === 'facts-changed') && entry.act.child === child,
  )?.act
  return act?.type === 'joined' || act?.type === 'facts-changed' ? act : undefined
}

/** What becomes of a place that the child has or was offered at this school. */
function ofPlace(answer: Answer, list: WaitingList, today: Day): WaitingAct[] {
  const { reference: child, school, state } = answer
  const held = stateIn(list).holding.get(child)
  if (!held) return []
  const entry = placeOf(list, child)
  // A place that the family has not been asked about yet is nothing that it could have answered.
  if (entry && !isAsked(answer, list.school, entry)) return []
  const keeps = isFreed(answer, today) ? [] : [school.id, ...heldSchools(answer.held)]
  if (!keeps.includes(list.school)) {
    if (held.open) return [{ type: 'answered', child, answer: 'declined' }]
    return [{ type: 'freed', child, ground: groundOf(answer, list.school, keeps) }]
  }
  const isTaken = list.school === school.id ? state === 'accepted' : true
  return held.open && isTaken ? [{ type: 'answered', child, answer: 'accepted' }] : []
}

/** Number of the entry with which this school's place was last offered to the family; 0: on offer day. */
const offeredAt = ({ history }: Answer, school: string): number =>
  history.findLast(
    (entry) => entry.school === school && (entry.type === 'offered-anew' || entry.type === 'moved-up'),
  )?.number ?? 0

function groundOf(answer: Answer, place: string, keeps: readonly string[]) {
  const { history, state } = answer
  // Whoever goes back to a place that they had before has not moved up.
  const declined = keeps.every((school) => offeredAt(answer, school) < offeredAt(answer, place))
  if (keeps.length > 0) return declined ? ('given-up' as const) : ('moved-up' as const)
  if (state !== 'withdrawn') return 'given-up' as const
  const withdrawn = history.findLast(({ type }) => type === 'withdrawn')
  return withdrawn?.reason === 'error' ? ('error' as const) : ('withdrawn' as const)
}

/** Whether the child is on this list, as its family wants it. `isElsewhere`: it has a place that its answer knows nothing of. */
function ofWish(answer: Answer, list: WaitingList, today: Day, isElsewhere: boolean): WaitingAct[] {
  const { reference: child, on = 'ask' } = answer
  const wish = answer.lists.find(({ school }) => school.id === list.school)
  if (!wish || today > wish.until) return []
  const { waiting, holding } = stateIn(list)
  const waiter = waiting.get(child)
  if (!wish.stays) return waiter ? [{ type: 'left', child, ground: 'family' }] : []
  if (waiter) {
    if (waiter.on === on) return []
    const { facts, fairAccess } = waiter
    return [{ type: 'facts-changed', child, facts, on, ...(fairAccess ? { fairAccess } : {}) }]
  }
  const last = lastOf(list, child)
  const before = cameWith(list, child)
  const left = last?.type === 'left' && (last.ground === 'family' || last.ground === 'higher-offer')
  if (!left || !before || holding.has(child) || isElsewhere) return []
  // Whether it is to be placed there under Fair Access is asked anew.
  const { fairAccess: _, ...came } = before
  return [{ ...came, type: 'joined', on }]
}

/**
 * What the lists of a round have to follow of a family’s answer as it stands today: places that are given back or taken, lists that
 * the child leaves or comes back to, and whether it is asked first. Nothing where they do already, so that asking again after any
 * of it was written gives the rest.
 */
export function actsOfAnswer(answer: Answer, lists: readonly WaitingList[], today: Day): StepAct[] {
  const { reference } = answer
  const open = lists.filter((list) => stateIn(list).stage === 'open')
  const offered = placesOffered(answer)
  const keeps = new Set([answer.school.id, ...heldSchools(answer.held)])
  const isElsewhere = open.some((list) => !keeps.has(list.school) && stateIn(list).holding.has(reference))
  // A child has its new place before it leaves the old one.
  const acts = open.flatMap((list) =>
    [
      ...(offered.includes(list.school) ? ofPlace(answer, list, today) : []),
      ...ofWish(answer, list, today, isElsewhere),
    ].map((act): StepAct => ({ school: list.school, act })),
  )
  const isLoss = ({ act }: StepAct) => act.type === 'freed' || act.type === 'left'
  return [...acts.filter((one) => !isLoss(one)), ...acts.filter(isLoss)]
}
