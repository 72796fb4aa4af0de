import type { CaseDates } from '#contract/fostering/dates.ts'
import type { Effect, ReferralType } from '#contract/fostering/panel/referral.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import { plainTerms } from '../../carers/child/terms.ts'
import type { ReferralStanding } from '../../routes/standing.ts'
import type { Standing } from '../kind.ts'
import {
  isReferred,
  isTold,
  lastDecision,
  type Referral,
  type ReferralValues,
  recommendedIn,
} from './values.ts'

/** What decides about an approval, so that the case itself goes by its days. */
export const approvals: readonly ReferralType[] = ['approval', 'connected-person', 'adoption', 'brief-report']

const ends: readonly Effect[] = ['refusal', 'end']

/** What the last decision brings, once it stands and the household has been told: nobody learns it from a page. */
function brought(referral: Referral): Effect | null {
  const last = lastDecision(referral)
  if (!last || last.proposal || !isTold(last)) return null
  // What ends a case does so with its letter: until then it stays where somebody sees that it waits.
  return ends.includes(last.brings) && !last.toldInWriting ? null : last.brings
}

const given = (dates: Record<string, string | null | undefined>): CaseDates =>
  Object.fromEntries(Object.entries(dates).flatMap(([name, day]) => (day ? [[name, day]] : [])))

/** The days of its own way. */
function ownDates(referral: Referral): CaseDates {
  const { listed, papersLocked, recommendations, decisions, answer, period } = referral
  const [first, second] = decisions
  const panel = recommendations.find(({ from }) => from !== 'review')
  const review = recommendations.find(({ from }) => from === 'review')
  return given({
    panelMeets: listed?.on,
    papersLocked,
    recommended: panel?.on,
    minutesFinal: panel?.minutesFinal,
    decided: first?.on,
    toldOrally: first?.toldOrally?.on,
    toldInWriting: first?.toldInWriting?.on,
    proposed: period?.began,
    represented: answer?.way === 'representations' ? answer.on : null,
    reviewAsked: answer?.way === 'review' ? answer.on : null,
    reviewNotified: answer?.notified,
    reviewPapers: answer?.papersSent?.on,
    reviewOutcome: review?.on ?? answer?.closed?.on,
    decidedFinally: second?.on,
    finallyToldOrally: second?.toldOrally?.on,
    finallyToldInWriting: second?.toldInWriting?.on,
  })
}

/** The days of what it brought. */
function broughtDates(referral: Referral): CaseDates {
  const on = lastDecision(referral)?.on
  const brings = brought(referral)
  if (brings === 'approval') return given({ approved: on })
  return brings === 'review' || brings === 'end' ? given({ lastReview: on }) : {}
}

/** Of an extension: the panel’s views, and more time from the day of the decision, which cannot wait until it is told. */
function extensionDates({ type, recommendations, decisions }: Referral): CaseDates {
  if (type !== 'extension') return {}
  const agreed = decisions.find(({ brings }) => brings === 'extension')
  return given({ panelViews: recommendations[0]?.on, extended: agreed?.on })
}

/** Whether the case itself goes by its days: not once it turned out that the assessment goes on. */
const isOwn = (referral: Referral): boolean =>
  approvals.includes(referral.type) && referral.state !== 'withdrawn' && brought(referral) !== 'assessment'

/** The days that the whole case goes by. */
function caseDates(referral: Referral): CaseDates {
  return {
    ...(isOwn(referral) ? ownDates(referral) : {}),
    ...extensionDates(referral),
    ...broughtDates(referral),
  }
}

const unsigned = ({ letters, people, signed }: Referral): string[] =>
  letters.some(({ kind }) => kind === 'agreement')
    ? [...people.map(({ id }) => id), 'council'].filter((id) => !signed[id])
    : []

/** Whose turn it is. */
function turn(referral: Referral): Pick<Standing, 'state' | 'whose' | 'due'> {
  const { state, period, letters } = referral
  switch (state) {
    case 'withdrawn':
      return { state: 'not-needed', whose: null }
    case 'proposed':
      // Told apart from what is final by nothing but the letter.
      return letters.length === 0
        ? { state: 'started', whose: 'council' }
        : { state: 'waiting', whose: 'applicant', ...(period?.last ? { due: period.last } : {}) }
    case 'in-review':
      return { state: 'waiting', whose: 'somebody' }
    case 'final': {
      const waiting = unsigned(referral)
      if (lastDecision(referral)?.toldInWriting === null) return { state: 'started', whose: 'council' }
      if (waiting.length === 0) return { state: 'done', whose: null }
      return { state: 'waiting', whose: waiting.every((id) => id === 'council') ? 'council' : 'applicant' }
    }
    default:
      return { state: 'waiting', whose: 'council' }
  }
}

function summary(referral: Referral, name: PartName): ReferralStanding {
  const { type, about, state, answer, tookPartEarlier, recommendations } = referral
  const { steps, panel, refusal, answer: clock, outcomes } = referral.route
  const last = lastDecision(referral)
  const waiting = unsigned(referral).filter((id) => id !== 'council')
  return {
    type,
    about,
    route: { steps, panel, refusal, answer: clock, outcomes },
    state,
    recommended: recommendedIn(name, referral),
    tookPart: [...new Set([...tookPartEarlier, ...recommendations.flatMap(({ tookPart }) => tookPart)])],
    own: isOwn(referral),
    dates: { ...ownDates(referral), ...extensionDates(referral) },
    way: answer?.way ?? null,
    outcome: last?.outcome ?? null,
    brings: brought(referral),
    decidedOn: last?.on ?? null,
    ...(waiting.length > 0 ? { unsigned: waiting } : {}),
    ...(last?.terms && brought(referral) ? { terms: plainTerms(last.terms) } : {}),
  }
}

/** How a referral stands, for lists, for the case, and for the referral that may come after it. */
export function standingOf(values: ReferralValues, name: PartName): Standing {
  if (!isReferred(values)) return { state: 'not-started', whose: 'council' }
  const { state, listed } = values
  const meets = state === 'listed' && listed?.starts && { starts: listed.starts, where: listed.where ?? '' }
  return {
    ...turn(values),
    dates: caseDates(values),
    referral: summary(values, name),
    ...(meets && { meets }),
  }
}
