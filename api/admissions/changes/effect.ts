import type { WaitingList } from '#admissions/waiting/list.ts'
import { rankedList } from '#admissions/waiting/ranked.ts'
import { positionOf } from '#admissions/waiting/stand.ts'
import { stateOf } from '#admissions/waiting/state.ts'
import { type StepAct, stepOf, type Wishes } from '#admissions/waiting/step.ts'
import { hashOf } from '#record/canonical.ts'
import { type Lists, type ToWrite, tried } from './acts.ts'

interface Both {
  readonly before: number
  readonly after: number
}

/** Where a child stands on a list, from 1; null where it isn't on it. */
export interface Stands {
  readonly reference: string
  readonly before: number | null
  readonly after: number | null
}

/** What a change does to the list of one school. */
export interface OnList {
  readonly school: string
  readonly number: Both
  readonly places: Both
  readonly waiting: Both
  readonly free: Both
  readonly moved: readonly Stands[]
}

/** What would come of acts on the lists as they stand. Of children it has references alone. */
export interface Effect {
  readonly lists: readonly OnList[]
  readonly offered: string | null
  readonly without: ToWrite['without']
  readonly next: readonly { readonly school: string; readonly reference: string }[]
  readonly toDraw: readonly string[]
  /** Of schools whose number changes, who waits there: each family is told. Missing: none changes, or an effect of an earlier version. */
  readonly told?: readonly string[]
  readonly hash: string
}

/** The lists after these acts. What cannot happen to them leaves them as they are. */
export const withActs = (lists: readonly WaitingList[], acts: readonly StepAct[], at?: Date): WaitingList[] =>
  lists.map((list) =>
    acts.reduce((now, { school, act }) => (school === list.school ? tried(now, act, at) : now), list),
  )

function onList({ round }: Pick<Lists, 'round'>, before: WaitingList, after: WaitingList): OnList {
  const [was, is] = [stateOf(before.history), stateOf(after.history)]
  const lost = [...was.holding.keys()].filter((child) => !is.holding.has(child))
  // No change is a way to take a place from anybody: that is an act of its own by two people.
  if (lost.length > 0) throw new Error(`A change would take ${lost.length} places at ${before.school}`)
  const [then, now] = [was, is].map((state) => rankedList(round, before.school, state))
  if (!then || !now) throw new Error('There is no list')
  const placeOn = (list: typeof then, child: string) => {
    const position = positionOf(list, child)
    return position ? position.ahead + 1 : null
  }
  const children = [...new Set([...was.waiting.keys(), ...is.waiting.keys()])].sort()
  const moved = children
    .map((reference) => ({
      reference,
      before: placeOn(then, reference),
      after: placeOn(now, reference),
    }))
    .filter((one) => one.before !== one.after)
  const both = (one: (state: typeof was) => number): Both => ({ before: one(was), after: one(is) })
  return {
    school: before.school,
    number: both(({ number }) => number),
    places: both(({ holding }) => holding.size),
    waiting: both(({ waiting }) => waiting.size),
    free: { before: then.free, after: now.free },
    moved,
  }
}

/** Who waits at a school whose number is another by these acts: what the list can give them is another, too. */
function toldIn(acts: ToWrite['acts'], lists: readonly WaitingList[]): Pick<Effect, 'told'> {
  const schools = acts.flatMap(({ school, act }) => (act.type === 'number-changed' ? [school] : []))
  const waiting = lists
    .filter(({ school }) => schools.includes(school))
    .flatMap(({ history }) => [...stateOf(history).waiting.keys()])
  return waiting.length > 0 ? { told: [...new Set(waiting)].sort() } : {}
}

/** What comes of what is to be written, worked out on the lists as they stand, with nothing written. */
export function effectOf(
  { round, lists }: Lists,
  { acts, without, offered }: ToWrite,
  wishes: Wishes,
  at?: Date,
): Effect {
  const touched = new Set(acts.map(({ school }) => school))
  const before = lists.filter(({ school }) => touched.has(school))
  const after = withActs(before, acts, at)
  const { moves, toDraw } = stepOf(
    after.map(({ school, history }) => rankedList(round, school, stateOf(history))),
    wishes,
  )
  const next = moves.map(({ school, child }) => ({ school, reference: child }))
  const effect = {
    lists: before.map((list, place) => onList({ round }, list, after[place] ?? list)),
    ...{ offered, without, next, toDraw },
    ...toldIn(acts, after),
  }
  return { ...effect, hash: hashOf({ ...effect, acts }) }
}
