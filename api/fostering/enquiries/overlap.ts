import { endsAt, type Offered } from '../times/offered.ts'
import type { Slot, Slots } from './slot.ts'

/** Nothing that is offered is longer: `minutes` of a slot. In milliseconds. */
export const longestMs = 240 * 60_000

type Span = Pick<Offered, 'id' | 'starts' | 'minutes'>

/** Whether two times run into each other. One that begins as the other ends does not. */
export const overlap = (one: Span, other: Span): boolean =>
  Date.parse(one.starts) < endsAt(other) && Date.parse(other.starts) < endsAt(one)

/** Whether somebody has it, apart from this holder. */
const isTaken = ({ taken }: Pick<Offered, 'taken'>, holder?: string): boolean =>
  Object.keys(taken).some((one) => one !== holder)

/** Other times of the same person that run into this one; what is called off does not take place. */
export const othersAt = (one: Span & Pick<Slot, 'by'>, all: readonly Slot[]): Slot[] =>
  all.filter((other) => other.by === one.by && other.id !== one.id && !other.off && overlap(other, one))

/** Whether whoever it is with is booked for something else then: nobody is in two places. */
export const isElsewhere = (one: Slot, all: readonly Slot[], holder?: string): boolean =>
  othersAt(one, all).some((other) => isTaken(other, holder))

/** All times that could run into these. */
export async function around(slots: Pick<Slots, 'between'>, some: readonly Span[]): Promise<Slot[]> {
  const starts = some.map((one) => Date.parse(one.starts))
  return slots.between(
    new Date(Math.min(...starts) - longestMs),
    new Date(Math.max(...some.map((one) => endsAt(one)))),
  )
}

/**
 * What keeps a time from taking place: what somebody else has booked then with the same person. What that person only offers
 * then for the same thing is taken back; where somebody is quicker, it stands in the way. `holder`: for whom the time is;
 * `moved`: id of what it stands in for.
 */
export async function inTheWay(
  slots: Pick<Slots, 'between' | 'withdraw'>,
  one: Slot,
  { holder, moved }: { readonly holder?: string; readonly moved?: string },
): Promise<Slot | undefined> {
  const others = othersAt(one, await around(slots, [one])).filter(({ id }) => id !== moved)
  const taken = others.find((other) => isTaken(other, holder))
  if (taken) return taken
  for (const other of others.filter((free) => free.kind === one.kind && !isTaken(free)))
    if (!(await slots.withdraw(other.id))) return other
  return undefined
}

/** The first of these that cannot be offered, and what it runs into: the same kind once more, or what somebody has booked. */
export function firstClash(
  offered: readonly Slot[],
  there: readonly Slot[],
): { readonly one: Slot; readonly other: Slot } | undefined {
  const known = new Set(there.map(({ id }) => id))
  for (const [at, one] of offered.entries()) {
    const before = offered.slice(0, at).find((other) => overlap(other, one))
    if (before) return { one, other: before }
    // The same offer once more changes nothing.
    const other = known.has(one.id)
      ? undefined
      : othersAt(one, there).find((slot) => slot.kind === one.kind || isTaken(slot))
    if (other) return { one, other }
  }
  return undefined
}
