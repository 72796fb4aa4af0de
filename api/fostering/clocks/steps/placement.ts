import { temporaryApproval } from '../temporary.ts'
import type { Step } from './step.ts'

/** A child who is already there: its times run beside both stages, and after the assessment ended until the child has left. */
export const placement: readonly Step[] = [
  {
    id: 'temporary-approval',
    kinds: ['connected-person'],
    stage: 'placement',
    title: 'How long the child can stay before you are approved',
    whose: 'council',
    begins: 'placed',
    goesBy: temporaryApproval,
    over: ['approved', 'placementEnded'],
    outlives: true,
    next: 'The child stays with you while we get to know you. We will decide before this day, or ask for more time.',
    late: 'This time is over. We are finding out where the child can live. Nothing changes before we have told you.',
  },
  {
    id: 'temporary-adopters',
    kinds: ['early-permanence'],
    stage: 'placement',
    title: 'You foster the child you hope to adopt',
    whose: 'council',
    begins: 'placed',
    over: ['placementEnded', 'ordered'],
    outlives: true,
    next: 'You are the child’s foster parents for now. This ends if the placement ends.',
    late: '',
  },
  {
    id: 'temporary-notice',
    kinds: ['early-permanence'],
    stage: 'placement',
    title: 'End of your temporary approval as foster parents',
    whose: 'council',
    clock: 'temporary-notice',
    begins: 'temporaryNotice',
    over: ['placementEnded'],
    onceBegun: true,
    outlives: true,
    ofItself: true,
    next: 'Notice was given. Your approval as foster parents ends on this day.',
    late: '',
  },
]
