import { dayInEngland } from '#contract/calendar/day.ts'
import type { CaseLine } from '#contract/fostering/desk.ts'
import type { PartSummary } from '#contract/fostering/parts.ts'
import { shardOf } from '#record/append.ts'
import type { Head } from './part.ts'

/** Cases that are open lie under these keys, spread so that no one of them takes every write. */
export const caseKeys = ['case p0', 'case p1', 'case p2', 'case p3'] as const

/** A day after all others: a case in which nothing is due stands at the end. */
const noDay = '9999-12-31'

const nearest = (parts: readonly PartSummary[]) =>
  parts
    .flatMap(({ name, due, state }) => (due && state === 'waiting' ? [{ day: due, what: name }] : []))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .at(0)

/** What lists show of a case. */
export function lineOf({ household, values, known, heard }: Head): CaseLine {
  const parts = Object.values(known)
  const waiting = (whose: string) =>
    parts.filter((part) => part.whose === whose && part.state !== 'done').length
  return {
    household,
    kind: values.kind,
    phase: values.phase,
    names: Object.values(values.people).flatMap(({ role, name, here }) =>
      role === 'applicant' && here ? [name] : [],
    ),
    worker: values.worker?.name ?? null,
    due: nearest(parts) ?? null,
    heard: dayInEngland(new Date(heard)),
    waits: {
      applicant: waiting('applicant'),
      council: waiting('council'),
      somebody: waiting('somebody'),
    },
  }
}

/** What the index of open cases finds a head by; nothing once the case is closed. */
export function caseKeysOf(head: Head): { caseKey?: string; dueOn?: string; line?: CaseLine } {
  if (head.values.phase === 'closed') return {}
  const line = lineOf(head)
  return { caseKey: `case ${shardOf(`${head.household}`)}`, dueOn: line.due?.day ?? noDay, line }
}
