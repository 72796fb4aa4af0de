import { type Day, dayInEngland, daysBetween } from '#contract/calendar/day.ts'
import { dayInWords } from '#contract/calendar/words.ts'
import type { CallLine, CallList, CallReason } from '#contract/fostering/carers/service.ts'
import type { PlanLine } from '#contract/fostering/clocks.ts'
import type { PartKind } from '#contract/fostering/parts.ts'
import { shardOf } from '#record/append.ts'
import type { CaseFacts, Known, Rules } from '../../clocks/facts.ts'
import { clockOf, dueBy } from '../../clocks/find.ts'
import type { Head } from '../part.ts'

/** Households to ring lie under these, by the day from which the oldest of their reasons holds. */
export const callKeys = ['call p0', 'call p1', 'call p2', 'call p3'] as const

/** What those who are approved ask for, and what it is called where it waits for us. What went wrong is never a reason. */
const asked: Partial<Record<PartKind, string>> = {
  support: 'A request for support',
  claim: 'A claim',
  break: 'A request for a break',
  mentor: 'A request for a mentor',
  letterbox: 'A letterbox exchange',
}
const wrong: readonly PartKind[] = ['complaint', 'concern', 'allegation']

interface Case {
  readonly head: Head
  readonly facts: CaseFacts
  /** Lines and parts that everybody who works with the household may see. */
  readonly lines: readonly PlanLine[]
  readonly parts: readonly Known[]
}

/** Whether a time that the council gave itself, and that began on a day, is over. */
function isOver(id: string, began: Day, today: Day, { facts }: Case, rules: Rules): boolean {
  const due = dueBy(clockOf(rules, id, facts, began), began, facts, rules)
  return due.kind === 'day' && due.day < today
}

/** A call in which they spoke counts as having heard from them. */
function quiet(one: Case, today: Day, rules: Rules): CallReason[] {
  const { heard, values } = one.head
  const spoke = values.called?.how === 'spoke' ? values.called.on : ''
  const since = [dayInEngland(new Date(heard)), spoke].sort().at(-1) ?? today
  return isOver('call-quiet', since, today, one, rules)
    ? [{ why: 'quiet', since, title: '', part: null, by: null }]
    : []
}

const waits = (one: Case, today: Day, rules: Rules): CallReason[] =>
  one.parts.flatMap(({ kind, name, state, whose, since, due }) => {
    const title = asked[kind]
    if (!title || whose !== 'council' || state !== 'waiting') return []
    const isLate = due === undefined ? isOver('call-waits', since, today, one, rules) : due < today
    return isLate ? [{ why: 'waits', since, title, part: name, by: due ?? null } as const] : []
  })

/** Steps by which carers show that they meet the standards of training, in the time that each kind of carer has. */
export const standardSteps: readonly string[] = ['standards', 'standards-longer']

/** The household has to do it, and may need something of us for it: near its day and after it, somebody asks. */
function standards(one: Case, today: Day, rules: Rules): CallReason[] {
  const ahead = clockOf(rules, 'call-ahead', one.facts, today).length
  return one.lines.flatMap(({ id, title, state, due }) => {
    if (!standardSteps.includes(id) || due?.kind !== 'day' || (state !== 'waiting' && state !== 'late'))
      return []
    const isNear = ahead.unit === 'days' && daysBetween(today, due.day) <= ahead.amount
    const since = due.day < today ? due.day : today
    return isNear ? [{ why: 'standards', since, title, part: null, by: due.day } as const] : []
  })
}

function near(one: Case, today: Day, rules: Rules): CallReason[] {
  const apart = one.parts.filter(({ kind }) => asked[kind] || wrong.includes(kind)).map(({ name }) => name)
  return one.lines.flatMap(({ id, title, whose, state, due, part, staffOnly, clock }) => {
    if (whose !== 'council' || staffOnly || state === 'done' || state === 'not-needed') return []
    if (due?.kind !== 'day' || id === 'resignation') return []
    if (apart.some((name) => part === name || id === name || id.includes(`.${name}.`))) return []
    // Counted back from its day: how long before it somebody should ring.
    const ahead = clockOf(rules, 'call-ahead', one.facts, today).length
    const days = ahead.unit === 'days' ? ahead.amount : 0
    // What comes round sooner than that, such as a visit, would never be off the list: it is on it once it is late.
    const comesRound = clock !== null && daysBetween(clock.began, due.day) <= days
    return daysBetween(today, due.day) <= (comesRound ? -1 : days)
      ? [
          {
            why: 'due',
            since: due.day < today ? due.day : today,
            title,
            part: part ?? null,
            by: due.day,
          } as const,
        ]
      : []
  })
}

/** Why somebody of a household that is approved should be rung on a day, longest first; none before the day that was said in the last call. */
export function reasonsToCall(one: Case, today: Day, rules: Rules): CallReason[] {
  const { phase, called, ended } = one.head.values
  if (phase !== 'approved' || ended || (called && today < called.next)) return []
  const reasons = [quiet, waits, near, standards].flatMap((reason) => reason(one, today, rules))
  return reasons.sort((a, b) => a.since.localeCompare(b.since))
}

/** What the index finds a household by while somebody should ring it. */
export function callKeysOf(
  one: Case,
  today: Day,
  rules: Rules,
): { callKey?: string; callOn?: string; call?: CallLine } {
  const reasons = reasonsToCall(one, today, rules)
  const [first] = reasons
  if (!first) return {}
  const { household, values } = one.head
  const { kind, people, worker, source, called } = values
  const names = Object.values(people).flatMap(({ role, name, here }) =>
    role === 'applicant' && here ? [name] : [],
  )
  return {
    callKey: `call ${shardOf(`${household}`)}`,
    callOn: first.since,
    call: {
      household,
      ...(source.hub !== undefined && { hub: source.hub }),
      kind,
      names,
      worker: worker?.name ?? null,
      reasons,
      called: called ?? null,
    },
  }
}

/** `5 weeks`, `10 days`. */
function lengthOf(days: number): string {
  const weeks = Math.floor(days / 7)
  return days < 14 ? `${days} day${days === 1 ? '' : 's'}` : `${weeks} weeks`
}

function inWords(
  { why, since, title, by, part }: CallReason,
  today: Day,
): CallList['lines'][number]['reasons'][number] {
  const long = lengthOf(daysBetween(since, today))
  if (why === 'quiet')
    return {
      words: `We have not heard from them for ${long}`,
      todo: 'Ask how they are, and what they need.',
      part,
    }
  if (why === 'waits') {
    const promised = by ? `, and we promised an answer by ${dayInWords(by)}` : ''
    return { words: `${title} has waited ${long}${promised}`, todo: 'Answer it, or say when you will.', part }
  }
  if (why === 'standards')
    return {
      words: `${title}: ${by && by < today ? 'these were due by' : 'these are due by'} ${by ? dayInWords(by) : ''}`,
      todo: 'Ask what they still have to do, and what they need from us.',
      part,
    }
  const is = by && by < today ? 'was due by' : 'is due by'
  return { words: `${title} ${is} ${by ? dayInWords(by) : ''}`, todo: 'Agree a day with them.', part }
}

/** Whom to ring, as it is said. */
export const linesToCall = (lines: readonly CallLine[], today: Day): CallList['lines'] =>
  lines.map((line) => ({ ...line, reasons: line.reasons.map((reason) => inWords(reason, today)) }))

/** Households to ring, over all of them. */
export interface CallLists {
  /** The first of them, who has waited longest at the top. */
  toCall(most: number): Promise<CallLine[]>
}
