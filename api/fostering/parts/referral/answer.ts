import type { Day } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { Way } from '#contract/fostering/panel/referral.ts'
import { referralActs } from '#contract/fostering/panel/referral-acts.ts'
import { invalid, notNow, type PartRefusal, so } from '../kind.ts'
import { reviewBundle } from './bundle.ts'
import { isOver } from './decide.ts'
import { onReferral, type Referral } from './values.ts'

type Answer = NonNullable<Referral['answer']>

/** Why they cannot answer on this day; undefined where they can. */
function cannotAnswer(referral: Referral, on: Day): PartRefusal | undefined {
  const { state, period, answer } = referral
  if (answer) return notNow('One of the two ways was chosen already. It is not possible to do both.')
  if (state !== 'proposed' || !period) return notNow('There is no proposal to answer.')
  return isOver(referral, on)
    ? notNow(`The time to answer was over on ${dayInWords(period.last ?? on)}. Talk to your worker about it.`)
    : undefined
}

const answered = (referral: Referral, way: Way, on: Day, words: string, by?: string): Referral => ({
  ...referral,
  state: way === 'representations' ? 'represented' : 'in-review',
  answer: { way, on, words, ...(by && { by }), notified: null, papersSent: null, closed: null },
})

/** The household writes to us: it goes back to the panel, and no independent review looks at it. */
const represent = onReferral({
  right: 'fill',
  body: referralActs.represent,
  decide: (referral: Referral, { words }, { today, who }) =>
    cannotAnswer(referral, today) ?? so(answered(referral, 'representations', today, words, who.id)),
})

/** The household has asked for the independent review, or is about to. */
const reviewAsked = onReferral({
  right: 'fill',
  body: referralActs['review-asked'],
  decide: (referral: Referral, _, { today, who }) =>
    cannotAnswer(referral, today) ?? so(answered(referral, 'review', today, '', who.id)),
})

/** Their answer came by letter or in a call: in time is the day on which it came, not that on which it is recorded. */
const answerCame = onReferral({
  right: 'record',
  body: referralActs['answer-came'],
  decide(referral: Referral, { way, on, words }, { today }) {
    if (on > today) return invalid('/with/on', 'The day must be today or in the past')
    if (referral.period && on < referral.period.began)
      return invalid('/with/on', 'The day must be that of our letter or later')
    return cannotAnswer(referral, on) ?? so(answered(referral, way, on, words))
  },
})

/** The referral while the independent review has it; undefined at any other time. */
const inReview = ({ state, answer }: Referral): Answer | undefined =>
  state === 'in-review' && answer?.way === 'review' ? answer : undefined

const noReview = notNow('No independent review is going on.')

/**
 * Those who review told us that they have been asked: ten working days begin. They may take it after the time was over, and
 * may be the first from whom we hear of it.
 */
const reviewNotified = onReferral({
  right: 'record',
  body: referralActs['review-notified'],
  decide(referral: Referral, { on }, { today }) {
    const { state, answer, period } = referral
    if (on > today) return invalid('/with/on', 'The day must be today or in the past')
    if (!period || (state !== 'in-review' && !(state === 'proposed' && answer === null))) return noReview
    if (on < period.began) return invalid('/with/on', 'The day must be that of our letter or later')
    if (answer?.notified) return notNow('This is already recorded.')
    const now = answer ? referral : answered(referral, 'review', on, '')
    return so<Referral>({ ...now, answer: { ...(now.answer as Answer), notified: on } })
  },
})

/** Sends the papers, at one press: what they are is kept by its fingerprint. */
const reviewPapers = onReferral({
  right: 'record',
  body: referralActs['review-papers'],
  decide(referral: Referral, _, { today, hash }) {
    const answer = inReview(referral)
    if (!answer) return noReview
    if (!answer.notified) return notNow('The independent review has not told us yet that they applied to it.')
    if (answer.papersSent) return notNow('The papers have been sent already.')
    return so<Referral>({
      ...referral,
      answer: { ...answer, papersSent: { on: today, sha256: hash(reviewBundle(referral)) } },
    })
  },
})

const beforeNotified = ({ notified }: Answer, on: Day, today: Day): PartRefusal | undefined => {
  if (!notified) return notNow('The independent review has not told us yet that they applied to it.')
  if (on > today) return invalid('/with/on', 'The day must be today or in the past')
  return on < notified ? invalid('/with/on', 'The day must be after they told us of it') : undefined
}

/** The independent review recommends. It cannot decide: whoever decides takes both recommendations into account. */
const reviewRecommended = onReferral({
  right: 'record',
  body: referralActs['review-recommended'],
  decide(referral: Referral, { on, outcome, terms, reasons }, { today }) {
    const answer = inReview(referral)
    if (!answer) return noReview
    if (!referral.route.outcomes[outcome])
      return invalid('/with/outcome', 'This cannot be decided here. Choose another')
    return (
      beforeNotified(answer, on, today) ??
      so<Referral>({
        ...referral,
        state: 'recommended',
        recommendations: [
          ...referral.recommendations,
          {
            ...{ meeting: null, item: null, from: 'review', minutesFinal: null, doubts: '', tookPart: [] },
            ...{ outcome, terms, reasons, on },
          },
        ],
      })
    )
  },
})

/** It ended without one: they took it back, or it was too late for it. */
const reviewClosed = onReferral({
  right: 'record',
  body: referralActs['review-closed'],
  decide(referral: Referral, { on, words }, { today }) {
    const answer = inReview(referral)
    if (!answer) return noReview
    if (on > today) return invalid('/with/on', 'The day must be today or in the past')
    if (on < (answer.notified ?? answer.on))
      return invalid('/with/on', 'The day must be after they asked for it')
    return so<Referral>({ ...referral, state: 'proposed', answer: { ...answer, closed: { on, words } } })
  },
})

export const answering = {
  represent,
  'review-asked': reviewAsked,
  'answer-came': answerCame,
  'review-notified': reviewNotified,
  'review-papers': reviewPapers,
  'review-recommended': reviewRecommended,
  'review-closed': reviewClosed,
}
