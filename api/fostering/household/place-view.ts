import type { PlaceView } from '#contract/fostering/household.ts'
import type { CaseFacts, Known } from '../clocks/facts.ts'
import { factsOf } from '../clocks/of-head.ts'
import { planFor } from '../clocks/plan-for.ts'
import type { PersonValues } from '../parts/person.ts'
import { leavingOf } from '../parts/stages/notices.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { type Head, isKnownTo, lastNumber, type Part, shown } from './part.ts'
import type { HouseholdPorts } from './perform.ts'
import { todayOf } from './plan-view.ts'

/** Whether this person has signed what somebody else has still to sign. */
const hasSigned = ({ whose, referral }: Known, person: string): boolean =>
  whose === 'applicant' && referral?.unsigned !== undefined && !referral.unsigned.includes(person)

/** Days that a letter of ours has told everybody of: they stand with what was decided, and pages go by them. */
const toldIn = ({ dates: { approved, lastReview } }: CaseFacts): PlaceView['dates'] => ({
  ...(approved && { approved }),
  ...(lastReview && { lastReview }),
})

/** Where a household is, as this person sees it: of the parts and of the plan, what is theirs to see. `person`: their own part. */
export function placeView(
  ports: Pick<HouseholdPorts, 'rules' | 'now'>,
  who: Who,
  head: Head,
  person?: Pick<PersonValues, 'enquiry'>,
): PlaceView {
  const { kind, phase, people, worker, dates, pauses, decisions } = head.values
  const all = Object.entries(people).map(([id, { role, name, here }]) => ({ id, role, name, here }))
  const you = all.find(({ id }) => id === who.id)
  if (!you || (who.as !== 'applicant' && who.as !== 'member')) throw new Error('Nobody of this household')
  const notice = head.values.notices?.[you.id]
  const today = todayOf(ports, head)
  const facts = factsOf(head)
  const plan = planFor(today.plan, { as: who.as, id: who.id, isApproved: phase === 'approved' })
  const seen = new Set(plan.lines.map(({ id }) => id))
  return {
    household: head.household,
    kind,
    phase,
    you,
    enquiry: person?.enquiry ?? null,
    people: all,
    worker: worker ?? null,
    dates: { ...toldIn(facts), ...dates },
    pauses: [...pauses],
    parts: Object.values(head.known)
      .filter((one) => mayPart(who, 'see', one.name, phase) && isKnownTo(who, one))
      .map((one) => ({ ...shown(one), ...(hasSigned(one, you.id) ? { whose: 'somebody' as const } : {}) })),
    plan,
    late: today.late.filter(({ line }) => seen.has(line)),
    decisions: who.as === 'applicant' ? decisions.map(({ by: _, ...decision }) => decision) : [],
    stopping: head.values.ended === undefined && head.values.withdrawing?.[you.id] !== undefined,
    leaves: notice !== undefined,
    ...(notice?.stopped === undefined ? {} : { stopped: notice.stopped }),
    leaving: who.as === 'applicant' ? leavingOf(head.values, facts, ports.rules) : [],
    seen: lastNumber(head as unknown as Part, true),
  }
}
