import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Effect, Outcome, Terms } from '#contract/fostering/panel/referral.ts'
import { referralActs } from '#contract/fostering/panel/referral-acts.ts'
import { isProposal } from '../../routes/route.ts'
import { type Context, invalid, notNow, type PartRefusal, so } from '../kind.ts'
import { shut } from '../stages/step.ts'
import { lastDecision, onReferral, type Referral, recommendedIn } from './values.ts'

/** What an outcome brings by the route of this referral; undefined where it cannot be decided there. */
export const effectOf = ({ route }: Pick<Referral, 'route'>, outcome: Outcome): Effect | undefined =>
  route.outcomes[outcome]

const cannotBe = invalid('/with/outcome', 'This cannot be decided here. Choose another')

const wrongOutcome = (referral: Referral, outcome: Outcome): PartRefusal | undefined =>
  effectOf(referral, outcome) === undefined ? cannotBe : undefined

const noRoute = 'This goes to the panel, which makes the recommendation.'

/**
 * The quality is assured, by somebody who did not refer it, where the route has no panel: it says what is recommended, and
 * whoever does it takes no part in the decision.
 */
const assure = onReferral({
  right: 'assure',
  body: referralActs.assure,
  decide(referral: Referral, said, { who, today }) {
    if (!referral.route.steps.includes('quality-assurance')) return notNow(noRoute)
    if (referral.state !== 'referred') return notNow('It is done already.')
    if (who.id === referral.byId)
      return notNow('You referred it yourself. Somebody else has to look over its quality.')
    return (
      wrongOutcome(referral, said.outcome) ??
      so<Referral>({
        ...referral,
        state: 'recommended',
        recommendations: [
          {
            ...said,
            meeting: null,
            item: null,
            from: 'quality-assurance',
            on: today,
            minutesFinal: today,
            tookPart: [who.id],
          },
        ],
      })
    )
  },
})

/** The carer agrees in writing to new terms, before they are decided: then they apply at once. */
const termsAgreed = onReferral({
  right: 'record',
  body: referralActs['terms-agreed'],
  decide(referral: Referral, { on, words }, { today, who }) {
    const changes = Object.values(referral.route.outcomes).some((one) => one === 'terms' || one === 'review')
    if (!changes) return notNow('This is not about the terms of an approval.')
    if (lastDecision(referral)) return notNow('This has already been decided.')
    if (on > today) return invalid('/with/on', 'The day must be today or in the past')
    return so<Referral>({ ...referral, agreed: { on, words, by: who.name } })
  },
})

/** The last day of the time that the household has, and whether it is over; a day that nobody knows is not over. */
export const isOver = ({ period }: Referral, today: Day): boolean =>
  period?.last !== undefined && period.last !== null && period.last < today

/** Why the first decision cannot be made now. */
function notYet({ state, recommendations, route }: Referral): PartRefusal | undefined {
  const [first] = recommendations
  if (!first || state !== 'recommended')
    return notNow(
      route.steps.includes('panel')
        ? 'The panel has not made a recommendation yet.'
        : 'Nobody has recorded that the quality was assured.',
    )
  return first.minutesFinal === null ? notNow('The minutes of the panel are not final yet.') : undefined
}

/** Why a proposal cannot be decided finally now. */
function notFinallyYet(referral: Referral, today: Day): PartRefusal | undefined {
  const { state, period, answer } = referral
  if (state === 'represented')
    return notNow(
      'They wrote to us, so it goes back to the panel. It is decided with what the panel says then.',
    )
  if (state === 'in-review') return notNow('The independent review is not over yet.')
  if (state === 'recommended' && answer?.way === 'review') return undefined
  if (!period) return notNow('The letter with the proposal has not been sent yet.')
  return isOver(referral, today) ? undefined : waits(period.last)
}

const waits = (last: Day | null): PartRefusal =>
  notNow(
    last === null
      ? 'The household may still answer: the calendar does not know the last day yet.'
      : `The household may answer until the end of ${dayInWords(last)}.`,
  )

/** Why somebody cannot decide now; undefined where they can. */
export function cannotDecide(
  referral: Referral,
  { who, today }: Pick<Context, 'who' | 'today'>,
): PartRefusal | undefined {
  if (tookPart(referral, who.id))
    return notNow('You took part in what was recommended, so somebody else decides.')
  const last = lastDecision(referral)
  if (referral.state === 'withdrawn') return notNow('It was withdrawn.')
  if (!last) return notYet(referral)
  return last.proposal ? notFinallyYet(referral, today) : notNow('This has already been decided.')
}

/** Whoever took part in a recommendation does not decide. */
const tookPart = ({ recommendations, tookPartEarlier }: Referral, id: string): boolean =>
  tookPartEarlier.includes(id) || recommendations.some((one) => one.tookPart.includes(id))

/** Every recommendation is taken into account, no more and no fewer. */
function notConsidered(
  referral: Referral,
  considered: readonly string[],
  { name }: Context,
): PartRefusal | undefined {
  const names = recommendedIn(name, referral).map((one) => one.name)
  return names.every((one) => considered.includes(one)) && considered.every((one) => names.includes(one))
    ? undefined
    : invalid('/with/considered', 'Confirm that you have taken every recommendation into account')
}

/** Terms belong to what approves or keeps an approval; of a change, they are those that were asked for. */
function termsOf(referral: Referral, effect: Effect, terms: Terms | null): Terms | null {
  if (effect === 'terms') return terms ?? referral.terms
  return effect === 'approval' || effect === 'review' ? terms : null
}

/** Where it is another than what anybody recommended, in its outcome or its terms, it says why. */
function withoutWhy(
  referral: Referral,
  outcome: Outcome,
  { terms, differs }: { readonly terms: Terms | null; readonly differs: string | null },
  { name, hash }: Context,
): PartRefusal | undefined {
  const effect = effectOf(referral, outcome)
  const hashOfTerms = (one: Terms | null) => hash({ terms: effect ? termsOf(referral, effect, one) : null })
  const isAnother =
    recommendedIn(name, referral).some((one) => one.outcome !== outcome) ||
    referral.recommendations.some((one) => hashOfTerms(one.terms) !== hashOfTerms(terms))
  return differs === null && isAnother
    ? invalid('/with/differs', 'Say why you decide differently from what was recommended')
    : undefined
}

/** What goes further against them than what was proposed would be something that they never had their time to answer. */
function furtherThanProposed(referral: Referral, effect: Effect | undefined): PartRefusal | undefined {
  const proposed = referral.proposed ?? lastDecision(referral)?.outcome
  const isAgainst = effect === 'refusal' || effect === 'end'
  return proposed !== undefined && isAgainst && effectOf(referral, proposed) !== effect
    ? notNow('This goes further than what was proposed. Make a new referral, so that they can answer it.')
    : undefined
}

/**
 * Decides: by somebody who took part in no panel, once there is a recommendation with final minutes. What goes against the
 * household is a proposal first, and stands only once they had their time, or the panel or the review has said something again.
 */
const decide = onReferral({
  right: 'decide',
  never: 'on-panel',
  body: referralActs.decide,
  decide(referral: Referral, { outcome, terms, reasons, differs, considered }, context) {
    const { who, today } = context
    const effect = effectOf(referral, outcome)
    const refused =
      cannotDecide(referral, context) ??
      wrongOutcome(referral, outcome) ??
      furtherThanProposed(referral, effect) ??
      notConsidered(referral, considered, context) ??
      withoutWhy(referral, outcome, { terms, differs }, context) ??
      (effect === 'extension' ? shut('extension', context) : undefined)
    if (refused || !effect) return refused ?? cannotBe
    const own = termsOf(referral, effect, terms)
    const isFirst = referral.decisions.length === 0 && referral.type !== 'representations'
    const proposal =
      isFirst &&
      isProposal(referral.route.refusal, effect, { hasTerms: own !== null, agreed: referral.agreed !== null })
    return so<Referral>({
      ...referral,
      state: proposal ? 'proposed' : 'final',
      decisions: [
        ...referral.decisions,
        {
          outcome,
          terms: own,
          reasons,
          differs,
          considered,
          proposal,
          brings: effect,
          on: today,
          by: who.name,
          toldOrally: null,
          toldInWriting: null,
        },
      ],
    })
  },
})

export const deciding = { assure, 'terms-agreed': termsAgreed, decide }
