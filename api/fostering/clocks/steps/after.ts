import { adoptionKinds, fosteringKinds } from '../law/shared.ts'
import { type Step, sorry } from './step.ts'

const everybody = [...fosteringKinds, ...adoptionKinds]
const lastLooked: Step['begins'] = ({ dates }) => dates.lastReview ?? dates.approved

/** After an approval, and what another service asks for. */
export const after: readonly Step[] = [
  {
    id: 'review',
    kinds: fosteringKinds,
    stage: 'after',
    title: 'Next review',
    whose: 'council',
    clock: 'review',
    begins: lastLooked,
    over: ['ended'],
    onceBegun: true,
    next: 'Once a year we talk with you about how it goes.',
    late: sorry,
  },
  {
    id: 'adoption-review',
    kinds: adoptionKinds,
    stage: 'after',
    title: 'Next review',
    whose: 'council',
    clock: 'adoption-review',
    begins: lastLooked,
    over: ['matched', 'ended'],
    onceBegun: true,
    next: 'Until a child is matched with you, we talk with you once a year.',
    late: sorry,
  },
  {
    id: 'resignation',
    kinds: everybody,
    stage: 'after',
    title: 'End of your approval',
    whose: 'council',
    clock: 'resignation',
    begins: 'resigned',
    over: ['ended'],
    onceBegun: true,
    outlives: true,
    ofItself: true,
    next: 'We have your letter. Your approval ends on this day, and nobody has to decide it.',
    late: '',
  },
  {
    id: 'records',
    kinds: everybody,
    stage: 'after',
    title: 'Your records for another service',
    whose: 'council',
    clock: 'records',
    begins: 'recordsAsked',
    over: ['recordsSent'],
    onceBegun: true,
    outlives: true,
    next: 'You agreed that another service gets your records. We send them.',
    late: sorry,
  },
]
