import type { Need } from '#contract/fostering/needs.ts'
import { needed } from './shared.ts'

/** What has to be looked at before a child may stay with a relative or friend who is not approved yet. */
export const placement: readonly Need[] = [
  needed({
    stage: 'placement',
    whose: 'council',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, reg 24 and Schedule 4',
    sure: 'L',
  })({
    part: 'checklist.schedule4',
    kinds: ['connected-person'],
    title: 'A first look at your home and everybody in it',
    next: 'We will come to see you, your home and every adult who lives there.',
  }),
]
