import * as z from 'zod/mini'
import { addDays, type Day } from '#contract/calendar/day.ts'
import type { Answers } from '#contract/core/condition.ts'
import { EmailAddress } from '#contract/core/email-address.ts'
import { PhoneNumber } from '#contract/core/phone-number.ts'
import { kindOfViews, ReviewWords, type ViewsKind } from '#contract/fostering/carers/review.ts'
import { GivenDay } from '#contract/fostering/case.ts'
import type { CaseFacts, Rules } from '../../clocks/facts.ts'
import { clockOf } from '../../clocks/find.ts'
import { answerForms } from '../../forms/answers.ts'
import { Answered, finishedOn, savedOn } from '../answering.ts'
import { act, type Context, invalid, notNow, type PartKindOf, type PartRefusal, so } from '../kind.ts'
import { Note } from '../stages/step.ts'
import { carersOf } from './shared.ts'

export interface ViewsValues {
  readonly kind: ViewsKind
  readonly asked?: {
    readonly name: string
    readonly email?: string | undefined
    readonly phone?: string | undefined
    /** Those whose approval is reviewed. */
    readonly about: readonly string[]
  }
  /** By when we hope to hear. */
  readonly by?: string
  readonly generation: number
  readonly reminded: number
  /** Days on which they were reminded without anybody doing it. */
  readonly chased?: readonly Day[]
  readonly answers: Answers
  readonly finished: boolean
  /** The day on which they sent their answers. */
  readonly answeredOn?: Day
  /** Somebody wrote down what they said, as a child's own worker does. */
  readonly recorded?: { readonly on: string; readonly by: string; readonly words: string }
  readonly notNeeded?: { readonly on: string; readonly by: string; readonly why: string }
  /** Of a link that nobody needs any more: the review is over. */
  readonly void?: string
}

const Name = z.string().check(z.trim(), z.minLength(1, 'Enter a name'), z.maxLength(120, 'Shorten the name'))

const isHeard = ({ finished, recorded }: ViewsValues): boolean => finished || recorded !== undefined

/** The review that they are for, while it hears anybody. */
function closed(values: ViewsValues, { name, known }: Context): PartRefusal | undefined {
  const review = known[`review.${name.split('.')[1]}`]
  if (review?.state !== 'waiting' || values.void) return notNow('The review that this is for is not open.')
  return isHeard(values) ? notNow('We have their views already.') : undefined
}

/** Asks them, or asks them again at another address: then an earlier link opens nothing any more. */
const invite = act({
  right: 'record',
  body: z.strictObject({ name: Name, email: z.optional(EmailAddress), phone: z.optional(PhoneNumber) }),
  decide(values: ViewsValues, asked, context) {
    const refused = closed(values, context)
    if (refused) return refused
    if (!asked.email && !asked.phone)
      return invalid('/with/email', 'Enter an email address or a phone number')
    const { notNeeded: _, chased: __, ...rest } = values
    const days = clockOf(context.rules, 'views', { dates: {} }, context.today).length.amount
    return so<ViewsValues>({
      ...rest,
      asked: { ...asked, about: carersOf(context.head) },
      by: addDays(context.today, days),
      generation: values.generation + 1,
    })
  },
})

const remind = act({
  right: 'record',
  body: z.strictObject({}),
  decide: (values: ViewsValues, _, context) =>
    closed(values, context) ??
    (values.asked
      ? so({ ...values, reminded: values.reminded + 1 })
      : notNow('They have not been asked yet.')),
})

/** What somebody said, as somebody else writes it down: a child to their own worker, a school by phone. */
const record = act({
  right: 'record',
  body: z.strictObject({ on: GivenDay, words: ReviewWords }),
  decide: (values: ViewsValues, { on, words }, context) =>
    closed(values, context) ??
    (on > context.today
      ? invalid('/with/on', 'The day must be today or in the past')
      : so<ViewsValues>({ ...values, recorded: { on, by: context.who.name, words } })),
})

const notNeeded = act({
  right: 'record',
  body: z.strictObject({ why: Note }),
  decide: (values: ViewsValues, { why }, context) =>
    closed(values, context) ??
    so<ViewsValues>({ ...values, notNeeded: { on: context.today, by: context.who.name, why } }),
})

const ended = notNow('We do not need your answer any more. Thank you.')
const sent = notNow('You have sent your answers already. Thank you.')
const stopped = (values: ViewsValues, context: Context) =>
  values.finished ? sent : closed(values, context) || values.notNeeded ? ended : undefined

const save = act({
  right: 'answer',
  body: z.strictObject({ answers: Answered }),
  decide: (values: ViewsValues, { answers }, context) =>
    stopped(values, context) ?? savedOn(answerForms[values.kind], values, answers, context.at),
})

const finish = act({
  right: 'answer',
  body: z.strictObject({}),
  decide(values: ViewsValues, _, context) {
    const refused = stopped(values, context)
    if (refused) return refused
    const done = finishedOn(answerForms[values.kind], values, context.at)
    return done.kind === 'do' ? so<ViewsValues>({ ...done.values, answeredOn: context.today }) : done
  },
})

/** How many reminders should have gone out by a day, of somebody from whom we hope to hear by another. */
export const remindersDue = (by: Day | undefined, today: Day, rules: Rules): number =>
  ['views-reminder', 'views-late-reminder'].filter(
    (id) => by !== undefined && today >= addDays(by, clockOf(rules, id, { dates: {} }, today).length.amount),
  ).length

/** The values with one reminder more, where its day has come: never two on one day. */
function chasedNow(values: ViewsValues, today: Day, rules: Rules): ViewsValues | undefined {
  const { by, asked, chased = [], reminded } = values
  if (!by || !asked || isHeard(values) || values.notNeeded || values.void) return undefined
  if (chased.length >= remindersDue(by, today, rules) || (chased.at(-1) ?? '') >= today) return undefined
  return { ...values, reminded: reminded + 1, chased: [...chased, today] }
}

/** Whether nobody needs what they say any more: the review or the approval is over. */
const isOver = (name: string, { parts, ended: over }: CaseFacts): boolean =>
  over !== undefined ||
  parts.some((one) => one.name === `review.${name.split('.')[1]}` && one.state === 'done')

/** What a child, their school or the council that placed them thinks, for a review: `views.r1.c1`. */
export const views: PartKindOf<ViewsValues> = {
  kind: 'views',
  fresh(name) {
    const kind = kindOfViews(name.slice('views.'.length))
    return kind && { kind, generation: 0, reminded: 0, answers: {}, finished: false }
  },
  standing(values) {
    if (isHeard(values)) return { state: 'done', whose: null }
    if (values.notNeeded || values.void) return { state: 'not-needed', whose: null }
    if (!values.asked) return { state: 'not-started', whose: 'council' }
    return { state: 'waiting', whose: 'somebody', ...(values.by ? { due: values.by } : {}) }
  },
  view: ({ generation, ...values }, { as }) =>
    as === 'referee'
      ? { kind: values.kind, finished: values.finished, answers: values.finished ? {} : values.answers }
      : { ...values, link: generation > 0 ? 'made' : 'none' },
  follows: {
    when({ name, state }, facts, { today, rules }) {
      if (!name.startsWith('views.') || (state !== 'waiting' && state !== 'not-started')) return false
      const due = facts.parts.find((one) => one.name === name)?.due
      return isOver(name, facts) || remindersDue(due, today, rules) > 0
    },
    bring(values, { name, facts, today, rules }) {
      if (isOver(name, facts))
        return values.void || isHeard(values)
          ? undefined
          : { type: 'over', values: { ...values, void: today } }
      const reminded = chasedNow(values, today, rules)
      return reminded && { type: 'reminded', values: reminded }
    },
  },
  acts: { invite, remind, record, 'not-needed': notNeeded, save, finish },
}
