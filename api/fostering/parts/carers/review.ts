import * as z from 'zod/mini'
import {
  ReviewReason,
  type ReviewRecord,
  type ReviewView,
  ReviewWords,
  type Wanted,
} from '#contract/fostering/carers/review.ts'
import type { CaseKind } from '#contract/fostering/case.ts'
import type { CaseFacts } from '../../clocks/facts.ts'
import type { Route } from '../../routes/route.ts'
import type { HeadValues } from '../head-values.ts'
import { act, type Brings, type Context, notNow, type PartKindOf, so } from '../kind.ts'
import { referredBy } from '../referral/referred.ts'
import { factsIn } from '../stages/step.ts'
import { missingFor } from './review/missing.ts'
import { noticeOf } from './review/notice.ts'
import {
  adopts,
  dueOfReview,
  knowWhy,
  mayKnow,
  nextReview,
  reviewDue,
  reviewNow,
  wantedFor,
} from './review/opens.ts'
import { learningSince, recordOf } from './review/record.ts'
import { isDecided, isWaiting, refersReview, routeOfReview, termsSettled } from './review/refers.ts'
import { told } from './review/told.ts'
import { carersOf } from './shared.ts'

export interface ReviewValues extends Omit<ReviewView, 'why' | 'began'> {
  readonly began: string | null
  readonly why: ReviewView['why'] | null
  readonly wanted: readonly Wanted[]
  /** Who is approved, from whom we want to hear. */
  readonly people: readonly string[]
  /** The account of whoever made the recommendation: they assure the quality of nothing that comes of it. */
  readonly byId: string | null
  /** What the approval is for; null before it begins. */
  readonly kind: CaseKind | null
  /** Who of them knows of the concern or the allegation that it was asked for after. */
  readonly knowWhy?: readonly string[]
}

const blank: ReviewValues = {
  began: null,
  why: null,
  due: null,
  wanted: [],
  people: [],
  carers: {},
  supervisor: null,
  report: null,
  recommended: null,
  record: null,
  byId: null,
  kind: null,
  notice: null,
  over: null,
}

const beginning = (
  why: ReviewView['why'],
  name: string,
  people: readonly string[],
  facts: CaseFacts,
  { today, rules }: Pick<Context, 'today' | 'rules'>,
): ReviewValues => ({
  ...blank,
  began: today,
  why,
  due: dueOfReview(why, facts, today, rules) ?? null,
  wanted: wantedFor(name, facts),
  kind: facts.kind,
  people,
  knowWhy: knowWhy(facts),
})

/** A review begins by itself when its time has come, or when something was asked for or has changed. */
export const bringsReview: Brings<HeadValues> = {
  names: (_, facts, { today, rules }) =>
    reviewNow(facts, today, rules) === undefined ? [] : [nextReview(facts)],
  values(head, name, facts, now) {
    const why = reviewNow(facts, now.today, now.rules)
    return why && beginning(why, name, carersOf(head), facts, now)
  },
}

const open = ({ began, over }: ReviewValues) =>
  began === null
    ? notNow('This review has not begun.')
    : over === null
      ? undefined
      : notNow('This review is over.')

/** Staff begin one before its time, such as before a change of terms. */
const begin = act({
  right: 'manage',
  body: z.strictObject({ why: ReviewReason }),
  decide(values: ReviewValues, { why }, context) {
    if (values.began) return notNow('This review has begun already.')
    const facts = factsIn(context)
    if (!facts.dates.approved || facts.ended) return notNow('There is no approval to review.')
    if (facts.parts.some(({ name, state }) => name.startsWith('review.') && state !== 'done'))
      return notNow('Another review is open. Finish that one first.')
    const people = carersOf(context.head)
    const begun = beginning(why, context.name, people, facts, context)
    return so(why === 'asked' ? { ...begun, knowWhy: mayKnow(people, facts) } : begun)
  },
})

const Words = z.strictObject({ words: ReviewWords })

/** What a carer thinks of the year, by themselves, as often as they like until it is recommended. */
const say = act({
  right: 'fill',
  own: true,
  body: Words,
  decide: (values: ReviewValues, { words }, { who, today }) =>
    open(values) ??
    (values.recommended
      ? notNow('The report is written. Write to your worker if you want to say more.')
      : so({ ...values, carers: { ...values.carers, [who.id]: { on: today, by: who.name, words } } })),
})

/** What the supervising worker thinks is not written by whoever reviews independently of them. */
const byStaff = (field: 'supervisor' | 'report') =>
  act({
    right: field === 'report' ? 'record' : 'manage',
    body: Words,
    decide: (values: ReviewValues, { words }, { who, today }) =>
      open(values) ??
      (values.recommended
        ? notNow('A recommendation has already been made.')
        : so({ ...values, [field]: { on: today, by: who.name, words } })),
  })

/** What the reviewer comes to. From then on it is put before a panel or whoever decides, by the way of such a review. */
const recommend = act({
  right: 'record',
  body: z.strictObject({ suitable: z.boolean(), terms: z.boolean(), words: ReviewWords }),
  decide(values: ReviewValues, { suitable, terms, words }, context) {
    const { today, who, name } = context
    const closed = open(values)
    if (closed) return closed
    if (values.recommended) return notNow('A recommendation has already been made.')
    const missing = missingFor(values, context)
    if (missing) return notNow(missing)
    return so({
      ...values,
      recommended: { on: today, by: who.name, suitable, terms, words },
      told: null,
      record: recordOf(name, factsIn(context), context),
      byId: who.id,
    })
  },
})

const reasonsOf = (route: Route, suitable: boolean): string =>
  isDecided(route)
    ? 'This is the first review of their approval. The report and the recommendation are among the papers.'
    : suitable
      ? 'The report and the recommendation of the review are among the papers.'
      : 'The review does not find them suitable. The report and the recommendation are among the papers.'

/** What has to be decided after a review is referred by itself, in the name of whoever recommended it. */
const brings: Brings<ReviewValues> = {
  names: ({ name }, facts, { today, rules }) => refersReview(name, facts, today, rules),
  values({ recommended, byId }, name, facts, beginning) {
    const route = routeOfReview(facts, beginning.today, beginning.rules)
    if (!route || !recommended) return undefined
    const { type } = route
    return referredBy(
      route,
      { type, reasons: reasonsOf(route, recommended.suitable) },
      { ...beginning, name, facts, by: { id: byId ?? '', name: recommended.by } },
    )
  },
}

/** Why the written notice cannot be given now; undefined where it can. */
function cannotNotice(values: ReviewValues, context: Context) {
  const facts = factsIn(context)
  const { today, rules, name } = context
  if (!values.recommended) return notNow('There is no recommendation yet.')
  if (isWaiting(facts))
    return notNow('It is waiting for a decision. The household hears of it by that letter.')
  if (isDecided(routeOfReview(facts, today, rules)))
    return notNow('The first review goes to the panel, and then to the decision maker.')
  if (!values.recommended.suitable)
    return notNow('The review does not find them suitable, so somebody has to decide about it.')
  return termsSettled(facts.parts.find((one) => one.name === name) ?? {}, facts)
    ? undefined
    : notNow('The review recommends other terms. Offer them to the carers first.')
}

/** A later review that found all to be well ends with a written notice: nobody has to decide anything. */
const notice = act({
  right: 'decide',
  body: z.strictObject({}),
  decide(values: ReviewValues, _, context) {
    const refused = open(values) ?? cannotNotice(values, context)
    if (refused || !values.recommended) return refused ?? notNow('There is no recommendation yet.')
    const { today, who, hash, head, rules } = context
    const facts = factsIn(context)
    const next = reviewDue({ ...facts, dates: { ...facts.dates, lastReview: today } }, rules)
    const names = carersOf(head).map((id) => head?.people[id]?.name ?? '')
    const { recommended } = values
    const letter = noticeOf({ kind: facts.kind, names, recommended, next, by: who.name, today, hash })
    return so<ReviewValues>({ ...values, notice: letter, over: today })
  },
})

/** The day on which what this review asked for was decided; an approval that has ended is not reviewed, nor each year once a child is matched. */
const overOn = ({ began, why }: ReviewValues, facts: CaseFacts): string | undefined => {
  const { dates, ended } = facts
  if (ended !== undefined) return dates.ended
  if (why === 'yearly' && adopts(facts) && dates.matched !== undefined) return dates.matched
  return began !== null && dates.lastReview !== undefined && dates.lastReview >= began
    ? dates.lastReview
    : undefined
}

/** The record as each of the household reads it: what is private to one of them shows in no number of another's. */
const forHousehold = ({ complaints, concerns, allegations, ...record }: ReviewRecord): ReviewRecord => record

/** A review of an approval: `review.r1`. */
export const review: PartKindOf<ReviewValues> = {
  kind: 'review',
  moves: true,
  fresh: (name, { facts }) => (facts && name === nextReview(facts) ? blank : undefined),
  standing({ began, over, recommended, people, carers, due, notice: given, told }) {
    if (began === null) return { state: 'not-started', whose: 'council' }
    if (over !== null)
      return { state: 'done', whose: null, ...(given ? { dates: { lastReview: given.on } } : {}) }
    const waits = !recommended && people.some((id) => !carers[id])
    return {
      state: 'waiting',
      whose: waits ? 'applicant' : 'council',
      ...(due ? { due } : {}),
      ...(recommended
        ? {
            reviewed: {
              on: recommended.on,
              suitable: recommended.suitable,
              terms: recommended.terms,
              ...(told === null ? { untold: true as const } : {}),
            },
          }
        : {}),
    }
  },
  view({ wanted, people, knowWhy: knows = [], byId: _, kind: __, ...values }, { as, id }) {
    if (as !== 'applicant') return { ...values, wanted }
    // What each thinks is theirs until the report is written, and what others said is in nobody's page but staff's.
    const { carers, report, ...rest } = values
    const own = carers[id]
    // What is recommended somebody tells them first; the letter of what came of it tells them too.
    const isTold = values.told !== null || values.over !== null
    const recommended = isTold ? values.recommended : null
    const record = isTold ? values.record : null
    return {
      ...rest,
      // Another carer’s allegation, or one that nobody was told of yet, shows neither here nor in a number.
      why: rest.why === 'asked' && !knows.includes(id) ? 'needed' : rest.why,
      supervisor: null,
      people,
      carers: own ? { [id]: own } : {},
      report: recommended && report,
      recommended,
      record: record && forHousehold(record),
    }
  },
  beside: (_, known) => learningSince(known),
  calendar: ({ began, due, over }) =>
    began !== null && due !== null && over === null
      ? [{ id: 'review', what: 'review', from: due, until: due, off: false }]
      : [],
  follows: {
    when: ({ name, state }, { dates, ended }) =>
      name.startsWith('review.') &&
      state === 'waiting' &&
      (ended !== undefined || dates.lastReview !== undefined || dates.matched !== undefined),
    bring(values, { facts }) {
      const over = values.over === null ? overOn(values, facts) : undefined
      return over === undefined ? undefined : { type: 'over', values: { ...values, over } }
    },
  },
  brings,
  acts: { begin, say, supervisor: byStaff('supervisor'), report: byStaff('report'), recommend, told, notice },
}
