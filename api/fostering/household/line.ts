import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import type { Whose } from '#contract/fostering/case.ts'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import type { CaseLine, Waiting } from '#contract/fostering/desk.ts'
import { shardOf } from '#record/append.ts'
import type { Rules } from '../clocks/facts.ts'
import { keptUntil } from '../clocks/kept.ts'
import { lateness } from '../clocks/late.ts'
import { nearestOf } from '../clocks/nearest.ts'
import { factsOf } from '../clocks/of-head.ts'
import { planOf } from '../clocks/plan.ts'
import { quietOf } from '../clocks/quiet.ts'
import type { Head } from './part.ts'

/** Cases that are open lie under these keys, spread so that no one of them takes every write. */
export const caseKeys = ['case p0', 'case p1', 'case p2', 'case p3'] as const

/** Heads of closed cases lie under these, by the day until which the record is kept. */
export const keptKeys = ['kept p0', 'kept p1', 'kept p2', 'kept p3'] as const

/** A day after all others: a case in which nothing is due stands at the end. */
const noDay = '9999-12-31'

/** Whether a line of the plan is a part that the household has to fill in, or to finish. */
const isIncomplete = ({ whose, part, state }: PlanLine): boolean =>
  whose === 'applicant' && part !== null && state !== 'done' && state !== 'not-needed'

/** What lists show of a case. */
export function lineOf(head: Head, today: Day, rules: Rules): CaseLine {
  const { household, values, known, heard } = head
  const parts = Object.values(known)
  const facts = factsOf(head)
  const plan = planOf(facts, today, rules)
  const late = lateness(plan, facts, today, rules)
  const waiting = (whose: Whose) => parts.filter((part) => part.whose === whose && part.state !== 'done')
  const longest = (whose: Whose): Waiting | null => {
    const [first] = waiting(whose)
      .filter(({ kind }) => kind !== 'head')
      .sort((a, b) => a.since.localeCompare(b.since) || a.name.localeCompare(b.name))
    if (!first) return null
    return { part: first.name, about: values.people[first.about ?? '']?.name ?? null, since: first.since }
  }
  return {
    household,
    kind: values.kind,
    phase: values.phase,
    names: Object.values(values.people).flatMap(({ role, name, here }) =>
      role === 'applicant' && here ? [name] : [],
    ),
    worker: values.worker?.name ?? null,
    workerId: values.worker?.id ?? null,
    due: nearestOf(plan) ?? null,
    late: late.length,
    risen: late.filter(({ risen }) => risen).length,
    quiet: quietOf(plan, facts, today, rules) ?? null,
    asOf: today,
    heard: dayInEngland(new Date(heard)),
    waits: {
      applicant: waiting('applicant').length,
      council: waiting('council').length,
      somebody: waiting('somebody').length,
    },
    longest: {
      applicant: longest('applicant'),
      council: longest('council'),
      somebody: longest('somebody'),
    },
    incomplete: plan.lines.filter(isIncomplete).length,
  }
}

/** By what the index finds a head whose record is erased once it need not be kept; nothing where nobody knows that day. */
function keptKeysOf(head: Head, rules: Rules): { caseKey?: string; dueOn?: string } {
  const caseKey = `kept ${shardOf(`${head.household}`)}`
  // Erased, with something that still lies beside it: it comes first.
  if (head.values.erased) return head.dropping ? { caseKey, dueOn: head.values.erased.slice(0, 4) } : {}
  const due = keptUntil(factsOf(head), rules)?.due
  return due?.kind === 'day' ? { caseKey, dueOn: due.day } : {}
}

/** What the index finds a head by: an open case by its nearest day, a closed one by the day until which it is kept. */
export function caseKeysOf(
  head: Head,
  today: Day,
  rules: Rules,
): { caseKey?: string; dueOn?: string; line?: CaseLine } {
  if (head.values.phase === 'closed') return keptKeysOf(head, rules)
  const line = lineOf(head, today, rules)
  return { caseKey: `case ${shardOf(`${head.household}`)}`, dueOn: line.due?.day ?? noDay, line }
}
