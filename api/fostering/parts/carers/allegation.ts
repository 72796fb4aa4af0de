import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { AllegationOutcome } from '#contract/fostering/carers/wrong.ts'
import { GivenDay, PersonId } from '#contract/fostering/case.ts'
import { clockOf, dueBy } from '../../clocks/find.ts'
import { type Act, act, type Context, invalid, notNow, type PartKindOf, so } from '../kind.ts'
import { Note, Reasons } from '../stages/step.ts'
import {
  type AllegationValues,
  forCarer,
  howFar,
  isOfHousehold,
  isOver,
  standingOf,
} from './allegation-values.ts'
import { ContactFields, carersOf, caresFor, isNumbered, notBy, notOn, saying, Words } from './shared.ts'

const noSuch = notNow('There is no allegation here yet.')
const twice = notNow('This is already recorded.')

/** An act to an allegation that is recorded, by a manager. */
const later = <Body>(
  right: 'record' | 'decide',
  body: z.ZodMiniType<Body>,
  decide: (
    values: AllegationValues & { readonly recorded: NonNullable<AllegationValues['recorded']> },
    body: Body,
    context: Context,
  ) => ReturnType<Act<AllegationValues>['decide']>,
): Act<AllegationValues> =>
  act({
    right,
    body,
    decide: (values: AllegationValues, given, context) =>
      values.recorded ? decide({ ...values, recorded: values.recorded }, given, context) : noSuch,
  })

const about = z.array(PersonId).check(z.minLength(1, 'Choose who it is about'))

const record = act({
  right: 'record',
  body: z.strictObject({
    on: GivenDay,
    about,
    words: Words('Say what the allegation is'),
    said: Words('Say who said it, and to whom'),
  }),
  decide(values: AllegationValues, recorded, context) {
    if (values.recorded || values.summary) return twice
    if (!caresFor(context)) return notNow('They do not have a child in their care.')
    if (!recorded.about.every((id) => context.head?.people[id]))
      return invalid('/with/about', 'Choose people in this household')
    return notOn(recorded.on, undefined, context.today) ?? so({ ...values, recorded })
  },
})

const Told = z.strictObject({ on: GivenDay, words: Words('Say a few words about it') })

const officer = later('record', Told, (values, told, { today }) =>
  values.officer ? twice : (notOn(told.on, values.recorded.on, today) ?? so({ ...values, officer: told })),
)

const meeting = later('record', Told, (values, told, { today }) =>
  values.meetings.length >= 40
    ? notNow('You can write up no more than 40 meetings.')
    : (notOn(told.on, values.recorded.on, today) ?? so({ ...values, meetings: [...values.meetings, told] })),
)

const ofsted = later('record', z.strictObject({ on: GivenDay }), (values, { on }, { today }) =>
  values.ofsted ? twice : (notOn(on, values.recorded.on, today) ?? so({ ...values, ofsted: on })),
)

const notSafe = later(
  'record',
  z.strictObject({ until: GivenDay, why: Note }),
  (values, { until, why }, { today }) =>
    values.told
      ? notNow('They have already been told.')
      : (notBy(until, today, '/with/until') ?? so({ ...values, notSafe: { until, why } })),
)

/** It is safe: from now on those who were told see what is written for them, by when they hear next, and who is there for them. */
const tell = later(
  'record',
  z.strictObject({
    on: GivenDay,
    to: z.array(PersonId).check(z.minLength(1, 'Choose who was told')),
    words: Words('Say what you told them'),
    children: Words('Say what happens to the children in the meantime'),
    next: GivenDay,
    ...ContactFields,
  }),
  (values, { on, to, words, children, next, name, contact }, { today, head }) => {
    // Whoever it is about may foster no more, while another of the household does.
    const about = values.recorded.about.filter((id) => head?.people[id]?.role !== 'child')
    if (!to.every((id) => [...carersOf(head), ...about].includes(id)))
      return invalid('/with/to', 'Choose people who foster in this household')
    const all = [...new Set([...(values.told?.to ?? []), ...to])].sort()
    return (
      notOn(on, values.recorded.on, today) ??
      notBy(next, today) ??
      so({
        ...values,
        told: { on: values.told?.on ?? on, to: all, words, children },
        handler: { name, contact },
        next,
      })
    )
  },
)

const notTold = notNow('Tell them first, once it is safe.')

const supporter = later('record', z.strictObject(ContactFields), (values, named, { today }) =>
  values.told ? so({ ...values, supporter: { ...named, on: values.supporter?.on ?? today } }) : notTold,
)

/** News for them, and by when they hear next: always a day. */
const update = later(
  'record',
  z.strictObject({ words: Words('Say what has happened so far'), next: GivenDay }),
  (values, { words, next }, { today }) => {
    if (!values.told) return notTold
    if (values.copied) return notNow('This is over.')
    if (values.news.length >= 100) return notNow('You can send no more than 100 updates.')
    return notBy(next, today) ?? so({ ...values, news: [...values.news, { on: today, words }], next })
  },
)

const conclude = later(
  'decide',
  z.strictObject({ outcome: AllegationOutcome, words: Reasons, next: GivenDay }),
  (values, { outcome, words, next }, { today }) => {
    if (!values.officer) return notNow('Tell the designated officer first.')
    if (!values.told) return notTold
    if (values.outcome) return notNow('This already has an outcome.')
    return notBy(next, today) ?? so({ ...values, outcome: { on: today, outcome, words }, next })
  },
)

/** After an allegation the approval is reviewed: whoever reviews it takes it from here. */
const askReview = later('record', z.strictObject({}), (values, _, { today }) =>
  !values.outcome
    ? notNow('This does not have an outcome yet. Save the outcome first.')
    : values.reviewAsked
      ? twice
      : so({ ...values, reviewAsked: today }),
)

/** The later of pension age and the years that the summary is kept at least, from the day of the outcome. */
function keptUntil(from: Day, pension: Day, { rules, facts }: Context): Day | undefined {
  const alone = { ...facts, dates: {}, pauses: [] } as unknown as NonNullable<Context['facts']>
  const due = dueBy(clockOf(rules, 'kept-allegation', alone, from), from, alone, rules)
  return due.kind === 'day' ? [due.day, pension].sort()[1] : undefined
}

/** What is kept for many years: whoever writes it looks up when the person reaches pension age, as that changes by law. */
const summarise = later(
  'record',
  z.strictObject({ words: Words('Write the summary'), pension: GivenDay }),
  (values, { words, pension }, context) => {
    if (!values.outcome) return notNow('This does not have an outcome yet. Save the outcome first.')
    if (values.copied) return notNow('They have their copy, so it cannot be changed.')
    const until = keptUntil(values.outcome.on, pension, context)
    if (until === undefined)
      return notNow(
        'We cannot work out yet how long to keep it. Check the day when they reach State Pension age.',
      )
    const names = values.recorded.about.map((id) => context.head?.people[id]?.name ?? id)
    return so({ ...values, summary: { on: context.today, words, names, pension, keptUntil: until } })
  },
)

/** They have their copy, and can read it on their page; nothing of it is promised any more. */
const copy = later('record', z.strictObject({}), ({ next, ...values }, _, { today }) =>
  values.summary
    ? so({ ...values, ...(values.copied && next ? { next } : {}), copied: values.copied ?? today })
    : notNow('There is no summary yet.'),
)

/**
 * An allegation: `allegation.x1`. Managers alone work with it; whoever supervises the household sees how far it is; and the
 * household nothing at all, not even that it is there, until it is recorded that they were told.
 */
export const allegation: PartKindOf<AllegationValues> = {
  kind: 'allegation',
  // A review follows what was asked here (`reviewAsked`).
  moves: true,
  fresh(name, { who }) {
    const [, number, more] = name.split('.')
    return isNumbered(number) && more === undefined && who.as === 'manager'
      ? { meetings: [], news: [], comments: [] }
      : undefined
  },
  standing: (values) => ({
    state: !values.recorded && !values.summary ? 'not-started' : isOver(values) ? 'done' : 'waiting',
    whose: values.recorded && !isOver(values) ? 'council' : null,
    ...(values.recorded || values.summary ? { track: standingOf(values) } : {}),
  }),
  hides: ({ told }, who) => isOfHousehold(who) && told?.to.includes(who.id) !== true,
  view: (values, who) =>
    who.as === 'manager'
      ? { ...values }
      : isOfHousehold(who)
        ? { ...forCarer(values) }
        : values.recorded
          ? { ...howFar(values) }
          : {},
  acts: {
    record,
    'to-officer': officer,
    ofsted,
    meeting,
    'not-safe': notSafe,
    tell,
    supporter,
    update,
    comment: saying<AllegationValues>(isOver),
    conclude,
    'ask-review': askReview,
    summarise,
    copy,
  },
}
