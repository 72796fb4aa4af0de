import type { Day } from '#contract/calendar/day.ts'
import type { CaseFacts, Rules } from './facts.ts'
import { clockOf, dueBy } from './find.ts'
import type { Running } from './steps/step.ts'

/** The end of an approval: as the head says it, or the last day of a resignation. */
function approvalEnd(facts: CaseFacts, rules: Rules): Day | undefined {
  const { ended, resigned } = facts.dates
  if (ended || !resigned) return ended
  const due = dueBy(clockOf(rules, 'resignation', facts, resigned), resigned, facts, rules)
  return due.kind === 'day' ? due.day : undefined
}

const later = (...days: (Day | undefined)[]): Day | undefined =>
  days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)

/** The day on which everybody who could ask has had all erased that was about them; undefined while somebody has not. */
function allErasedOn({ people, parts }: CaseFacts): Day | undefined {
  const days = people
    .filter(({ role, here }) => role !== 'child' && here)
    .map(({ id }) => parts.find(({ name }) => name === `erasure.${id}`)?.dates?.erasedOnRequest)
  return days.length > 0 && days.every((day) => day !== undefined) ? later(...days) : undefined
}

/** From which day, and by which rule: an approval, a temporary one too, is kept longer than an application. */
function keptFrom(facts: CaseFacts, rules: Rules): readonly [string, Day | undefined] {
  const { approved, placed, placementEnded, ended, withdrawn, ordered } = facts.dates
  if (ordered) return ['kept-adopted', ordered]
  if (approved) return ['kept-approved', approvalEnd(facts, rules)]
  const over = ended ?? withdrawn
  const erased = over && !placed ? allErasedOn(facts) : undefined
  if (erased) return ['kept-erased', later(erased, over)]
  if (!placed) return ['kept-not-approved', over]
  return ['kept-approved', placementEnded && over && later(placementEnded, over)]
}

/** Until when a record is kept, and by which rule; undefined while it is in use. */
export function keptUntil(facts: CaseFacts, rules: Rules): Running | undefined {
  const [id, from] = keptFrom(facts, rules)
  if (!from) return undefined
  const clock = clockOf(rules, id, facts, from)
  return { began: from, clock, due: dueBy(clock, from, facts, rules) }
}
