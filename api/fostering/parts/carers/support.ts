import * as z from 'zod/mini'
import { dayInEngland } from '#contract/calendar/day.ts'
import {
  AskSupport,
  type SupportState,
  type SupportView,
  SupportWords,
} from '#contract/fostering/carers/support.ts'
import { isByPhone, promiseOf, supportKindsFor } from '../../carers/support/promise.ts'
import { act, type Context, type Decided, invalid, news, notNow, type PartKindOf, so } from '../kind.ts'

type By = { readonly id: string; readonly name: string; readonly at: string }

/** What somebody asked for, and how far it is. Words after the first stand in the history. */
export interface Support extends Omit<AskSupport, 'kind'> {
  readonly kind: string
  readonly title: string
  readonly asked: By
  readonly state: SupportState
  readonly promise: SupportView['promise']
  /** How often a promise began: at first, and whenever somebody asks again. */
  readonly round: number
  readonly taken?: By
  readonly answered?: By
  readonly risen?: string
  readonly missed?: string
  /** It closed of itself, as the household's approval ended. */
  readonly over?: 'approval-ended'
  /** When the team was told, and of which round. */
  readonly told?: { readonly at: string; readonly round: number }
}
export type SupportValues = Support | Record<string, never>

export const isAskedFor = (values: SupportValues): values is Support => 'state' in values

const byOf = ({ who, at }: Context): By => ({ id: who.id, name: who.name, at })
const said = (text: string) => ({ text })

/** The kind of help that somebody asks for, of those that this household can ask for today. */
const kindOf = (id: string, { rules, head, today }: Context) =>
  head && supportKindsFor(rules.support, head.kind, today).find((one) => one.id === id)

const promised = (kind: NonNullable<ReturnType<typeof kindOf>>, urgent: boolean, context: Context) =>
  promiseOf(context.rules.support, context.rules.calendars, { kind, urgent }, new Date(context.at))

const ask = act({
  right: 'fill',
  body: AskSupport,
  decide(values: SupportValues, body, context): Decided<SupportValues> {
    if (isAskedFor(values)) return notNow('You have already asked for this.')
    const kind = kindOf(body.kind, context)
    if (!kind) return invalid('/with/kind', 'Choose what you need')
    if (isByPhone(kind, body.urgent) && !body.phone)
      return invalid('/with/phone', 'Enter the phone number that we should call')
    return so<SupportValues>({
      ...body,
      title: kind.title,
      asked: byOf(context),
      state: 'waiting',
      promise: promised(kind, body.urgent, context),
      round: 1,
    })
  },
})

/** Whoever asked asks again: what we promised begins anew, and a manager who had it has it no more. */
function again(values: Support, text: string, context: Context): Decided<SupportValues> {
  const { answered: _, risen: __, missed: ___, over: ____, ...rest } = values
  const kind = kindOf(values.kind, context)
  const others = context.rules.support.kinds.find(({ id }) => id === 'other')
  const goesBy = kind ?? others
  // A kind that the council offers no more is promised as anything else is.
  const promise = goesBy ? promised(goesBy, values.urgent, context) : values.promise
  return so<SupportValues>({ ...rest, state: 'waiting', promise, round: values.round + 1 }, said(text))
}

const notAsked = notNow('Nobody has asked for anything here yet.')
const isOver = ({ state }: Support): boolean => state === 'done' || state === 'withdrawn'

/** An act on what was asked for, while it is not over. */
const open =
  <Body>(decide: (values: Support, body: Body, context: Context) => Decided<SupportValues>) =>
  (values: SupportValues, body: Body, context: Context): Decided<SupportValues> => {
    if (!isAskedFor(values)) return notAsked
    return isOver(values)
      ? notNow('This request is closed. If they need it again, the person who asked can open it again.')
      : decide(values, body, context)
  }

const Say = z.strictObject({ words: SupportWords })
const Nothing = z.strictObject({})

const add = act({
  right: 'fill',
  body: Say,
  decide: open<z.infer<typeof Say>>((values, { words }, context) =>
    values.state === 'answered' ? again(values, words, context) : so<SupportValues>(values, said(words)),
  ),
})

const reopen = act({
  right: 'fill',
  body: Say,
  decide(values: SupportValues, { words }, context): Decided<SupportValues> {
    if (!isAskedFor(values)) return notAsked
    return isOver(values) ? again(values, words, context) : notNow('This request is still open.')
  },
})

const withdraw = act({
  right: 'fill',
  body: Nothing,
  decide: open((values) => so<SupportValues>({ ...values, state: 'withdrawn' })),
})

/** Whoever asked has what they need. */
const settle = act({
  right: 'fill',
  body: Nothing,
  decide: open((values) => so<SupportValues>({ ...values, state: 'done' })),
})

const take = act({
  right: 'record',
  body: Nothing,
  decide: open((values, _, context) =>
    values.taken?.id === context.who.id
      ? notNow('You have already taken this on.')
      : so<SupportValues>({ ...values, taken: byOf(context) }),
  ),
})

/** We answer, or ring and talk: the promise is kept, and whoever answers has it from then on. */
const answering = act({
  right: 'record',
  body: Say,
  decide: open<z.infer<typeof Say>>((values, { words }, context) => {
    const by = byOf(context)
    const { missed: _, ...rest } = values
    const taken = values.taken?.id === by.id ? values.taken : by
    return so<SupportValues>({ ...rest, taken, state: 'answered', answered: by }, said(words))
  }),
})

/** We rang and reached nobody: they see that we tried, and the promise goes on. */
const notReached = act({
  right: 'record',
  body: Nothing,
  decide: open((values, _, context) =>
    values.state === 'waiting'
      ? so<SupportValues>({ ...values, taken: values.taken ?? byOf(context), missed: context.at })
      : notNow('This has already been answered.'),
  ),
})

const done = act({
  right: 'record',
  body: Say,
  decide: open<z.infer<typeof Say>>((values, { words }, context) =>
    so<SupportValues>({ ...values, state: 'done', answered: values.answered ?? byOf(context) }, said(words)),
  ),
})

const nameless = ({ name, at }: By) => ({ name, at })

/** How both sides see it; ids of accounts say nothing to anybody. */
export function supportView(values: Support): SupportView {
  const { asked, taken, answered, told, tell: _, round: __, ...rest } = values
  return {
    ...rest,
    asked: nameless(asked),
    ...(taken ? { taken: nameless(taken) } : {}),
    ...(answered ? { answered: nameless(answered) } : {}),
    ...(told && told.round === values.round ? { told: told.at } : {}),
  }
}

const At = z.strictObject({ at: z.string(), round: z.int() })

/** Something that a household asks us for, or asks to talk about: `support.s1`, or a number that the device drew. */
export const support: PartKindOf<SupportValues> = {
  kind: 'support',
  fresh: (name) => (/^support\.s[1-9]\d{0,9}$/.test(name) ? {} : undefined),
  standing(values) {
    if (!isAskedFor(values)) return { state: 'not-started', whose: null }
    const { state, promise } = values
    if (state === 'waiting')
      return { state: 'waiting', whose: 'council', due: dayInEngland(new Date(promise.due)) }
    return { state: state === 'answered' ? 'started' : state, whose: null }
  },
  view: (values) => (isAskedFor(values) ? { ...supportView(values) } : {}),
  shows: 'added',
  // Who is approved no more, or has stopped, waits for nothing.
  follows: {
    when: ({ state }, { ended }) => ended !== undefined && (state === 'waiting' || state === 'started'),
    bring: (values, { facts }) =>
      facts.ended !== undefined && isAskedFor(values) && !isOver(values)
        ? { type: 'over', values: { ...values, state: 'done', over: 'approval-ended' } }
        : undefined,
  },
  hears: {
    /** The moment passed that we promised: a manager has it. */
    risen: news({
      body: At,
      bring: (values: SupportValues, { at, round }) =>
        isAskedFor(values) && values.state === 'waiting' && values.round === round && !values.risen
          ? { ...values, risen: at }
          : undefined,
    }),
    /** The team was told of it. */
    told: news({
      body: At,
      bring: (values: SupportValues, told) =>
        isAskedFor(values) && (values.told?.round ?? 0) < told.round ? { ...values, told } : undefined,
    }),
  },
  acts: {
    ask,
    add,
    reopen,
    withdraw,
    settle,
    take,
    answer: answering,
    called: answering,
    'not-reached': notReached,
    done,
  },
}
