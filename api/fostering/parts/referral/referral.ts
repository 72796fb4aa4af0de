import type {
  AnswerForHousehold,
  ReferralForHousehold,
  ReferralState,
} from '#contract/fostering/panel/referral.ts'
import type { PartName } from '#contract/fostering/parts.ts'
import type { CaseFacts } from '../../clocks/facts.ts'
import { endingOf } from '../../clocks/over.ts'
import { childrenThere } from '../carers/shared.ts'
import type { PartKindOf } from '../kind.ts'
import { aheadOf } from './ahead.ts'
import { answering } from './answer.ts'
import { deciding } from './decide.ts'
import { leavingFrom, mayHaveLeft } from './leaving.ts'
import { hears } from './news.ts'
import { referring } from './refer.ts'
import { signing } from './sign.ts'
import { standingOf } from './standing.ts'
import { telling } from './tell.ts'
import {
  isReferred,
  isTold,
  lastDecision,
  type Referral,
  type ReferralValues,
  recommendedIn,
} from './values.ts'

/** So long it stands in a calendar. The agenda is not the household's to read. */
const panelMinutes = 60

const nameOf = (at: number): PartName => `referral.${at}`

/** What they chose. What somebody wrote is theirs: whoever else applies reads that it came, and when. */
function answerFor(answer: NonNullable<Referral['answer']>, reader: string): AnswerForHousehold {
  const { way, on, by = null, notified, closed } = answer
  const words = by === reader && answer.words !== '' ? answer.words : null
  return { way, on, by, words, notified, closed: closed !== null }
}

/** How far they know of it. What they wrote about is decided elsewhere, and they are told of that there. */
function heard({ state, answer, ...referral }: Referral): ReferralState {
  const last = lastDecision(referral)
  if (last && !isTold(last)) return 'recommended'
  return state === 'final' && last?.proposal && answer?.way === 'representations' ? 'represented' : state
}

/** As those who apply see it: a decision is there once they were told of it, and whoever took part never. */
function forHousehold(referral: Referral, reader: string): ReferralForHousehold {
  const { type, letters, period, signed, answer } = referral
  return {
    ...{ type, state: heard(referral), letters: [...letters], period, signed: { ...signed } },
    answer: answer && answerFor(answer, reader),
  }
}

function forStaff(referral: Referral, name: PartName): Record<string, unknown> {
  const { byId: _, earlier: __, tookPartEarlier: ___, proposed: ____, people: _____, ...values } = referral
  const { outcomes, ...route } = referral.route
  return {
    ...values,
    route: { ...route, outcomes: Object.keys(outcomes) },
    toConsider: recommendedIn(name, referral).map((one) => one.name),
  }
}

/** What came of the referral that representations about this one were. */
const isDecidedAgain = (name: PartName, { parts }: CaseFacts): boolean =>
  parts.some(
    ({ referral }) =>
      referral?.type === 'representations' && referral.about === name && referral.state === 'final',
  )

/** Nothing of it is decided, and nobody will. */
const isUndecided = ({ state, decisions }: Referral): boolean =>
  decisions.length === 0 && state !== 'withdrawn'

/** The report was taken back before it was on an agenda: it is referred anew, with its papers as they are then. */
const isTakenBack = (name: PartName, { parts, dates }: CaseFacts): boolean =>
  dates.handedOver === undefined &&
  parts.some((one) => one.name === name && one.referral?.own && one.referral.state === 'referred')

/** Something put before a panel or before whoever decides, from its beginning to what came of it: `referral.1`. */
export const referral: PartKindOf<ReferralValues> = {
  kind: 'referral',
  moves: true,
  fresh: (name, { known }) => {
    const many = Object.values(known).filter(({ kind }) => kind === 'referral').length
    return name === nameOf(many + 1) ? {} : undefined
  },
  standing: standingOf,
  view: (values, who, name) =>
    isReferred(values)
      ? who.as === 'applicant'
        ? { ...forHousehold(values, who.id) }
        : forStaff(values, name)
      : {},
  calendar(values) {
    const { state, listed } = isReferred(values) ? values : {}
    if (state !== 'listed' || !listed?.starts) return []
    const { starts, where } = listed
    return [{ id: 'panel', what: 'panel', starts, minutes: panelMinutes, where, off: false }]
  },
  newsFor: (_, type, applying) => (type === 'listed' || type === 'unlisted' ? applying : []),
  beside: (_, known) => childrenThere(known),
  ahead: (values, context, onPanel) =>
    isReferred(values) ? { ...aheadOf(values, context, onPanel) } : undefined,
  follows: {
    when: ({ name }, facts) =>
      name.startsWith('referral.') &&
      (endingOf(facts) !== undefined ||
        isDecidedAgain(name, facts) ||
        mayHaveLeft(name, facts) ||
        isTakenBack(name, facts)),
    bring(values, { name, facts }) {
      if (!isReferred(values)) return undefined
      if (values.state === 'represented' && isDecidedAgain(name, facts))
        return { type: 'decided-again', values: { ...values, state: 'final' } }
      if (isTakenBack(name, facts) && values.state === 'referred')
        return { type: 'taken-back', values: { ...values, state: 'withdrawn' } }
      return endingOf(facts) && isUndecided(values)
        ? { type: 'ended', values: { ...values, state: 'withdrawn' } }
        : leavingFrom(values, name, facts)
    },
  },
  hears,
  acts: { ...referring, ...deciding, ...telling, ...answering, ...signing },
}
