import type { ReferralType } from '#contract/fostering/panel/referral.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { CaseFacts, PartStanding, Reviewed, Rules } from '../../../clocks/facts.ts'
import { type Route, routeOf } from '../../../routes/route.ts'

/** What decides about a review, by whatever way. */
const ofReviews: readonly ReferralType[] = ['first-review', 'review', 'termination']

/** A review that is waiting for what comes of its recommendation. */
const openReview = ({ parts }: CaseFacts): (PartStanding & { readonly reviewed: Reviewed }) | undefined =>
  parts.find(
    (one): one is PartStanding & { readonly reviewed: Reviewed } =>
      one.reviewed !== undefined && one.state === 'waiting',
  )

/** Whether this was put before a panel or whoever decides since a day, or is there now. */
const isAbout = ({ referral, since }: PartStanding, on: string): boolean =>
  referral !== undefined &&
  ofReviews.includes(referral.type) &&
  (since >= on || (referral.state !== 'final' && referral.state !== 'withdrawn'))

/** The way of a review that is referred today: the first one goes by a way of its own. */
export function routeOfReview(facts: CaseFacts, today: string, rules: Rules): Route | undefined {
  const first =
    facts.dates.lastReview === undefined ? routeOf(rules.routes, 'first-review', facts, today) : undefined
  return first ?? routeOf(rules.routes, 'review', facts, today)
}

/** Whether the law's way of this review leads to a decision, however well it went. */
export const isDecided = (route: Route | undefined): boolean => route?.type === 'first-review'

const next = ({ parts }: CaseFacts): PartName =>
  `referral.${parts.filter(({ name }) => name.startsWith('referral.')).length + 1}`

/**
 * The name of the referral that a review's recommendation makes now: of a first one, and of one that does not find them
 * suitable. None where none has to be, or somebody has referred it.
 */
export function refersReview(
  name: string,
  facts: CaseFacts,
  today: string,
  rules: Rules,
): readonly PartName[] {
  const review = openReview(facts)
  const route = routeOfReview(facts, today, rules)
  if (review?.name !== name || !route || facts.ended !== undefined) return []
  const { on, suitable } = review.reviewed
  if (!isDecided(route) && suitable) return []
  return facts.parts.some((one) => isAbout(one, on)) ? [] : [next(facts)]
}

/** Likewise of new terms that a later review recommended, and that carers did not agree to. `declined`: since when. */
export function refersTerms(
  declined: string,
  facts: CaseFacts,
  today: string,
  rules: Rules,
): readonly PartName[] {
  const review = openReview(facts)
  if (!review || facts.ended !== undefined || !routeOfReview(facts, today, rules)) return []
  const { on, terms } = review.reviewed
  if (terms || declined < on) return []
  return facts.parts.some((one) => isAbout(one, on)) ? [] : [next(facts)]
}

/** Whether carers have agreed to what a review recommended about their terms, or it recommended no change. */
export const termsSettled = ({ reviewed }: Pick<PartStanding, 'reviewed'>, { parts }: CaseFacts): boolean =>
  reviewed !== undefined &&
  (reviewed.terms || parts.some(({ terms }) => terms !== undefined && terms.on >= reviewed.on))

/** Whether something about this review waits for a decision. */
export const isWaiting = ({ parts }: CaseFacts): boolean =>
  parts.some(
    ({ referral }) =>
      referral !== undefined &&
      ofReviews.includes(referral.type) &&
      referral.state !== 'final' &&
      referral.state !== 'withdrawn',
  )
