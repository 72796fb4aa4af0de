import type { Day } from '#contract/calendar/day.ts'
import { type Plan, type PlanLine, stages } from '#contract/fostering/clocks.ts'
import type { CaseFacts, Requirement, Rules } from './facts.ts'
import { linesOfExit } from './lines/of-exit.ts'
import { lineOfPart } from './lines/of-part.ts'
import { linesOfReferral } from './lines/of-referral.ts'
import { linesOfReview } from './lines/of-review.ts'
import { lineOfStep } from './lines/of-step.ts'
import { linesOfTrack } from './lines/of-track.ts'
import { linesOfViews } from './lines/of-views.ts'
import { otherParts } from './lines/other-parts.ts'
import { endingOf, whatNow } from './over.ts'
import { requiredOf } from './required.ts'
import { steps } from './steps/index.ts'

/** Whom the council asked besides those whom the household named is not for the household to know. */
const isForPlan = ({ part }: Requirement): boolean => !part.startsWith('reference.')

/**
 * Everything that has to happen, stage by stage: what is done, who does what is open, by when, and what is next. A line
 * that a case once had it keeps, whatever happens to it.
 */
export function planOf(facts: CaseFacts, today: Day, rules: Rules): Plan {
  const required = requiredOf(facts, today, rules)
  const lines: PlanLine[] = [
    ...[...required, ...otherParts(required, facts).filter(isForPlan)].map((one) =>
      lineOfPart(one, facts, today),
    ),
    ...steps
      .filter(({ kinds }) => kinds.includes(facts.kind))
      .flatMap((step) => lineOfStep(step, facts, today, rules) ?? []),
    ...facts.parts.flatMap((part) => linesOfReferral(part, facts, today, rules)),
    ...facts.parts.flatMap((part) => linesOfTrack(part, facts, today, rules)),
    ...facts.parts.flatMap((part) => linesOfReview(part, facts, today, rules)),
    ...facts.parts.flatMap((part) => linesOfViews(part, today)),
    ...facts.parts.flatMap((part) => linesOfExit(part, today, rules)),
  ]
  const ending = endingOf(facts)
  return {
    lines: stages.flatMap((stage) => lines.filter((line) => line.stage === stage)),
    ending: ending ? whatNow[ending] : null,
  }
}
