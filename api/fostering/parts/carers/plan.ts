import * as z from 'zod/mini'
import {
  mostNeeds,
  type NumberedNeed,
  type PlanVersion,
  SupportNeed,
  type SupportPlan,
} from '#contract/fostering/carers/adoption.ts'
import { adoptionKinds, GivenDay } from '#contract/fostering/case.ts'
import type { Who } from '../../rights/may.ts'
import { act, type Context, type Decided, invalid, notNow, type PartKindOf, so } from '../kind.ts'
import { Note, Nothing, Reasons } from '../stages/step.ts'
import { carersOf, notBy, notOn, saying } from './shared.ts'

/** `made`: how many needs and versions there ever were, so that no number is used twice. */
export interface PlanValues extends SupportPlan {
  readonly draft: NumberedNeed[]
  readonly made: { readonly needs: number; readonly versions: number }
}

const isOver = ({ ended }: PlanValues): boolean => ended !== null
const over = notNow('This plan has ended. Begin another one.')

/** One more need in the draft, with who does what for it from when to when. */
const add = act({
  right: 'record',
  body: SupportNeed,
  decide(values: PlanValues, need) {
    if (isOver(values)) return over
    if (values.draft.length >= mostNeeds) return notNow(`A plan has ${mostNeeds} needs at most.`)
    if (need.until !== undefined && need.until < need.from)
      return invalid('/with/until', 'It must end on or after the day on which it starts')
    const needs = values.made.needs + 1
    return so<PlanValues>({
      ...values,
      draft: [...values.draft, { ...need, id: `n${needs}` }],
      made: { ...values.made, needs },
    })
  },
})

const remove = act({
  right: 'record',
  body: z.strictObject({ need: z.string().check(z.maxLength(20)) }),
  decide(values: PlanValues, { need }) {
    if (isOver(values)) return over
    return values.draft.some(({ id }) => id === need)
      ? so<PlanValues>({ ...values, draft: values.draft.filter(({ id }) => id !== need) })
      : invalid('/with/need', 'Choose a need that is in the plan')
  },
})

/** The draft becomes a version that the family reads and signs. The one that is in force stays so until everybody has. */
const offer = act({
  right: 'manage',
  body: z.strictObject({ review: GivenDay, why: Note }),
  decide(values: PlanValues, { review, why }, { today }: Context) {
    if (isOver(values)) return over
    if (values.draft.length === 0) return notNow('First add what the child and the family need.')
    const version = values.made.versions + 1
    const offered: PlanVersion = { version, on: today, why, needs: values.draft, review, signed: [] }
    const made = { ...values.made, versions: version }
    const added = { text: `Version ${version}: ${why}`, plan: offered }
    return notBy(review, today, '/with/review') ?? so<PlanValues>({ ...values, offered, made }, added)
  },
})

/** The plan once somebody more has signed: in force when the council and everybody who adopts has. */
function signed(
  values: PlanValues,
  offered: PlanVersion,
  person: string | null,
  { who, today, head }: Context,
): Decided<PlanValues> {
  const next = { ...offered, signed: [...offered.signed, { person, name: who.name, on: today }] }
  const needed = [null, ...carersOf(head)]
  const isAgreed = needed.every((one) => next.signed.some((by) => by.person === one))
  return so<PlanValues>(isAgreed ? { ...values, offered: null, agreed: next } : { ...values, offered: next })
}

/** Nobody signs another version than the one that they read. */
const sign = act({
  right: 'fill',
  body: z.strictObject({ version: z.int() }),
  decide(values: PlanValues, { version }, context: Context) {
    const { offered } = values
    if (isOver(values) || offered?.version !== version)
      return notNow('There is a newer version, or nothing to sign. Read the plan again.')
    return offered.signed.some(({ person }) => person === context.who.id)
      ? notNow('You have signed this version already.')
      : signed(values, offered, context.who.id, context)
  },
})

const signForCouncil = act({
  right: 'manage',
  body: Nothing,
  decide(values: PlanValues, _, context: Context) {
    const { offered } = values
    if (isOver(values) || !offered) return notNow('There is no version to sign.')
    return offered.signed.some(({ person }) => person === null)
      ? notNow('The council has signed this version already.')
      : signed(values, offered, null, context)
  },
})

/** It was looked at together with the family. What has to change goes into the next version. */
const reviewed = act({
  right: 'record',
  body: z.strictObject({ on: GivenDay, words: Reasons, next: GivenDay }),
  decide(values: PlanValues, { on, words, next }, { today }: Context) {
    const { agreed } = values
    if (isOver(values) || !agreed) return notNow('No version of this plan is in force.')
    const later = { ...values, reviewed: { on, words }, agreed: { ...agreed, review: next } }
    return notOn(on, agreed.on, today) ?? notBy(next, today) ?? so<PlanValues>(later)
  },
})

const end = act({
  right: 'manage',
  body: z.strictObject({ on: GivenDay, words: Reasons }),
  decide(values: PlanValues, { on, words }, { today }: Context) {
    if (isOver(values)) return over
    if (!values.agreed && !values.offered) return notNow('There is no plan here yet.')
    return notOn(on, undefined, today) ?? so<PlanValues>({ ...values, offered: null, ended: { on, words } })
  },
})

const isOfHousehold = ({ as }: Pick<Who, 'as'>): boolean => as === 'applicant' || as === 'member'

/** Who signs next: the family first, in its own time. */
const turnOf = ({ signed: by }: PlanVersion) =>
  by.length > 0 && by.every(({ person }) => person !== null) ? 'council' : 'applicant'

/** An adoption support plan: `plan.a1`. What is needed, who provides what, and when it is looked at again. */
export const plan: PartKindOf<PlanValues> = {
  kind: 'plan',
  fresh: (name, { head, who }) =>
    /^plan\.a[1-9]\d?$/.test(name) &&
    !isOfHousehold(who) &&
    head !== undefined &&
    adoptionKinds.includes(head.kind)
      ? {
          draft: [],
          offered: null,
          agreed: null,
          comments: [],
          reviewed: null,
          ended: null,
          made: { needs: 0, versions: 0 },
        }
      : undefined,
  standing({ draft, offered, agreed, ended }) {
    if (ended) return { state: 'done', whose: null }
    if (offered) return { state: 'waiting', whose: turnOf(offered) }
    if (agreed) return { state: 'waiting', whose: 'council', due: agreed.review }
    return draft.length > 0 ? { state: 'started', whose: 'council' } : { state: 'not-started', whose: null }
  },
  hides: ({ offered, agreed, ended }, who) => isOfHousehold(who) && !offered && !agreed && !ended,
  view: ({ made: _, draft, ...values }, who) => ({ ...values, draft: isOfHousehold(who) ? [] : draft }),
  shows: 'added',
  acts: {
    add,
    remove,
    offer,
    comment: saying<PlanValues>(isOver),
    sign,
    'sign-for-council': signForCouncil,
    reviewed,
    end,
  },
}
