import type { Day } from '#contract/calendar/day.ts'
import type { CaseFacts, Requirement, Rules } from './facts.ts'
import { isMet } from './met.ts'
import { partsOf, requiredOf } from './required.ts'

/** What stage 1 is about: what the household said of itself, and what the council found out. */
export const ofStageOne = ({ stage }: Requirement): boolean =>
  stage === 'application' || stage === 'stage-one'

/** The day on which as many parts as it takes were there. */
function metOn(requirement: Requirement, facts: CaseFacts): Day[] {
  if (requirement.notNeeded !== undefined) return []
  const days = partsOf(requirement, facts)
    .filter(({ state }) => state === 'done')
    .map(({ since }) => since)
  return days.sort().slice(0, requirement.atLeast ?? 1)
}

/**
 * The day on which the council had all that it needs for stage 1, as the head says it or as the parts show it; undefined
 * until then. Its ten working days begin here, and not before the council decided to assess.
 */
export function stageOneCompleteOn(facts: CaseFacts, today: Day, rules: Rules): Day | undefined {
  const { informationComplete, decidedToAssess } = facts.dates
  if (informationComplete) return informationComplete
  const required = requiredOf(facts, today, rules).filter(ofStageOne)
  if (!decidedToAssess || !required.every((one) => isMet(one, facts))) return undefined
  return [decidedToAssess, ...required.flatMap((one) => metOn(one, facts))].reduce((a, b) => (b > a ? b : a))
}
