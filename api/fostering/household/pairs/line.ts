import type { Day } from '#contract/calendar/day.ts'
import { type PairKind, type PairLine, pairKinds } from '#contract/fostering/carers/pairs.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import { defined, isBegun, type Pair, type PairValues } from '../../carers/pairs/pair.ts'
import { firstName } from '../../parts/carers/pairs/shared.ts'
import type { Part } from '../part.ts'

/** What nobody is matched with lies under these: what is asked by its promise, a break that is offered by its last day. */
export const asksKey = (kind: PairKind): string => `${kind} asks`
export const offersKey = (kind: PairKind): string => `${kind} offers`

const kindOf = ({ name }: Part): PairKind | undefined => pairKinds.find((kind) => kind === kindOfPart(name))

/** Offers without days lie on the last one that there is. */
const always: Day = '9999-12-31'

export function pairLineOf(part: Part, kind: PairKind, values: Pair): PairLine {
  const { side, by, from, until, children, places, due } = values
  return defined({
    household: part.household,
    part: part.name,
    seen: part.history.at(-1)?.number ?? 0,
    kind,
    side,
    name: firstName(by.name),
    from,
    until,
    places: side === 'asks' ? (children?.length ?? 0) : (places ?? 0),
    due,
  })
}

/** What the index finds it by while it waits for a match. */
export function pairKeysOf(part: Part): { caseKey?: string; dueOn?: string; line?: PairLine } {
  const kind = kindOf(part)
  const values = part.values as PairValues
  if (!kind || !isBegun(values) || values.with || values.over) return {}
  const line = pairLineOf(part, kind, values)
  return values.side === 'asks'
    ? { caseKey: asksKey(kind), dueOn: values.due ?? always, line }
    : { caseKey: offersKey(kind), dueOn: values.until ?? always, line }
}

/** Lists over all households of what waits for a match. */
export interface PairLists {
  /** A page of what is asked, the soonest promise first. `after`: what the page before gave as `next`. */
  asks(
    kind: PairKind,
    most: number,
    after?: string,
  ): Promise<{ readonly lines: readonly PairLine[]; readonly next: string | null }>
  /** The first of what is offered until this day or later, the soonest end first. */
  offers(kind: PairKind, until: Day, most: number): Promise<PairLine[]>
}
