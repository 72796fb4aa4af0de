import type { Gate } from '#contract/fostering/clocks.ts'
import type { CaseView } from '#contract/fostering/desk.ts'
import { isStillThere } from '../clocks/behind.ts'
import { gatesOf } from '../clocks/gates/index.ts'
import { factsOf } from '../clocks/of-head.ts'
import { pauseEffect } from '../clocks/pause.ts'
import { quietOf } from '../clocks/quiet.ts'
import { planForStaff, titleForStaff } from '../clocks/titles-for-staff.ts'
import { leavingOf } from '../parts/stages/notices.ts'
import { mayPart, type Who } from '../rights/may.ts'
import { hasOver, wholeHead } from './over/shelve.ts'
import { type Head, lastNumber, type Part, shown } from './part.ts'
import type { HouseholdPorts } from './perform.ts'
import { mayLine, todayOf } from './plan-view.ts'
import { actsFor } from './view.ts'

/** Who works with a household, or decides about it. The others hear that it is here and how far, and no more. */
const knowsWhy = ({ as }: Who): boolean => as !== 'hub' && as !== 'finance'

const gateForStaff = (gate: Gate): Gate => ({
  ...gate,
  missing: gate.missing.map((one) => ({ ...one, words: titleForStaff(one.words) })),
})

/** What is planned, late and possible, of what somebody may see. */
function plannedOf(ports: Pick<HouseholdPorts, 'rules' | 'now'>, who: Who, head: Head) {
  const { facts, today, plan, late } = todayOf(ports, head)
  const { rules } = ports
  const { lines: all } = planForStaff(plan)
  const lines = knowsWhy(who)
    ? all.filter((line) => mayLine(who, line, head) && isStillThere(line, head.values.phase))
    : []
  const seen = new Set(lines.map(({ id }) => id))
  const works = mayPart(who, 'see', 'form.home', head.values.phase)
  return {
    dates: knowsWhy(who) ? facts.dates : head.values.dates,
    plan: { lines, ending: plan.ending },
    late: late.flatMap((one) => (seen.has(one.line) ? [{ ...one, title: titleForStaff(one.title) }] : [])),
    quiet: (works && quietOf(plan, facts, today, rules)) || null,
    // What stands before a step names checks and references.
    circumstances: works ? facts.circumstances : {},
    gates: works ? gatesOf(facts, today, rules).map(gateForStaff) : [],
    pause: works ? pauseEffect(facts, today, rules) : { stops: [], goesOn: [] },
  }
}

/** How a case ended, with the words of each who said something of it. */
function endedOf({ values: { ended, withdrawing = {} } }: Head): CaseView['ended'] {
  if (!ended) return null
  const own = Object.values(withdrawing).map(({ words }) => words)
  const words = [ended.words, ...own].filter((one) => one !== undefined)
  return { how: ended.how, reason: ended.reason, words }
}

/** A case as somebody of staff sees it: of its parts, those that they may see; with `everything` those too that are long over. */
export async function caseView(
  ports: Pick<HouseholdPorts, 'parts' | 'rules' | 'now'>,
  who: Who,
  head: Head,
  everything = false,
): Promise<CaseView> {
  const all = everything ? await wholeHead(ports, head) : head
  const { kind, phase, people, worker, pauses, decisions } = head.values
  return {
    household: head.household,
    kind,
    phase,
    people: Object.entries(people).map(([id, { role, name, here }]) => ({ id, role, name, here })),
    worker: worker ?? null,
    pauses: knowsWhy(who) ? [...pauses] : [],
    decisions: knowsWhy(who) ? decisions.map(({ by, ...decision }) => ({ ...decision, by: by.name })) : [],
    ended: (knowsWhy(who) && endedOf(head)) || null,
    leaving: knowsWhy(who) ? leavingOf(head.values, factsOf(head), ports.rules) : [],
    stopping: knowsWhy(who) && !head.values.ended ? Object.keys(head.values.withdrawing ?? {}) : [],
    parts: Object.values(all.known)
      .filter(({ name }) => mayPart(who, 'see', name, phase))
      .map(shown),
    earlier: !everything && hasOver(head),
    ...plannedOf(ports, who, head),
    seen: lastNumber(head as unknown as Part, true),
    acts: await actsFor(who, 'head', head),
  }
}
