import type { FosteringClock } from '#contract/fostering/clocks.ts'
import { adoption } from './adoption.ts'
import { after } from './after.ts'
import { assessment } from './assessment.ts'
import { decision } from './decision.ts'
import { placement } from './placement.ts'
import { wrong } from './wrong.ts'

/** Every time that a law or standard gives, in all its versions. What a council promises of itself stands in its profile. */
export const lawful: readonly FosteringClock[] = [
  ...assessment,
  ...decision,
  ...placement,
  ...adoption,
  ...after,
  ...wrong,
]
