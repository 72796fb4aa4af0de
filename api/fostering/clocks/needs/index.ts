import type { Need } from '#contract/fostering/needs.ts'
import { application } from './application.ts'
import { placement } from './placement.ts'
import { stageOne } from './stage-one.ts'
import { stageTwo } from './stage-two.ts'

/** Everything that a law or standard wants to be known, in the order in which it is shown. */
export const lawfulNeeds: readonly Need[] = [...application, ...placement, ...stageOne, ...stageTwo]
