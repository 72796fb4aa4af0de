import * as z from 'zod/mini'
import { addDays, type Day } from '#contract/calendar/day.ts'
import {
  AskBreak,
  AskMentor,
  OfferBreak,
  OfferMentor,
  type PairKind,
  PairWords,
  sideOf,
} from '#contract/fostering/carers/pairs.ts'
import type { ChildValues } from '../../../carers/child/values.ts'
import { defined, isBegun, type Pair, type PairValues, release } from '../../../carers/pairs/pair.ts'
import { act, type Context, type Decided, invalid, notNow, type PartRefusal, so } from '../../kind.ts'
import { answerBy, open } from './shared.ts'

/** So far ahead a break is planned, and so long one lasts at most, in days. The council’s own choice. */
const ahead = 366
const longest = 60

function wrongDays(from: Day, until: Day, today: Day, most: number): PartRefusal | undefined {
  if (from < today) return invalid('/with/from', 'The first day must be today or in the future')
  if (until < from) return invalid('/with/until', 'The last day must be the same as the first day, or later')
  if (from > addDays(today, ahead)) return invalid('/with/from', 'Choose a day in the next twelve months')
  return until > addDays(from, most - 1)
    ? invalid('/with/until', `Choose a last day within ${most} days of the first`)
    : undefined
}

const nothing = { yes: false, released: [], gone: [] } as const
const whoOf = ({ who: { id, name } }: Context) => ({ id, name })
const again = notNow('You have sent this already.')
/** A part of one side begins with the act of that side alone. */
const elsewhere = notNow('This cannot be sent here. Go back and start again.')

/** The children of a household who live there, as they are called. */
const calledHere = ({ known, others }: Context, part: string): string | undefined =>
  known[part]?.lives === 'here'
    ? ((others[part] as ChildValues | undefined)?.called ?? 'The child')
    : undefined

const askBreak = act({
  right: 'fill',
  body: AskBreak,
  decide(values: PairValues, { children, ...body }, context): Decided<PairValues> {
    if (isBegun(values)) return again
    if (sideOf(context.name) !== 'asks') return elsewhere
    const wrong = wrongDays(body.from, body.until, context.today, longest)
    if (wrong) return wrong
    const called = children.flatMap((part) => {
      const name = calledHere(context, part)
      return name === undefined ? [] : [{ part, name }]
    })
    if (called.length !== children.length)
      return invalid('/with/children', 'Choose children who live with you')
    const due = answerBy(context)
    return so<PairValues>(
      defined({ side: 'asks', by: whoOf(context), ...body, children: called, due, ...nothing }),
    )
  },
})

const askMentor = act({
  right: 'fill',
  body: AskMentor,
  decide(values: PairValues, body, context): Decided<PairValues> {
    if (isBegun(values)) return again
    if (sideOf(context.name) !== 'asks') return elsewhere
    return so<PairValues>(
      defined({ side: 'asks', by: whoOf(context), ...body, due: answerBy(context), ...nothing }),
    )
  },
})

const offerBreak = act({
  right: 'fill',
  body: OfferBreak,
  decide(values: PairValues, body, context): Decided<PairValues> {
    if (isBegun(values)) return again
    if (sideOf(context.name) !== 'offers') return elsewhere
    return (
      wrongDays(body.from, body.until, context.today, ahead) ??
      so<PairValues>({ side: 'offers', by: whoOf(context), ...body, ...nothing })
    )
  },
})

const offerMentor = act({
  right: 'fill',
  body: OfferMentor,
  decide(values: PairValues, body, context): Decided<PairValues> {
    if (isBegun(values)) return again
    if (sideOf(context.name) !== 'offers') return elsewhere
    return so<PairValues>({ side: 'offers', by: whoOf(context), ...body, ...nothing })
  },
})

const Nothing = z.strictObject({})
const Why = z.strictObject({ words: PairWords })

/** A match comes to nothing. Whoever asks waits anew, by a promise that begins then. */
export function refuse(values: Pair, context: Context): Pair {
  const { today: on } = context
  const due = answerBy(context)
  const after = release(values, defined({ how: 'refused' as const, on, due }))
  return values.side === 'asks' ? defined({ ...after, due, fell: on }) : after
}

const accept = act({
  right: 'fill',
  body: Nothing,
  decide: open((values, _, __) =>
    !values.with
      ? notNow('That match did not work out. This page shows what happens next.')
      : values.yes
        ? notNow('You have said yes already.')
        : so<PairValues>({ ...values, yes: true }),
  ),
})

/** Before both have said yes, or after: why is for us alone. */
const decline = act({
  right: 'fill',
  body: Why,
  decide: open<z.infer<typeof Why>>((values, { words }, context) =>
    values.with
      ? so<PairValues>(refuse(values, context), { text: words })
      : notNow('You are not matched with anybody.'),
  ),
})

const withdraw = act({
  right: 'fill',
  body: Nothing,
  decide: open((values, _, context) =>
    so<PairValues>({ ...refuse(values, context), over: { how: 'withdrawn', on: context.today } }),
  ),
})

export const carerActs = (kind: PairKind) => ({
  ask: kind === 'break' ? askBreak : askMentor,
  offer: kind === 'break' ? offerBreak : offerMentor,
  accept,
  decline,
  withdraw,
})
