import type { WaitingDecision } from '#contract/fostering/panel/decisions.ts'
import type {
  DeskReferral,
  Effect,
  ReferralState,
  RouteStep,
  Terms,
} from '#contract/fostering/panel/referral.ts'
import { termsInWords } from '#fostering/parts/referral/words.ts'

/** What a decision does, once it is final. */
export const effectInWords: Readonly<Record<Effect, string>> = {
  approval: 'They are approved',
  refusal: 'They are not approved',
  assessment: 'The assessment goes on',
  review: 'The approval goes on',
  terms: 'The approval has new terms',
  end: 'The approval ends',
  extension: 'The child can stay for longer',
  exemption: 'They can care for more children',
  nothing: 'Everything stays as it was',
}

export const waitsInWords: Readonly<Record<WaitingDecision['what'], string>> = {
  'told-review': 'Tell the carers what is recommended',
  'quality-check': 'Waiting for a quality check',
  decision: 'Waiting for a decision',
  'final-decision': 'Waiting for the final decision',
  'told-orally': 'Tell the household',
  'told-in-writing': 'Send the letter',
}

const stepInWords: Readonly<Record<RouteStep, string>> = {
  panel: 'a panel makes a recommendation',
  'quality-assurance': 'a colleague checks the quality and makes a recommendation',
  decision: 'a decision maker decides',
}

/** The way that it goes, as a sentence. */
export function routeInWords({ steps }: Pick<DeskReferral['route'], 'steps'>): string {
  const words = steps.map((step) => stepInWords[step]).join(', then ')
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`
}

const beforeDecision: Partial<Readonly<Record<ReferralState, string>>> = {
  listed: 'It is on the agenda of a panel meeting.',
  proposed: 'It waits for the household to answer.',
  represented:
    'The household wrote to us, so the panel looks at everything again before there is a decision.',
  'in-review': 'The independent review is looking at it.',
  final: 'The decision is final.',
  withdrawn: 'It was taken back.',
}

/** Where it stands, as a sentence. */
export function stateInWords({ type, state, route, decisions, period, answer }: DeskReferral): string {
  const last = decisions.at(-1)
  if (last?.toldInWriting === null && state !== 'withdrawn')
    return last.proposal
      ? 'The proposal is made. The household has not had the letter yet.'
      : 'It is decided. The household has not had the letter yet.'
  if (state === 'referred')
    return route.steps.includes('panel')
      ? 'It waits to be put on the agenda of a panel meeting.'
      : 'It waits for a colleague to check the quality.'
  if (state === 'recommended' && (answer || type === 'representations'))
    return 'There are two recommendations. It is waiting for the final decision.'
  if (state === 'recommended') return 'There is a recommendation. It waits for the decision.'
  if (state === 'proposed' && period && answer?.closed)
    return 'The independent review ended without a recommendation. It waits for the final decision.'
  return beforeDecision[state] ?? ''
}

export const termsText = (terms: Terms | null): string => (terms ? termsInWords(terms).join('\n') : 'None')

export const fromInWords = {
  panel: 'The panel',
  'quality-assurance': 'Quality check',
  review: 'The independent review',
} as const
