import { monthOf } from '#contract/calendar/month.ts'
import type { Channel } from '#contract/requests/event.ts'
import { isLook, isOpen, lifecycle, type State } from '#contract/requests/lifecycle.ts'
import { traitsOf } from '#contract/requests/traits.ts'
import type { Told } from './told.ts'

/** What is known of one request for numbers, as its events have told. Nothing in it says who asked, or what. */
export interface Fact {
  readonly reference: string
  readonly service: string
  readonly department: string
  readonly team?: string
  /** National Grid reference of 100 m; missing for sensitive services. */
  readonly square?: string
  readonly district?: string
  readonly ward?: string
  readonly channel?: Channel
  readonly state?: State
  readonly submittedAt?: string
  /** `YYYY-MM` in London, of when it was sent. */
  readonly month?: string
  readonly dueAt?: string | null
  /** What was promised first, where something else or nothing has been due since. */
  readonly dueBefore?: string
  readonly acknowledgedAt?: string
  /** When somebody first looked at it: it was inspected, work was planned, or it was done. */
  readonly lookedAt?: string
  /** When it was last finished; missing while it is open. */
  readonly finishedAt?: string
  readonly reopened: number
  readonly score?: number
  readonly followers: number
  /** When somebody last decided what of it anybody may read; that itself stands in the request. */
  readonly publishedAt?: string
  /** When something happened that residents are shown. */
  readonly changedAt?: string
  /** Number of the last event that took effect. */
  readonly applied: number
  /** Events that came before one with a lower number, by number, waiting for it. */
  readonly held: Readonly<Record<string, Told>>
  /** Counts writes of this record. */
  readonly revision: number
}

/** The team that the council profile gives a request. */
export type TeamOf = (department: string, service: string, district: string | undefined) => string | undefined

const empty = (reference: string, { service, department }: Told): Fact => ({
  ...{ reference, service, department },
  reopened: 0,
  followers: 0,
  applied: 0,
  held: {},
  revision: 0,
})

/** It begins, at a department or at the next one. What happened before stays: the resident has waited since then. */
function begins(fact: Fact, { begun, department, service }: Told, teamOf: TeamOf): Fact {
  if (!begun) return fact
  const { team: _, finishedAt: __, ...kept } = fact
  const { submittedAt, dueAt, channel, where } = begun
  const team = teamOf(department, service, where?.district)
  return {
    ...kept,
    ...{ department, channel, submittedAt, dueAt, month: monthOf(submittedAt), state: 'submitted' },
    ...where,
    ...(team ? { team } : {}),
  }
}

/** What is due from then on; what was promised first is what counts as kept or missed. */
function dueFrom({ dueAt: before, dueBefore }: Fact, dueAt: string | null | undefined): Partial<Fact> {
  if (dueAt === undefined) return {}
  const first = dueBefore ?? before
  return { dueAt, ...(first ? { dueBefore: first } : {}) }
}

function moves(fact: Fact, { type, at, state, passedOn, dueAt }: Told): Fact {
  if (!state || lifecycle[type].to === 'same') return fact
  const { finishedAt: _, ...open } = fact
  const next: Fact = {
    ...open,
    state,
    ...(type === 'acknowledged' ? { acknowledgedAt: fact.acknowledgedAt ?? at } : {}),
    ...(type === 'reopened' ? { reopened: fact.reopened + 1 } : {}),
    // What was promised for the decision does not count for a second look.
    ...(type === 'reconsideration-asked' ? { dueAt: null } : {}),
    ...dueFrom(fact, dueAt),
  }
  const finished = !isOpen(state) && !passedOn
  // Whoever withdraws it waits for no look any more: none was taken.
  const looked = (finished && type !== 'withdrawn') || isLook(type)
  return {
    ...next,
    ...(looked ? { lookedAt: fact.lookedAt ?? at } : {}),
    ...(finished ? { finishedAt: at } : {}),
  }
}

function assigned(fact: Fact, team: string | null | undefined): Fact {
  return team ? { ...fact, team } : fact
}

/** It is somewhere else: in another ward, and maybe another team's, unless somebody gave it to one. */
function placed(fact: Fact, { where }: Told, teamOf: TeamOf): Fact {
  if (!where) return fact
  const { square: _, district, ward: __, team, ...kept } = fact
  const byPlace = team === teamOf(fact.department, fact.service, district)
  const next = byPlace ? teamOf(fact.department, fact.service, where.district) : team
  return { ...kept, ...where, ...(next ? { team: next } : {}) }
}

/** Its place is forgotten with its words: a square of 100 m may hold one house. */
function erased({ square: _, publishedAt: __, ...fact }: Fact): Fact {
  return fact
}

function effect(fact: Fact, told: Told, teamOf: TeamOf): Fact {
  switch (told.type) {
    case 'submitted':
    case 'transferred':
      return begins(fact, told, teamOf)
    case 'moved':
      return placed(fact, told, teamOf)
    case 'assigned':
      return assigned(fact, told.team)
    case 'rated':
      return { ...fact, ...(told.score ? { score: told.score } : {}) }
    case 'published':
      return { ...fact, publishedAt: told.at }
    case 'followed':
    case 'joined':
    case 'parted':
      return { ...fact, followers: told.followers ?? fact.followers }
    case 'erased':
      return erased(fact)
    default:
      return moves(fact, told)
  }
}

const shown = ({ type }: Told) => traitsOf(type).showing || traitsOf(type).page === 'everybody'

function after(fact: Fact, told: Told, teamOf: TeamOf): Fact {
  const next = effect(fact, told, teamOf)
  return { ...next, applied: told.number, ...(shown(told) ? { changedAt: told.at } : {}) }
}

/**
 * The fact after one more event has come. A number already applied changes nothing (undefined comes back); one that
 * comes too early is held until those before it are there.
 */
export function take(
  before: Fact | undefined,
  reference: string,
  told: Told,
  teamOf: TeamOf,
): Fact | undefined {
  const fact = before ?? empty(reference, told)
  if (told.number <= fact.applied || fact.held[told.number]) return undefined
  const held: Record<string, Told> = { ...fact.held, [told.number]: told }
  let next = fact
  for (let due = held[next.applied + 1]; due; due = held[next.applied + 1]) {
    delete held[due.number]
    next = after(next, due, teamOf)
  }
  return { ...next, held, revision: fact.revision + 1 }
}
