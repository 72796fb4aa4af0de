import type { Day } from '#contract/calendar/day.ts'
import type { PairSide, PairState } from '#contract/fostering/carers/pairs.ts'
import type { PartName } from '#contract/fostering/parts.ts'

/** The other side of a match, as it was told. `match` names it: no other has the same. */
export interface Other {
  readonly match: string
  readonly household: string
  readonly part: PartName
  readonly name: string
  readonly phone: string
  readonly words: string
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly children?: readonly string[] | undefined
  readonly yes: boolean
}

/** A match that is over, which the other side has to hear of. `finished`: it came about. */
export interface Released extends Pick<Other, 'match' | 'household' | 'part'> {
  readonly how: 'refused' | 'finished'
  readonly on: Day
  /** By when whoever asks is promised an answer anew. */
  readonly due?: Day | undefined
}

/** The days of a break. */
export interface AgreedDays {
  readonly from: Day
  readonly until: Day
}

/** What somebody asks for, or offers. */
export interface Pair {
  readonly side: PairSide
  readonly by: { readonly id: string; readonly name: string }
  readonly words: string
  readonly wish?: string | undefined
  readonly phone: string
  readonly from?: Day | undefined
  readonly until?: Day | undefined
  readonly children?: readonly { readonly part: PartName; readonly name: string }[] | undefined
  readonly places?: number | undefined
  readonly due?: Day | undefined
  readonly told?: { readonly words: string; readonly on: Day; readonly by: string }
  readonly with?: Other
  readonly yes: boolean
  readonly released: readonly Released[]
  /** Matches that are over, whichever side ended them: news of one that comes late changes nothing. */
  readonly gone: readonly string[]
  readonly fell?: Day
  /** The days of what both had agreed to and that did not come about: calendars have to hear of it. */
  readonly was?: AgreedDays
  readonly over?: { readonly how: 'withdrawn' | 'done' | 'ended'; readonly on: Day }
}
export type PairValues = Pair | Record<string, never>

export const isBegun = (values: PairValues): values is Pair => 'side' in values

export const stateOf = ({ over, with: other, yes }: Pair): PairState =>
  over ? 'over' : !other ? 'open' : yes && other.yes ? 'agreed' : 'matched'

/** So many matches that are over are remembered; one has far fewer. */
const remembered = 40
const lastOf = <T>(all: readonly T[]): readonly T[] => all.slice(-remembered)

/** The days that both agreed to: those that were asked for. None of a mentor, and none before both have said yes. */
export function agreedDays(values: Pair): AgreedDays | undefined {
  if (stateOf(values) !== 'agreed') return undefined
  const { from, until } = (values.side === 'asks' ? values : values.with) ?? {}
  return from === undefined || until === undefined ? undefined : { from, until }
}

/** Without whom they are matched with, and what was said of it. */
function alone(values: Pair): Pair {
  const { with: _, ...rest } = values
  const was = agreedDays(values)
  return { ...rest, yes: false, ...(was && { was }) }
}

/** This side ends the match, if there is one: the other side has to hear of it. */
export function release(values: Pair, over: Pick<Released, 'how' | 'on' | 'due'>): Pair {
  const { with: other, released, gone } = values
  if (!other) return values
  const { match, household, part } = other
  return {
    ...alone(values),
    released: lastOf([...released, { match, household, part, ...over }]),
    gone: lastOf([...gone, match]),
  }
}

/** The other side ended a match: it stands here no more, and never again. */
export function leave(values: Pair, match: string): Pair | undefined {
  if (values.gone.includes(match)) return undefined
  const after = values.with?.match === match ? alone(values) : values
  return { ...after, gone: lastOf([...values.gone, match]) }
}

/** An offer was matched with what somebody asks: that stands here, or is refused where it cannot any more. */
export function meet(values: Pair, other: Other, on: Day): Pair | undefined {
  const { match, household, part } = other
  if (values.gone.includes(match)) return undefined
  if (values.with?.match === match)
    return other.yes && !values.with.yes ? { ...values, with: { ...values.with, yes: true } } : undefined
  if (values.with || values.over)
    return {
      ...values,
      released: lastOf([...values.released, { match, household, part, how: 'refused', on }]),
      gone: lastOf([...values.gone, match]),
    }
  const { fell: _, ...rest } = values
  return { ...rest, with: other }
}

/** Without what is not there: a record has no such thing. */
export const defined = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T

/** Whether an offer has room for what is asked, in the days that it is for. */
export const fits = (
  asked: { readonly from?: Day | undefined; readonly until?: Day | undefined; readonly places: number },
  offer: { readonly from?: Day | undefined; readonly until?: Day | undefined; readonly places: number },
): boolean =>
  (asked.from === undefined || (offer.from !== undefined && offer.from <= asked.from)) &&
  (asked.until === undefined || (offer.until !== undefined && asked.until <= offer.until)) &&
  asked.places <= offer.places
