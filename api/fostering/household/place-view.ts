import type { PlaceView } from '#contract/fostering/household.ts'
import { planFor } from '../clocks/plan-for.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { type Head, lastNumber, type Part } from './part.ts'
import type { HouseholdPorts } from './perform.ts'
import { todayOf } from './plan-view.ts'

/** Where a household is, as this person sees it: of the parts and of the plan, what is theirs to see. */
export function placeView(ports: Pick<HouseholdPorts, 'rules' | 'now'>, who: Who, head: Head): PlaceView {
  const { kind, phase, people, worker, dates, pauses, decisions } = head.values
  const all = Object.entries(people).map(([id, { role, name, here }]) => ({ id, role, name, here }))
  const you = all.find(({ id }) => id === who.id)
  if (!you || (who.as !== 'applicant' && who.as !== 'member')) throw new Error('Nobody of this household')
  const today = todayOf(ports, head)
  const plan = planFor(today.plan, { as: who.as, id: who.id })
  const seen = new Set(plan.lines.map(({ id }) => id))
  return {
    household: head.household,
    kind,
    phase,
    you,
    people: all,
    worker: worker ?? null,
    dates,
    pauses: [...pauses],
    parts: Object.values(head.known).filter(({ name }) => mayPart(who, 'see', name, phase)),
    plan,
    late: today.late.filter(({ line }) => seen.has(line)),
    decisions: who.as === 'applicant' ? decisions.map(({ by: _, ...decision }) => decision) : [],
    stopping: head.values.ended === undefined && head.values.withdrawing?.[you.id] !== undefined,
    seen: lastNumber(head as unknown as Part, true),
  }
}
