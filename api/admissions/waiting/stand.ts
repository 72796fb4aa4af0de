import type { Standing } from '#contract/admissions/run.ts'
import { comesFirst, type RankedList } from './ranked.ts'
import type { ListState, Waiter } from './state.ts'

/** Where a child stands on a list, in the part of the places where it stands best. */
export interface Position {
  readonly pool: string
  readonly part: string | undefined
  /** How many are before it, and how many are on the list in all. */
  readonly ahead: number
  readonly of: number
  readonly standing: Standing
  /** The child that is first of those whom it could come before by what it is ranked by; undefined where that is nobody. */
  readonly before: Standing | undefined
}

/** Where a child stands; undefined where it isn't on the list, or the policy doesn't let it in. */
export function positionOf(list: RankedList, child: string): Position | undefined {
  const found = list.pools.flatMap(({ id, part, order }) => {
    const ahead = order.findIndex((one) => one.child === child)
    const standing = order[ahead]
    return standing ? [{ pool: id, part, ahead, of: order.length, standing, order }] : []
  })
  const tried = list.tried.get(child) ?? []
  const [best] = found.toSorted((a, b) => a.ahead - b.ahead || tried.indexOf(a.pool) - tried.indexOf(b.pool))
  if (!best) return undefined
  const { order, ...position } = best
  const isFirst = (one: Standing) => comesFirst(list.state.waiting.get(one.child) as Waiter)
  const own = isFirst(best.standing)
  // By what it is ranked by it comes before none of those whom the Code puts first.
  const before = order.slice(0, best.ahead).find((one) => isFirst(one) === own)
  return { ...position, before }
}

/** Why somebody is before a child who was not, or no longer is. */
export type MoveReason =
  | 'own-facts'
  | 'others-joined'
  | 'others-facts'
  | 'others-placed'
  | 'others-left'
  | 'draw'

/** Why a child stands elsewhere than it did: how many came before it by each reason, and how many went from there. */
export interface Moved {
  readonly before: number
  readonly now: number
  readonly came: Readonly<Partial<Record<MoveReason, number>>>
  readonly went: Readonly<Partial<Record<MoveReason, number>>>
}

const aheadOf = (list: RankedList, { pool, ahead }: Position): string[] =>
  (list.pools.find(({ id }) => id === pool)?.order ?? []).slice(0, ahead).map(({ child }) => child)

function tallied(all: readonly MoveReason[]): Partial<Record<MoveReason, number>> {
  const counts: Partial<Record<MoveReason, number>> = {}
  for (const one of all) counts[one] = (counts[one] ?? 0) + 1
  return counts
}

/** Who else is on the list, what each brought with it, and who has a place. */
type Then = Pick<ListState, 'waiting' | 'holding'>

function cameBy(child: string, other: string, then: Then, now: Then): MoveReason {
  const [own, ownThen] = [now.waiting.get(child), then.waiting.get(child)]
  const [one, oneThen] = [now.waiting.get(other), then.waiting.get(other)]
  if (one && one.joined !== oneThen?.joined) return 'others-joined'
  if (one?.changed !== oneThen?.changed) return 'others-facts'
  return own?.changed === ownThen?.changed ? 'draw' : 'own-facts'
}

function wentBy(child: string, other: string, then: Then, now: Then): MoveReason {
  if (now.waiting.has(other)) return cameBy(child, other, then, now)
  return now.holding.has(other) ? 'others-placed' : 'others-left'
}

/**
 * Why a child stands where it does now and not where it did, from the list as it was and as it is. Names nobody, and says what
 * happened to them no nearer than that. Undefined where it isn't on both.
 */
export function movedBetween(then: RankedList, now: RankedList, child: string): Moved | undefined {
  const [at, is] = [positionOf(then, child), positionOf(now, child)]
  if (!at || !is) return undefined
  const [before, after] = [aheadOf(then, at), aheadOf(now, is)]
  const [wasThere, isThere] = [new Set(before), new Set(after)]
  return {
    before: at.ahead,
    now: is.ahead,
    came: tallied(
      after
        .filter((other) => !wasThere.has(other))
        .map((other) => cameBy(child, other, then.state, now.state)),
    ),
    went: tallied(
      before
        .filter((other) => !isThere.has(other))
        .map((other) => wentBy(child, other, then.state, now.state)),
    ),
  }
}
