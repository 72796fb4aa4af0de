import * as z from 'zod/mini'
import type { Day } from '#contract/calendar/day.ts'
import { ConcernOutcome, type ConcernView } from '#contract/fostering/carers/wrong.ts'
import { GivenDay, PersonId } from '#contract/fostering/case.ts'
import type { TrackStanding } from '../../clocks/tracks/track.ts'
import type { Who } from '../../rights/may.ts'
import { act, invalid, notNow, type PartKindOf, so } from '../kind.ts'
import { Reasons } from '../stages/step.ts'
import { ContactFields, carersOf, caresFor, isNumbered, notBy, notOn, saying, Words } from './shared.ts'

export type ConcernValues = Omit<ConcernView, 'raised'> & { readonly raised: ConcernView['raised'] | null }

/** Somebody of staff is worried about how a child is cared for. Nobody of the household sees it yet. */
const raise = act({
  right: 'record',
  body: z.strictObject({ on: GivenDay, words: Words('Say what the concern is') }),
  decide(values: ConcernValues, { on, words }, context) {
    if (values.raised) return notNow('This concern has already been raised.')
    if (!caresFor(context)) return notNow('They do not have a child in their care.')
    return notOn(on, undefined, context.today) ?? so({ ...values, raised: { on, words } })
  },
})

/** They are told what it is, and from then on see all of it on their page. */
const tell = act({
  right: 'record',
  body: z.strictObject({
    on: GivenDay,
    to: z.array(PersonId).check(z.minLength(1, 'Choose who was told')),
    ...ContactFields,
  }),
  decide(values: ConcernValues, { on, to, name, contact }, { today, head }) {
    if (!values.raised) return notNow('There is no concern here.')
    if (values.outcome && values.told === null) return notNow('This is over.')
    if (!to.every((id) => carersOf(head).includes(id)))
      return invalid('/with/to', 'Choose people who foster in this household')
    const all = [...new Set([...(values.told?.to ?? []), ...to])].sort()
    const told = { on: values.told?.on ?? on, to: all }
    return notOn(on, values.raised.on, today) ?? so({ ...values, told, handler: { name, contact } })
  },
})

/** What comes of it: nothing more, a plan for support or training until a day, or a review of their approval. */
const decide = act({
  right: 'decide',
  body: z.strictObject({ outcome: ConcernOutcome, words: Reasons, until: z.optional(GivenDay) }),
  decide(values: ConcernValues, { outcome, words, until }, { today }) {
    if (!values.told) return notNow('First tell them what the concern is, and listen to what they say.')
    if (values.outcome) return notNow('This has already been decided.')
    const plan = outcome === 'support-plan'
    if (plan && until === undefined) return invalid('/with/until', 'Enter the day when the plan ends')
    if (!plan && until !== undefined) return invalid('/with/until', 'Leave this empty if there is no plan')
    const decided = so({ ...values, outcome: { on: today, outcome, words }, planUntil: until ?? null })
    return (until !== undefined && notBy(until, today, '/with/until')) || decided
  },
})

const planDone = act({
  right: 'record',
  body: z.strictObject({ on: GivenDay }),
  decide(values: ConcernValues, { on }, { today }) {
    if (values.planUntil === null || values.planDone) return notNow('There is no open plan.')
    return notOn(on, values.outcome?.on, today) ?? so({ ...values, planDone: on })
  },
})

const isOfHousehold = ({ as }: Pick<Who, 'as'>) => as === 'applicant' || as === 'member'

const isOver = ({ outcome, planUntil, planDone }: ConcernValues): boolean =>
  outcome !== null && (planUntil === null || planDone !== null)

const on = (name: string, day: Day | null | undefined) => (day ? { [name]: day } : {})

const standingOf = ({ raised, told, outcome, planUntil, planDone: done }: ConcernValues): TrackStanding => ({
  track: 'concern',
  dates: {
    ...on('raised', raised?.on),
    ...on('told', told?.on),
    ...on('outcome', outcome?.on),
    ...on('planBegan', planUntil && outcome?.on),
    ...on('planDone', done),
    ...on('reviewAsked', outcome?.outcome === 'review' ? outcome.on : null),
  },
  ...(planUntil === null ? {} : { by: planUntil }),
  to: told?.to ?? [],
})

/** A concern about standards of care: `concern.x1`. It is no complaint of anybody, and nobody says that a child was harmed. */
export const concern: PartKindOf<ConcernValues> = {
  kind: 'concern',
  // A review follows what was asked here (`reviewAsked`).
  moves: true,
  fresh(name, { who }) {
    const [, number, more] = name.split('.')
    return isNumbered(number) && more === undefined && !isOfHousehold(who)
      ? {
          raised: null,
          told: null,
          handler: null,
          comments: [],
          outcome: null,
          planUntil: null,
          planDone: null,
        }
      : undefined
  },
  standing: (values) => ({
    state: !values.raised ? 'not-started' : isOver(values) ? 'done' : 'waiting',
    whose: values.raised && !isOver(values) ? 'council' : null,
    ...(values.raised ? { track: standingOf(values) } : {}),
  }),
  hides: ({ told }, who) => isOfHousehold(who) && told?.to.includes(who.id) !== true,
  view: (values) => ({ ...values }),
  acts: { raise, tell, comment: saying<ConcernValues>(isOver), decide, 'plan-done': planDone },
}
