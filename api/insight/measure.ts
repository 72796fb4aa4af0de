import { dayOf } from '#contract/calendar/month.ts'
import { isOpen } from '#contract/requests/lifecycle.ts'
import type { Fact } from './fact.ts'
import { toldMinutes } from './histogram.ts'

type Counts = Readonly<Record<string, number>>

/** Numbers of a set of requests. Every one is a count, so that two sets are added number by number. */
export interface Measure {
  readonly received: number
  readonly acknowledged: number
  readonly open: number
  readonly finished: number
  /** Went on as another request, and is counted there from then on. */
  readonly merged: number
  readonly reopened: number
  /** How many finished as what. */
  readonly outcomes: Counts
  /** Times since it was sent, in minutes. */
  readonly toAcknowledge: Counts
  readonly toLookAt: Counts
  readonly toFinish: Counts
  /** Looked at by the time that was published, or after it. */
  readonly kept: number
  readonly missed: number
  /** Open ones by the day by which something was to be done; and those of them that nobody has looked at. */
  readonly due: Counts
  readonly unseen: Counts
  /** Open ones by the day on which they were sent: how old the backlog is. Missing in what was measured before it was kept. */
  readonly waiting: Counts
  readonly scores: Counts
  readonly channels: Counts
}

/** The whole of a group, and its parts by where they are and who has them. Wards: how many are open. */
export interface Measured {
  readonly whole: Measure
  readonly districts: Readonly<Record<string, Measure>>
  readonly teams: Readonly<Record<string, Measure>>
  readonly wards: Counts
}

/** Stands for those that are in no district, or with no team. */
export const nowhere = '-'

export const nothing: Measure = {
  received: 0,
  acknowledged: 0,
  open: 0,
  finished: 0,
  merged: 0,
  reopened: 0,
  outcomes: {},
  toAcknowledge: {},
  toLookAt: {},
  toFinish: {},
  kept: 0,
  missed: 0,
  due: {},
  unseen: {},
  waiting: {},
  scores: {},
  channels: {},
}

const one = (key: string | number | undefined): Counts => (key === undefined ? {} : { [key]: 1 })
const number = (is: unknown): number => (is ? 1 : 0)

function since(start: string, end: string | undefined): Counts {
  return end === undefined ? {} : one(toldMinutes(Date.parse(end) - Date.parse(start)))
}

function promiseOf({ dueAt, dueBefore, lookedAt }: Fact): Pick<Measure, 'kept' | 'missed'> {
  const promised = dueBefore ?? dueAt
  const told = promised && lookedAt
  return { kept: number(told && lookedAt <= promised), missed: number(told && lookedAt > promised) }
}

/** How many gave each score, from 1 to 5. */
export const scoresOf = (scores: Counts): number[] => [1, 2, 3, 4, 5].map((score) => scores[score] ?? 0)

/** The numbers of one request; undefined while its first event is still to come. */
export function measureOf(fact: Fact): Measure | undefined {
  const { state, submittedAt, dueAt, finishedAt } = fact
  if (!state || !submittedAt) return undefined
  const merged = state === 'merged'
  const open = isOpen(state)
  const due = open && dueAt ? one(dayOf(dueAt)) : {}
  return {
    received: 1,
    acknowledged: number(fact.acknowledgedAt),
    open: number(open),
    finished: number(!open && !merged),
    merged: number(merged),
    reopened: number(fact.reopened),
    outcomes: open ? {} : one(state),
    toAcknowledge: since(submittedAt, fact.acknowledgedAt),
    toLookAt: merged ? {} : since(submittedAt, fact.lookedAt),
    toFinish: merged ? {} : since(submittedAt, finishedAt),
    ...(merged ? { kept: 0, missed: 0 } : promiseOf(fact)),
    due,
    unseen: fact.lookedAt ? {} : due,
    waiting: open ? one(dayOf(submittedAt)) : {},
    scores: one(fact.score),
    channels: one(fact.channel),
  }
}

const names = Object.keys(nothing) as (keyof Measure)[]

/** Adds counts to those that there are. */
export function addCounts(into: Record<string, number>, more: Counts): void {
  for (const [key, count] of Object.entries(more)) into[key] = (into[key] ?? 0) + count
}

/** Adds up measures; of none, the one of nothing. */
export function sum(measures: Iterable<Measure>): Measure {
  const total = structuredClone(nothing) as Record<keyof Measure, number | Record<string, number>>
  for (const measure of measures) {
    for (const name of names) {
      const value = measure[name] as Measure[typeof name] | undefined
      if (value === undefined) continue
      const before = total[name]
      if (typeof value !== 'number') addCounts(before as Record<string, number>, value)
      else total[name] = (before as number) + value
    }
  }
  return total as unknown as Measure
}

function partsBy(pairs: readonly (readonly [string, Measure])[]): Record<string, Measure> {
  const groups = Map.groupBy(pairs, ([key]) => key)
  return Object.fromEntries([...groups].map(([key, parts]) => [key, sum(parts.map(([, part]) => part))]))
}

/** The numbers of a group of requests. The order of the facts does not matter. */
export function measured(facts: readonly Fact[]): Measured {
  const known = facts.flatMap((fact) => {
    const measure = measureOf(fact)
    return measure ? [{ fact, measure }] : []
  })
  const wards: Record<string, number> = {}
  for (const { fact, measure } of known)
    if (fact.ward && measure.open) addCounts(wards, { [fact.ward]: measure.open })
  return {
    whole: sum(known.map(({ measure }) => measure)),
    districts: partsBy(known.map(({ fact, measure }) => [fact.district ?? nowhere, measure])),
    teams: partsBy(known.map(({ fact, measure }) => [fact.team ?? nowhere, measure])),
    wards,
  }
}
