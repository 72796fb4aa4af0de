import { caseKinds } from '#contract/fostering/case.ts'
import type { Need } from '#contract/fostering/needs.ts'

/** What this council wants besides the law. */
export const ownNeeds: readonly Need[] = [
  {
    kinds: caseKinds,
    each: 'household',
    part: 'visit.v',
    atLeast: 3,
    stage: 'stage-two',
    title: 'Visits to get to know you',
    whose: 'council',
    next: 'Your worker comes to see you three times or more.',
    source: 'The council’s own choice, as no law gives a number.',
    sure: 'L',
    reviewed: null,
    from: '2011-04-01',
  },
]
