import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import type { Late, Plan, PlanLine } from '#contract/fostering/clocks.ts'
import { kindOfPart, type PartKind, partKinds } from '#contract/fostering/parts.ts'
import type { CaseFacts } from '../clocks/facts.ts'
import { lateness } from '../clocks/late.ts'
import { factsOf } from '../clocks/of-head.ts'
import { planOf } from '../clocks/plan.ts'
import { mayPart, type Who } from '../rights/may.ts'
import type { Head } from './part.ts'
import type { HouseholdPorts } from './perform.ts'

/** A case on the day on which somebody looks at it. */
export interface Today {
  readonly facts: CaseFacts
  readonly today: Day
  readonly plan: Plan
  readonly late: readonly Late[]
}

/** What a case comes to today, by the rules of the council. */
export function todayOf({ rules, now }: Pick<HouseholdPorts, 'rules' | 'now'>, head: Head): Today {
  const facts = factsOf(head)
  const today = dayInEngland(now())
  const plan = planOf(facts, today, rules)
  return { facts, today, plan, late: lateness(plan, facts, today, rules) }
}

/** The part that a line goes by, or one of its kind where it goes by several; undefined for a step of the case itself. */
function partOf({ id, part, stage }: PlanLine): string | undefined {
  const name = part ?? (id.startsWith(`${stage}.`) ? id.slice(stage.length + 1).split('.')[0] : undefined)
  return name !== undefined && partKinds.includes(kindOfPart(name) as PartKind) ? name : undefined
}

/** Whether staff may see a line: what stands on it of a part is for whoever may see that part. */
export const mayLine = (who: Who, line: PlanLine, { values: { phase } }: Head): boolean => {
  const name = partOf(line)
  return name === undefined || mayPart(who, 'see', name, phase)
}
