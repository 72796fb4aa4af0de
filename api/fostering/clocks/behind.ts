import type { Phase } from '#contract/fostering/case.ts'
import { behindApproval, type PlanLine } from '#contract/fostering/clocks.ts'

/** Whether a line is still something to do, or was done: of what was not done before an approval, nobody does anything any more. */
export const isStillThere = ({ stage, state }: PlanLine, phase: Phase): boolean =>
  phase !== 'approved' || !behindApproval.includes(stage) || state === 'done' || state === 'not-needed'
