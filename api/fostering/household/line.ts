import { type Day, dayInEngland } from '#contract/calendar/day.ts'
import type { CallLine } from '#contract/fostering/carers/service.ts'
import type { Whose } from '#contract/fostering/case.ts'
import type { CaseLine, Reserved, Waiting, WaitingReview } from '#contract/fostering/case-line.ts'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import type { PartKind } from '#contract/fostering/parts.ts'
import { shardOf } from '#record/append.ts'
import { isStillThere } from '../clocks/behind.ts'
import type { CaseFacts, Known, Rules } from '../clocks/facts.ts'
import { keptUntil } from '../clocks/kept.ts'
import { lateness } from '../clocks/late.ts'
import { alsoDue, nearestOf } from '../clocks/nearest.ts'
import { factsOf } from '../clocks/of-head.ts'
import { planOf } from '../clocks/plan.ts'
import { quietOf } from '../clocks/quiet.ts'
import { planForStaff } from '../clocks/titles-for-staff.ts'
import { graveFirst } from '../parts/grave.ts'
import { reservedKinds } from '../rights/break-glass.ts'
import { callKeysOf } from './calls/calls.ts'
import { type CaseCounted, countedOf } from './counted.ts'
import type { Head } from './part.ts'
import { moneyKeysOf, waitsForMoney } from './payments/money-keys.ts'
import { waitingIn } from './referrals/waiting.ts'

/** Cases that are open lie under these keys, spread so that no one of them takes every write. */
export const caseKeys = ['case p0', 'case p1', 'case p2', 'case p3'] as const

/** Heads of closed cases lie under these, by the day until which the record is kept. */
export const keptKeys = ['kept p0', 'kept p1', 'kept p2', 'kept p3'] as const

/** A day after all others: a case in which nothing is due stands at the end. */
const noDay = '9999-12-31'

/** Whether a line of the plan is a part that the household has to fill in, or to finish. */
const isIncomplete = ({ whose, part, state }: PlanLine): boolean =>
  whose === 'applicant' && part !== null && state !== 'done' && state !== 'not-needed'

/** What is not for everybody who works with a household: its lines stand apart, and its parts in no list. */
const isReserved = ({ kind }: Pick<Known, 'kind'>): boolean => reservedKinds.includes(kind)

/** What of a plan is due and late. */
function countedIn(lines: PlanLine[], facts: CaseFacts, today: Day, rules: Rules): Reserved {
  const late = lateness({ lines }, facts, today, rules)
  const also = alsoDue({ lines }, today)
  return {
    due: nearestOf({ lines }) ?? null,
    ...(also.length > 0 && { also }),
    late: late.length,
    risen: late.filter(({ risen }) => risen).length,
  }
}

/** What somebody still waits for though a case is over. */
const goesOn: readonly PartKind[] = ['erasure', 'claim']

/** The plan and the parts of a case, with what is not for everybody apart. */
function openIn(head: Head, today: Day, rules: Rules) {
  const { values, known } = head
  // Once a case is over nobody waits for what it once needed.
  const parts = Object.values(known)
    .filter(({ kind }) => values.phase !== 'closed' || goesOn.includes(kind))
    .filter((part) => !isReserved(part))
  const facts = factsOf(head)
  const whole = planForStaff(planOf(facts, today, rules))
  const names = Object.values(known).flatMap((part) => (isReserved(part) ? `after.${part.name}.` : []))
  const apart = whole.lines.filter(({ id }) => names.some((name) => id.startsWith(name)))
  const plan = {
    ...whole,
    lines: whole.lines.filter((line) => !apart.includes(line) && isStillThere(line, values.phase)),
  }
  return { parts, facts, apart, plan }
}

/** So many parts that wait for us are named in the line. */
const named = 8

/** The review about which nothing is recommended yet. */
function reviewIn(parts: readonly Known[]): WaitingReview | undefined {
  const found = parts.find(
    ({ kind, state, reviewed }) => kind === 'review' && state === 'waiting' && !reviewed,
  )
  if (!found) return undefined
  const { name, since, due = null } = found
  const number = name.split('.')[1]
  const isAwaited = ({ name: other, state }: Known) =>
    other.startsWith(`views.${number}.`) && state !== 'done' && state !== 'not-needed'
  return { part: name, since, due, ready: found.whose === 'council' && !parts.some(isAwaited) }
}

/** What lists show of a case. */
export function lineOf(head: Head, today: Day, rules: Rules): CaseLine {
  const { household, values, known, heard } = head
  const { parts, facts, apart, plan } = openIn(head, today, rules)
  const waiting = (whose: Whose) => parts.filter((part) => part.whose === whose && part.state !== 'done')
  const longest = (whose: Whose): Waiting | null => {
    const [first, ...others] = waiting(whose)
      .filter(({ kind }) => kind !== 'head')
      .sort(
        (a, b) =>
          graveFirst(a.name, b.name) || a.since.localeCompare(b.since) || a.name.localeCompare(b.name),
      )
    if (!first) return null
    const more = others.slice(0, named).map(({ name }) => name)
    return {
      ...(whose === 'council' && more.length > 0 && { more }),
      part: first.name,
      about: values.people[first.about ?? '']?.name ?? null,
      since: first.since,
    }
  }
  const { hub } = values.source
  const review = reviewIn(parts)
  return {
    household,
    ...(hub !== undefined && { hub }),
    kind: values.kind,
    phase: values.phase,
    names: Object.values(values.people).flatMap(({ role, name, here }) =>
      role === 'applicant' && here ? [name] : [],
    ),
    worker: values.worker?.name ?? null,
    workerId: values.worker?.id ?? null,
    ...countedIn(plan.lines, facts, today, rules),
    ...(apart.length > 0 && { reserved: countedIn(apart, facts, today, rules) }),
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
    ...(review && { review }),
    erasing: Object.values(known).some(({ kind, state }) => kind === 'erasure' && state === 'started'),
    decisions: waitingIn(plan.lines, parts, facts, rules),
  }
}

/** Something that the council owes though the case is over: records for another service, an answer to who asks to erase. */
const isOwed = ({ whose, state }: PlanLine): boolean =>
  whose === 'council' && (state === 'waiting' || state === 'late')

/** A claim that we have to check, or to answer for. What is agreed and not yet paid waits for finance, in a list of its own. */
const isClaimed = ({ kind, whose, state, money }: Known): boolean =>
  kind === 'claim' && whose === 'council' && state === 'waiting' && !money?.open

/** Whether a closed case stands among those that are open: not once its record is to be erased as a whole. */
function owes(head: Head, today: Day, rules: Rules): boolean {
  if (head.values.erased) return false
  const facts = factsOf(head)
  const due = keptUntil(facts, rules)?.due
  // Of an allegation without a summary nothing goes: it is owed for as long as it takes.
  if (facts.parts.some(({ track }) => track?.track === 'allegation' && track.keptUntil === undefined))
    return true
  // Nor while something of it is not paid: once its time is over, somebody has to see to that.
  if (due?.kind === 'day' && due.day < today && waitsForMoney(head)) return true
  if (due?.kind === 'day' && due.day < today) return false
  return planOf(facts, today, rules).lines.some(isOwed) || Object.values(head.known).some(isClaimed)
}

/** What the index has of a head, beside its keys: what is counted of any, and the line of an open one. */
interface Found {
  readonly caseKey?: string
  readonly dueOn?: string
  /** While somebody should ring the household. */
  readonly callKey?: string
  readonly callOn?: string
  readonly line?: Partial<CaseLine> & {
    readonly counted?: CaseCounted | undefined
    readonly call?: CallLine | undefined
  }
}

/** By what the index finds a head whose record is erased once it need not be kept; nothing where nobody knows that day. */
function keptKeysOf(head: Head, rules: Rules): Found {
  const caseKey = `kept ${shardOf(`${head.household}`)}`
  // Erased, with something that still lies beside it: it comes first.
  if (head.values.erased && head.dropping) return { caseKey, dueOn: head.values.erased.slice(0, 4) }
  if (head.values.erased) {
    const [until] = Object.values(head.known)
      .flatMap(({ track }) => track?.keptUntil ?? [])
      .sort()
    return until === undefined ? {} : { caseKey, dueOn: until }
  }
  const due = keptUntil(factsOf(head), rules)?.due
  const counted = countedOf(head)
  if (due?.kind !== 'day') return moneyKeysOf(head)
  return { caseKey, dueOn: due.day, ...moneyKeysOf(head), ...(counted ? { line: { counted } } : {}) }
}

/** What the index finds a head by: a case in which something is to do by its nearest day, a closed one by the day until which it is kept. */
export function caseKeysOf(head: Head, today: Day, rules: Rules): Found {
  if (head.values.phase === 'closed' && !owes(head, today, rules)) return keptKeysOf(head, rules)
  const { plan, ...open } = openIn(head, today, rules)
  const { call, ...callKeys } = callKeysOf({ head, ...open, lines: plan.lines }, today, rules)
  const line = { ...lineOf(head, today, rules), counted: countedOf(head), ...(call && { call }) }
  // Never by what stands apart: where a case is in the list would tell of it.
  return {
    caseKey: `case ${shardOf(`${head.household}`)}`,
    dueOn: line.due?.day ?? noDay,
    ...callKeys,
    line,
  }
}
