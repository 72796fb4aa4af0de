import { dayInWords } from '#contract/calendar/words.ts'
import type { Missing } from '#contract/fostering/clocks.ts'
import type { CaseFacts } from '../facts.ts'
import { endingOf } from '../over.ts'
import { requiredOf } from '../required.ts'
import { temporaryApproval } from '../temporary.ts'
import { notOver, unmet, without } from './missing.ts'
import type { Before } from './stages.ts'

const line = 'temporary-approval'
const isConnected = ({ kind }: CaseFacts): boolean => kind === 'connected-person'

/** A child comes before an approval. Adopters are approved as adopters first. */
export const place: Before = (facts, today, rules) => {
  const { placed, approved } = facts.dates
  const isAdopter = facts.kind === 'early-permanence'
  return [
    ...notOver(facts),
    ...without(
      [
        isConnected(facts) || isAdopter,
        'Only relatives, friends and approved adopters can start before approval',
      ],
      [!placed, 'The child is there already'],
      [!isAdopter || Boolean(approved), 'They are not approved as adopters yet', 'decision'],
    ),
    ...unmet(
      requiredOf(facts, today, rules).filter(({ stage }) => stage === 'placement'),
      facts,
    ),
  ]
}

/** What both ways to more time need, while the time that runs is not over. */
const moreTime: Before = (facts, today, rules) => {
  const { panelViews, reviewingOfficerTold, approved, placementEnded } = facts.dates
  const now = temporaryApproval(facts, rules)
  const last = now?.due?.kind === 'day' ? now.due.day : undefined
  const inTime = last === undefined || today <= last
  return without(
    [isConnected(facts) && now !== undefined, 'There is no temporary approval to extend', line],
    [!approved, 'They are approved already'],
    [!placementEnded, 'The placement has ended'],
    [inTime, `The temporary approval ended on ${last ? dayInWords(last) : ''}`, line],
    [Boolean(panelViews), 'The panel’s views are not recorded'],
    [Boolean(reviewingOfficerTold), 'The child’s independent reviewing officer has not been told'],
  )
}

/** Eight more weeks, once, while the assessment goes on. */
export const extension: Before = (facts, today, rules) => [
  ...notOver(facts),
  ...moreTime(facts, today, rules),
  ...without([
    !facts.dates.extended && !facts.dates.extendedForReview,
    'It was extended already, and can be once only',
    line,
  ]),
]

/** Until the outcome of an independent review of a refusal. */
export const extensionForReview: Before = (facts, today, rules) => {
  const { proposed, reviewAsked, reviewOutcome, extendedForReview } = facts.dates
  return [
    ...moreTime(facts, today, rules),
    ...without(
      [Boolean(proposed) || endingOf(facts) === 'refused', 'There is no refusal', 'answer-to-proposal'],
      [Boolean(reviewAsked), 'The household has not asked for an independent review', 'answer-to-proposal'],
      [!reviewOutcome, 'The independent review is over'],
      [!extendedForReview, 'It is extended until the review is over already', line],
    ),
  ]
}

/** A placement ends once there is somewhere else for the child to live. */
export const endPlacement: Before = ({ dates }): Missing[] =>
  without(
    [Boolean(dates.placed), 'No child is placed'],
    [!dates.placementEnded, 'The placement has ended already'],
    [Boolean(dates.otherArrangements), 'It is not recorded where the child will live'],
  )
