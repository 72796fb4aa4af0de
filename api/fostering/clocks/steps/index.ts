import { after } from './after.ts'
import { assessment } from './assessment.ts'
import { before } from './before.ts'
import { decision } from './decision.ts'
import { placement } from './placement.ts'
import type { Step } from './step.ts'

/** Every step of every kind of case, in the order in which a plan shows them within their stage. */
export const steps: readonly Step[] = [...before, ...placement, ...assessment, ...decision, ...after]
