import type { Day } from '#contract/calendar/day.ts'
import type { PairKind, PairView } from '#contract/fostering/carers/pairs.ts'
import { kindOfPart } from '#contract/fostering/parts.ts'
import {
  defined,
  isBegun,
  type Other,
  type Pair,
  type PairValues,
  stateOf,
} from '../../../carers/pairs/pair.ts'
import { clockOf, dueBy } from '../../../clocks/find.ts'
import { type Context, type Decided, notNow } from '../../kind.ts'

/** How staff and carers call each other before they know each other. */
export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? ''

/** By when we promise an answer to somebody who asks, or asks anew, on this day. */
export function answerBy({ name, facts, rules, today }: Context): Day | undefined {
  if (!facts) return undefined
  const clock = clockOf(rules, `${kindOfPart(name) as PairKind}-answer`, facts, today)
  const due = dueBy(clock, today, facts, rules)
  return due.kind === 'day' ? due.day : undefined
}

/** An act on what somebody asks for or offers, while it is not over. */
export const open =
  <Body>(decide: (values: Pair, body: Body, context: Context) => Decided<PairValues>) =>
  (values: PairValues, body: Body, context: Context): Decided<PairValues> => {
    if (!isBegun(values)) return notNow('Nobody has asked for anything here.')
    return values.over ? notNow('This is over.') : decide(values, body, context)
  }

/** This side as the other is told of it, in a match that the offer names. */
export const told = (
  { by, phone, words, from, until, children, yes }: Pair,
  { household, name }: Pick<Context, 'household' | 'name'>,
  match: string,
): Other =>
  defined({
    match,
    household,
    part: name,
    name: firstName(by.name),
    phone,
    words,
    from,
    until,
    children: children?.map((one) => one.name),
    yes,
  })

/** How one side sees it: the other by first name, and a number only once both have said yes. */
export function pairView(values: Pair): PairView {
  const { side, by, words, wish, phone, from, until, children, places, due, with: other, yes, fell } = values
  const state = stateOf(values)
  const { over, told: answer } = values
  return defined({
    ...{ side, state, by: firstName(by.name), words, wish, phone, from, until, places, yes, fell, over },
    children: children?.map(({ name }) => name),
    due: state === 'agreed' || state === 'over' ? undefined : due,
    told: answer,
    other:
      other &&
      defined({
        ...{ name: other.name, words: other.words, from: other.from, until: other.until, yes: other.yes },
        children: other.children && [...other.children],
        phone: state === 'agreed' ? other.phone : undefined,
      }),
  })
}
