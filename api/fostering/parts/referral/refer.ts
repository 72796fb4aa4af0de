import { referralActs } from '#contract/fostering/panel/referral-acts.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { CaseFacts } from '../../clocks/facts.ts'
import { endingOf } from '../../clocks/over.ts'
import { type Route, routeOf } from '../../routes/route.ts'
import type { ReferralStanding } from '../../routes/standing.ts'
import { act, type Context, invalid, notNow, type PartRefusal, so } from '../kind.ts'
import { factsIn } from '../stages/step.ts'
import { referredBy } from './referred.ts'
import { isReferred, onReferral, type Referral, type ReferralValues } from './values.ts'

interface Other {
  readonly name: PartName
  readonly referral: ReferralStanding
}

const others = ({ known, name }: Pick<Context, 'known' | 'name'>): Other[] =>
  Object.values(known).flatMap((one) =>
    one.referral && one.name !== name ? [{ name: one.name, referral: one.referral }] : [],
  )

/** Whether it still has somewhere to go, or its end to be told. What they wrote to us about ended in a referral of its own. */
const isOpen = ({ referral: { state, brings, way } }: Other): boolean =>
  state === 'final' ? brings === null && way !== 'representations' : state !== 'withdrawn'

const whichHandedOver = ({ head }: Context) =>
  head?.decisions.findLast(({ what }) => what === 'hand-over')?.outcome

/** What has to be so for each way to begin. */
const beginnings: Record<
  Route['begins'],
  (facts: CaseFacts, context: Context, about?: PartName) => string | undefined
> = {
  report: ({ dates }, context) =>
    dates.handedOver && whichHandedOver(context) === 'report'
      ? undefined
      : 'The report has not been handed over yet.',
  'brief-report': ({ dates }, context) =>
    dates.handedOver && whichHandedOver(context) === 'brief-report'
      ? undefined
      : 'The brief report has not been handed over yet.',
  approved: ({ dates }) => (dates.approved ? undefined : 'There is no approval yet.'),
  placed: ({ dates }, { known }, about) =>
    dates.placed && !dates.placementEnded && known[about ?? 'placement.c1']?.state === 'started'
      ? undefined
      : 'No child lives there before an approval.',
  represented: (_, { known }, about) =>
    about !== undefined && known[about]?.referral?.state === 'represented'
      ? undefined
      : 'Nobody has written to us about a proposal.',
}

/** Approval, adoption and the rest that ends in one: an approval that there is already is not decided again. */
const isApproval = ({ begins }: Pick<Route, 'begins'>): boolean =>
  begins === 'report' || begins === 'brief-report'

/** Why nothing of this type can be referred now, whatever the route; undefined where it can. */
function twice(
  { type, begins }: Route,
  about: PartName | undefined,
  context: Context,
): PartRefusal | undefined {
  const open = others(context).filter(isOpen)
  if (type === 'representations')
    return open.some(({ referral }) => referral.type === type && referral.about === about)
      ? notNow('It is with the panel again already.')
      : undefined
  // An approval is decided once: also what they wrote to us about it has to be at its end.
  const isSame = ({ referral }: Other) =>
    referral.type === type ||
    (isApproval({ begins }) && (referral.own || referral.type === 'representations'))
  return open.some(isSame) ? notNow('It is referred already.') : undefined
}

function cannotRefer(route: Route, about: PartName | undefined, context: Context): PartRefusal | undefined {
  const facts = factsIn(context)
  if (endingOf(facts)) return notNow('The case has ended.')
  if (isApproval(route) && facts.dates.approved) return notNow('They are approved already.')
  const missing = beginnings[route.begins](facts, context, about)
  if (missing !== undefined) return notNow(missing)
  const isFirst = facts.dates.lastReview === undefined
  if (route.type === 'first-review' && !isFirst)
    return notNow('The first review is over. Refer this as a later one.')
  if (
    route.type === 'review' &&
    isFirst &&
    routeOf(context.rules.routes, 'first-review', facts, context.today)
  )
    return notNow('Refer this as the first review.')
  return twice(route, about, context)
}

/** Puts something before a panel, or before whoever decides where the route has none. */
const refer = act({
  right: 'manage',
  body: referralActs.refer,
  decide(values: ReferralValues, { type, reasons, about, terms }, context) {
    if (isReferred(values)) return notNow('It is referred already.')
    const facts = factsIn(context)
    const route = routeOf(context.rules.routes, type, facts, context.today)
    if (!route) return invalid('/with/type', 'There is nothing of this kind in such a case')
    const refused = cannotRefer(route, about, context)
    if (refused) return refused
    if (type === 'change-of-terms' && !terms) return invalid('/with/terms', 'Say what the new terms are')
    const referred = referredBy(
      route,
      { type, reasons, about, terms },
      { ...context, facts, people: context.head?.people ?? {}, by: context.who },
    )
    return referred
      ? so<ReferralValues>(referred)
      : notNow('A part of it is still being saved. Try again in a minute.')
  },
})

/** It was referred by mistake, or is not needed any more. What is on an agenda is taken off that first. */
const withdraw = onReferral({
  right: 'manage',
  body: referralActs.withdraw,
  decide: (referral: Referral, { reasons }, { today, who }) =>
    referral.state === 'referred'
      ? so<Referral>({
          ...referral,
          state: 'withdrawn',
          withdrawn: { on: today, by: who.name, reasons },
        })
      : notNow(
          referral.state === 'listed'
            ? 'It is on the agenda of a meeting. Take it off that first.'
            : 'It is too far on for that.',
        ),
})

export const referring = { refer, withdraw }
