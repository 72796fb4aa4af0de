import { adoptionKinds, fosteringKinds } from '../law/shared.ts'
import { type Step, sorry } from './step.ts'

const everybody = [...fosteringKinds, ...adoptionKinds]

const proposal = {
  stage: 'decision',
  title: 'Your answer to our letter',
  whose: 'applicant',
  begins: 'proposed',
  over: ['represented', 'reviewAsked'],
  onceBegun: true,
  outlives: true,
  next: 'Write to us, or ask for an independent review. You can choose one of the two. Both are free.',
  late: 'The time to answer is over. We can now decide.',
} as const

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
    next: 'People who know about fostering read the report and recommend what to decide.',
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
    next: 'People who know about adoption read the report and recommend what to decide.',
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
    next: 'A senior manager who was not on the panel decides.',
    late: sorry,
  },
  {
    id: 'told-orally',
    kinds: everybody,
    stage: 'decision',
    title: 'We tell you the decision',
    whose: 'council',
    clock: 'told-orally',
    begins: 'decided',
    over: ['toldOrally'],
    outlives: true,
    next: 'We call you, or tell you when we see you.',
    late: sorry,
  },
  {
    id: 'told-in-writing',
    kinds: everybody,
    stage: 'decision',
    title: 'Letter with the decision',
    whose: 'council',
    clock: 'told-in-writing',
    begins: 'decided',
    over: ['toldInWriting'],
    outlives: true,
    next: 'We write to you with the decision and the reasons.',
    late: sorry,
  },
  { ...proposal, id: 'answer-to-proposal', kinds: fosteringKinds, clock: 'answer-to-proposal' },
  {
    ...proposal,
    id: 'adoption-answer-to-proposal',
    kinds: adoptionKinds,
    clock: 'adoption-answer-to-proposal',
  },
]
