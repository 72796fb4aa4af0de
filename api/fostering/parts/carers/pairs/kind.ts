import * as z from 'zod/mini'
import { type PairKind, pairKinds, sideOf } from '#contract/fostering/carers/pairs.ts'
import { DayText } from '#contract/fostering/case.ts'
import {
  agreedDays,
  defined,
  isBegun,
  leave,
  meet,
  type PairValues,
  release,
  stateOf,
} from '../../../carers/pairs/pair.ts'
import { news, type PartKindOf, type Standing, type Tells } from '../../kind.ts'
import { childrenThere } from '../shared.ts'
import { carerActs } from './carer.ts'
import { pairView, told } from './shared.ts'
import { OtherSide, workerActs } from './worker.ts'

/** Of a break that was agreed, and of one that was had: the children who are away. */
function awayIn(values: PairValues): Pick<Standing, 'moneys'> {
  if (!isBegun(values) || values.side !== 'asks' || !values.from || !values.until || !values.children)
    return {}
  const isHad = values.over?.how === 'done' || stateOf(values) === 'agreed'
  const children = values.children.map(({ part }) => part)
  return isHad ? { moneys: { away: { children, from: values.from, until: values.until } } } : {}
}

function standing(values: PairValues): Standing {
  return { ...turnOf(values), ...awayIn(values) }
}

function turnOf(values: PairValues): Standing {
  if (!isBegun(values)) return { state: 'not-started', whose: null }
  const state = stateOf(values)
  // What is agreed is no task of anybody.
  if (state === 'over' || state === 'agreed') return { state: 'done', whose: null }
  const isTheirs = state === 'matched' && !values.yes
  if (values.side === 'offers')
    return isTheirs ? { state: 'waiting', whose: 'applicant' } : { state: 'started', whose: null }
  return {
    state: 'waiting',
    whose: isTheirs ? 'applicant' : 'council',
    ...(values.due === undefined ? {} : { due: values.due }),
  }
}

/** What the other sides have to hear, as it stands now: whom they are matched with, and what is over. Safe to repeat. */
function tells(values: PairValues, of: { household: string; name: string; today: string }): Tells[] {
  if (!isBegun(values)) return []
  const { with: other, released } = values
  return [
    ...released.map(({ household, part, match, how, on, due }) => ({
      ...{ household, name: part, type: 'over', body: defined({ match, how, on, due }) },
      event: `${how} ${match}`,
    })),
    ...(other
      ? [
          {
            ...{ household: other.household, name: other.part, type: 'matched' },
            body: { ...told(values, of, other.match), on: of.today },
            event: `matched ${other.match} ${values.yes}`,
          },
        ]
      : []),
  ]
}

const Over = z.strictObject({
  match: z.string(),
  how: z.enum(['refused', 'finished']),
  on: DayText,
  due: z.optional(DayText),
})

/** A match is over for the other side: whoever asks waits again, and who offers a break that was had has had it. */
function over(
  values: PairValues,
  { match, how, on, due }: z.infer<typeof Over>,
  kind: PairKind,
): PairValues | undefined {
  if (!isBegun(values)) return undefined
  const was = values.with?.match === match
  const after = leave(values, match)
  if (!after || !was) return after
  const ends = how === 'finished' && (kind === 'break' || values.side === 'asks')
  if (ends) return { ...after, over: { how: 'done', on } }
  return values.side === 'asks' ? { ...after, due: due ?? on, fell: on } : after
}

/** What whoever asks or offers hears of by a message. */
const toldOf: readonly string[] = ['matched', 'over', 'take', 'answer', 'unmatch', 'done', 'ended']

/** Breaks, or mentors: one side asks, another household offers, staff bring them together and both say yes. */
export const pairKind = (kind: PairKind): PartKindOf<PairValues> => ({
  kind,
  fresh: (name) => (sideOf(name) === undefined ? undefined : {}),
  standing,
  view: (values, { as }) => {
    if (!isBegun(values)) return {}
    const view = pairView(values)
    // Staff find the other household by it.
    return as === 'applicant' || !values.with
      ? view
      : { ...view, matchedWith: { household: values.with.household, part: values.with.part } }
  },
  shows: 'added',
  // Why somebody said no is not for the other side, nor for anybody else at home.
  reads: (_, by, __, who) => who.as !== 'applicant' || by.id === who.id,
  beside: (_, known) => childrenThere(known),
  follows: {
    when: ({ state }, { ended }) => ended !== undefined && state !== 'not-started',
    bring: (values, { facts, today }) =>
      facts.ended !== undefined && isBegun(values) && !values.over
        ? {
            type: 'ended',
            values: { ...release(values, { how: 'refused', on: today }), over: { how: 'ended', on: today } },
          }
        : undefined,
  },
  tells,
  // What staff did, and what the other side said. Whoever did something themselves knows of it.
  newsFor: (values, type) => (isBegun(values) && toldOf.includes(type) ? [values.by.id] : []),
  calendar(values) {
    if (!isBegun(values) || values.over?.how === 'done') return []
    const agreed = agreedDays(values)
    const days = agreed ?? values.was
    return days ? [{ id: 'break', what: 'break', ...days, off: !agreed }] : []
  },
  hears: {
    matched: news({
      body: z.extend(OtherSide, { on: DayText }),
      bring: (values: PairValues, { on, ...other }) =>
        isBegun(values) ? meet(values, other, on) : undefined,
    }),
    over: news({ body: Over, bring: (values: PairValues, body) => over(values, body, kind) }),
  },
  acts: { ...carerActs(kind), ...workerActs },
})

export const pairParts = Object.fromEntries(pairKinds.map((kind) => [kind, pairKind(kind)])) as Record<
  PairKind,
  PartKindOf<PairValues>
>
