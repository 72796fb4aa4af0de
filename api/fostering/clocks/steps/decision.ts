import { dayAndClock } from '#contract/calendar/times.ts'
import { adoptionKinds, fosteringKinds } from '../law/shared.ts'
import { answerIsOver } from '../proposal.ts'
import { type Step, sorry } from './step.ts'

const everybody = [...fosteringKinds, ...adoptionKinds]

const proposal = {
  stage: 'decision',
  title: 'Your answer to our letter',
  whose: 'applicant',
  begins: 'proposed',
  over: ['represented', 'reviewAsked', 'decidedFinally'],
  onceBegun: true,
  outlives: true,
  next: 'Write to us, or ask for an independent review. You can choose one of the two. Both are free.',
  late: 'The time to answer is over. We can now decide.',
} as const

const tellingOrally = {
  kinds: everybody,
  stage: 'decision',
  title: 'We tell you the decision',
  whose: 'council',
  clock: 'told-orally',
  outlives: true,
  next: 'We will call you, or tell you when we see you.',
  late: sorry,
} as const

const tellingInWriting = {
  kinds: everybody,
  stage: 'decision',
  title: 'Letter with the decision',
  whose: 'council',
  clock: 'told-in-writing',
  outlives: true,
  next: 'We will write to you with the decision and the reasons.',
  late: sorry,
} as const

/** From a recommendation to what came of it: of an approval in every case, and again of everything that is referred later. */
export const deciding: readonly Step[] = [
  {
    id: 'panel-papers',
    kinds: everybody,
    stage: 'decision',
    title: 'Papers for the panel',
    whose: 'council',
    clock: 'panel-papers',
    begins: 'panelMeets',
    over: ['papersLocked', 'recommended'],
    onceBegun: true,
    next: 'Everybody on the panel gets the papers before they meet.',
    late: sorry,
  },
  {
    id: 'panel',
    kinds: everybody,
    stage: 'decision',
    title: 'The panel meets',
    whose: 'council',
    begins: 'panelMeets',
    over: ['recommended'],
    onceBegun: true,
    next: 'You can come and bring somebody. Your worker tells you when and where.',
    says: ({ panel }) =>
      panel &&
      `It begins on ${dayAndClock(panel.starts)}. Where: ${panel.where}. You can come and bring somebody. Your worker agrees with you when to arrive.`,
    late: '',
  },
  {
    id: 'decision',
    kinds: everybody,
    stage: 'decision',
    title: 'Decision',
    whose: 'council',
    clock: 'decision',
    begins: 'minutesFinal',
    over: ['decided'],
    next: 'A senior manager who was not on the panel will decide.',
    late: sorry,
  },
  { ...tellingOrally, id: 'told-orally', begins: 'decided', over: ['toldOrally'] },
  { ...tellingInWriting, id: 'told-in-writing', begins: 'decided', over: ['toldInWriting'] },
  { ...proposal, id: 'answer-to-proposal', kinds: fosteringKinds, clock: 'answer-to-proposal' },
  {
    ...proposal,
    id: 'adoption-answer-to-proposal',
    kinds: adoptionKinds,
    clock: 'adoption-answer-to-proposal',
  },
  {
    id: 'review-papers',
    kinds: everybody,
    stage: 'decision',
    title: 'Papers for the independent review',
    whose: 'council',
    clock: 'review-papers',
    begins: 'reviewNotified',
    over: ['reviewPapers', 'reviewOutcome'],
    onceBegun: true,
    outlives: true,
    next: 'We send everything that the panel read, and our letter to you.',
    late: sorry,
  },
  {
    id: 'review-recommendation',
    kinds: everybody,
    stage: 'decision',
    title: 'Independent review',
    whose: 'somebody',
    clock: 'review-recommendation',
    begins: 'reviewNotified',
    over: ['reviewOutcome'],
    onceBegun: true,
    outlives: true,
    next: 'People who do not work for us will look at it, and recommend what we should decide.',
    late: 'The independent review is taking longer than planned. You can ask them for an update.',
  },
  {
    id: 'final-decision',
    kinds: everybody,
    stage: 'decision',
    title: 'Final decision',
    whose: 'council',
    clock: 'final-decision',
    begins: (facts, today, rules) => facts.dates.reviewOutcome ?? answerIsOver(facts, today, rules),
    over: ['decidedFinally'],
    onceBegun: true,
    outlives: true,
    next: 'We decide, with everything that has been said since our letter.',
    late: sorry,
  },
  {
    ...tellingOrally,
    id: 'finally-told-orally',
    title: 'We tell you the final decision',
    begins: 'decidedFinally',
    over: ['finallyToldOrally'],
    onceBegun: true,
  },
  {
    ...tellingInWriting,
    id: 'finally-told-in-writing',
    title: 'Letter with the final decision',
    begins: 'decidedFinally',
    over: ['finallyToldInWriting'],
    onceBegun: true,
  },
]

/** From the report to the letter with the decision. */
export const decision: readonly Step[] = [
  {
    id: 'recommendation',
    kinds: fosteringKinds,
    stage: 'decision',
    title: 'Recommendation',
    whose: 'council',
    clock: 'recommendation',
    begins: 'applied',
    over: ['recommended', 'decided'],
    next: 'People who know about fostering will read the report and say what they recommend.',
    late: sorry,
  },
  {
    id: 'adoption-recommendation',
    kinds: adoptionKinds,
    stage: 'decision',
    title: 'Recommendation',
    whose: 'council',
    begins: 'reportShown',
    over: ['recommended', 'decided'],
    next: 'People who know about adoption will read the report and say what they recommend.',
    late: '',
  },
  ...deciding,
]
