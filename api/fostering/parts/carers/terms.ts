import type { OfferTerms, SupportNeeded, TermsView } from '#contract/fostering/carers/terms.ts'
import { termsActs } from '#contract/fostering/carers/terms.ts'
import { fosteringKinds } from '#contract/fostering/case.ts'
import { plainTerms, termsIn } from '../../carers/child/terms.ts'
import type { CaseFacts } from '../../clocks/facts.ts'
import {
  type Act,
  act,
  type Context,
  type Decided,
  invalid,
  notNow,
  type PartKindOf,
  type PartRefusal,
  so,
} from '../kind.ts'
import { referredBy } from '../referral/referred.ts'
import { factsIn } from '../stages/step.ts'
import { refersTerms, routeOfReview } from './review/refers.ts'
import { carersOf, childrenThere, notBy } from './shared.ts'
import { beyondIn } from './terms/beyond.ts'
import { agreementOf, certificateOf } from './terms/letters.ts'

/** Nothing of it is there until it is offered. */
export type TermsValues = Offered | Readonly<Record<string, never>>

/** `byId`: the account of whoever offered it. */
export interface Offered extends TermsView {
  readonly byId: string
}

export const isOffered = (values: TermsValues): values is Offered => 'state' in values

/** The next name of its kind; each change stays as it was. */
const isNext = (name: string, { known }: Pick<Context, 'known'>): boolean =>
  name === `terms.t${Object.values(known).filter(({ kind }) => kind === 'terms').length + 1}`

/** What support goes with it, or what is missing of that. */
function supportIn({ support, what, who, supportFrom: from, why }: OfferTerms, { today }: Context) {
  if (!support)
    return why
      ? { needed: { why } satisfies SupportNeeded }
      : { refused: invalid('/with/why', 'Say why they need no more support for this') }
  if (!what) return { refused: invalid('/with/what', 'Say what support they need for this') }
  if (!who) return { refused: invalid('/with/who', 'Say who gives the support') }
  if (!from) return { refused: invalid('/with/supportFrom', 'Enter the day from which they get the support') }
  const refused = notBy(from, today, '/with/supportFrom')
  return refused ? { refused } : { needed: { what, who, from } satisfies SupportNeeded }
}

const settles: readonly string[] = ['change-of-terms', 'review', 'first-review', 'termination']

/** Why no change can be offered now; undefined where it can. */
function cannotOffer({ dates, ended, kind, parts }: CaseFacts, { head, name }: Context) {
  if (!dates.approved || ended) return notNow('There is no approval whose terms could change.')
  if (!fosteringKinds.includes(kind)) return notNow('An approval to adopt has no terms.')
  if (carersOf(head).length === 0) return notNow('Nobody here is approved.')
  if (parts.some((one) => one.name !== name && one.name.startsWith('terms.') && one.state === 'waiting'))
    return notNow('Another change of terms is waiting for the carers. Take that one back first.')
  const isDeciding = parts.some(
    ({ referral }) =>
      referral && settles.includes(referral.type) && !['final', 'withdrawn'].includes(referral.state),
  )
  return isDeciding
    ? notNow('Something about their approval is waiting for a decision, which can change the terms.')
    : undefined
}

/** What letters are made of. */
const agreeing = ({ people, terms }: Pick<TermsView, 'people' | 'terms'>, context: Context) => ({
  kind: factsIn(context).kind,
  names: people.map(({ name }) => name),
  approved: factsIn(context).dates.approved ?? context.today,
  terms,
  today: context.today,
  hash: context.hash,
})

/**
 * The council offers other terms, with a statement of the support that goes with them. Whoever is responsible for the
 * approval offers it, as nobody decides about it afterwards.
 */
const offer = act({
  right: 'decide',
  never: 'on-panel',
  body: termsActs.offer,
  decide(values: TermsValues, said, context) {
    if (isOffered(values)) return notNow('This change has already been offered. Offer a new one.')
    const refused = cannotOffer(factsIn(context), context)
    if (refused) return refused
    const { needed, refused: missing } = supportIn(said, context)
    if (!needed) return missing as PartRefusal
    const { terms, reasons } = said
    const { who, today, head } = context
    const people = carersOf(head).map((id) => ({ id, name: head?.people[id]?.name ?? '' }))
    const before = termsIn(factsIn(context))
    const agreement = agreementOf(agreeing({ people, terms }, context), {
      ...{ before, reasons, support: needed, by: who.name },
    })
    return so<TermsValues>({
      state: 'offered',
      kind: factsIn(context).kind,
      offered: { on: today, by: who.name },
      byId: who.id,
      terms,
      reasons,
      support: needed,
      people,
      letters: [agreement],
      signed: { council: { name: who.name, on: today, sha256: agreement.sha256 } },
      declined: null,
      withdrawn: null,
      agreed: null,
      beyond: beyondIn(terms, context),
    })
  },
})

/** An act of a change that waits for the carers. */
const onOffer = <Body>(
  one: Omit<Act<Offered, Body>, 'decide'> & {
    decide(values: Offered, body: Body, context: Context): Decided<Offered>
  },
): Act<TermsValues> =>
  act<TermsValues, Body>({
    ...one,
    decide: (values, body, context) =>
      isOffered(values) && values.state === 'offered'
        ? one.decide(values, body, context)
        : notNow('This change is not open any more.'),
  })

const isAsked = ({ people }: TermsView, { who }: Context): boolean => people.some(({ id }) => id === who.id)
const notAsked = notNow('Only those whose approval it is can answer.')

/** A carer agrees in writing. With the last of those who still foster, the terms apply from today. */
const sign = onOffer({
  right: 'fill',
  body: termsActs.sign,
  decide(values: Offered, { name }, context) {
    const { who, today, head } = context
    const [agreement] = values.letters
    if (!isAsked(values, context) || !agreement) return notAsked
    if (values.signed[who.id]) return notNow('You have signed it already.')
    const signed = { ...values.signed, [who.id]: { name, on: today, sha256: agreement.sha256 } }
    const still = carersOf(head)
    const people = values.people.filter(({ id }) => still.includes(id))
    if (!people.every(({ id }) => signed[id])) return so<Offered>({ ...values, signed })
    const certificate = certificateOf(agreeing({ people, terms: values.terms }, context))
    return so<Offered>({
      ...values,
      signed,
      state: 'agreed',
      agreed: today,
      letters: [agreement, certificate],
      beyond: beyondIn(values.terms, context),
    })
  },
})

/** A carer does not agree: everything stays as it is, unless it is proposed and decided the slow way. */
const decline = onOffer({
  right: 'fill',
  body: termsActs.decline,
  decide: (values: Offered, { words }, context) =>
    isAsked(values, context)
      ? so<Offered>({
          ...values,
          state: 'declined',
          declined: { on: context.today, person: context.who.id, by: context.who.name, words },
        })
      : notAsked,
})

const withdraw = onOffer({
  right: 'manage',
  body: termsActs.withdraw,
  decide: (values: Offered, { reasons }, { today, who }) =>
    so<Offered>({ ...values, state: 'withdrawn', withdrawn: { on: today, by: who.name, reasons } }),
})

/** What one of two said to us about it is not shown to the other. */
const forCarer = (values: TermsView, reader: string): TermsView => ({
  ...values,
  declined:
    values.declined && values.declined.person !== reader
      ? { ...values.declined, words: '' }
      : values.declined,
})

/** Events by which an offer ends without the carers’ agreement. */
const endings: readonly string[] = ['decline', 'withdraw', 'over', 'one-left']

/** Whether somebody is approved here: one of two may have stopped, and still live there. */
const isCarer = ({ role, here }: CaseFacts['people'][number]): boolean => role === 'applicant' && here

/** A change of the terms of an approval by the carers’ written agreement: `terms.t1`. It applies without a panel. */
export const terms: PartKindOf<TermsValues> = {
  kind: 'terms',
  moves: true,
  fresh: (name, context) => (isNext(name, context) ? {} : undefined),
  standing(values) {
    if (!isOffered(values)) return { state: 'not-started', whose: 'council' }
    if (values.state === 'offered') return { state: 'waiting', whose: 'applicant' }
    // Of what a carer does not agree to, something may follow; what we took back is over.
    if (values.state === 'withdrawn') return { state: 'withdrawn', whose: null }
    if (!values.agreed) return { state: 'not-needed', whose: null }
    return {
      state: 'done',
      whose: null,
      terms: { on: values.agreed, terms: plainTerms(values.terms) },
    }
  },
  view(values, { as, id }) {
    if (!isOffered(values)) return {}
    const { byId: _, ...rest } = values
    return as === 'applicant' ? { ...forCarer(rest, id) } : rest
  },
  beside: (_, known) => childrenThere(known),
  // An offer does not end in silence: everybody whose approval it was for hears of it, but for whoever ended it.
  newsFor(values, type) {
    if (!isOffered(values) || !endings.includes(type)) return []
    const ids = values.people.map(({ id }) => id)
    // Whoever had not signed fosters here no more, and reads no page that says why.
    if (type === 'one-left') return ids.filter((id) => values.signed[id])
    return ids.filter((id) => id !== values.declined?.person)
  },
  follows: {
    when: ({ name, state }, { ended, people }) =>
      name.startsWith('terms.') &&
      state === 'waiting' &&
      (ended !== undefined || people.some((one) => one.role !== 'child' && !isCarer(one))),
    bring(values, { facts: { ended, people } }) {
      if (!isOffered(values) || values.state !== 'offered') return undefined
      if (ended !== undefined) return { type: 'over', values: { ...values, state: 'over' } }
      // Nobody is left who could still sign: what the others agreed to named somebody who does not foster here now.
      const still = values.people.filter(({ id }) => people.some((one) => one.id === id && isCarer(one)))
      if (still.length === values.people.length || !still.every(({ id }) => values.signed[id]))
        return undefined
      return { type: 'one-left', values: { ...values, state: 'one-left' } }
    },
  },
  brings: {
    names({ name, state }, facts, { today, rules }) {
      const since = facts.parts.find((one) => one.name === name)?.since
      return name.startsWith('terms.') && state === 'not-needed' && since !== undefined
        ? refersTerms(since, facts, today, rules)
        : []
    },
    values(values, name, facts, beginning) {
      const route = routeOfReview(facts, beginning.today, beginning.rules)
      if (!route || !isOffered(values) || values.state !== 'declined') return undefined
      const { byId: id, offered, terms: asked } = values
      const reasons =
        'The review recommends other terms, and the carers did not agree to them. The terms, the report and the recommendation are among the papers.'
      return referredBy(
        route,
        { type: route.type, reasons, terms: asked },
        { ...beginning, name, facts, by: { id, name: offered.by } },
      )
    },
  },
  acts: { offer, sign, decline, withdraw },
}
