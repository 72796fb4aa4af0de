import type { Phase } from '#contract/fostering/case.ts'
import { behindApproval, type PlanLine } from '#contract/fostering/clocks.ts'

/** What would be decided about the approval itself, and what was to do before it. */
const isBehind = ({ stage, state }: PlanLine): boolean =>
  behindApproval.includes(stage) || (stage === 'decision' && state === 'not-started')

/** Whether a line is still something to do, or was done: of what was not done before an approval, nobody does anything any more. */
export const isStillThere = (line: PlanLine, phase: Phase): boolean =>
  phase !== 'approved' || !isBehind(line) || line.state === 'done' || line.state === 'not-needed'
