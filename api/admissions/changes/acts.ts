import type { Facts } from '#admissions/rounds/application.ts'
import { after, type WaitingList } from '#admissions/waiting/list.ts'
import { type RankedList, rankedList, type WaitingRound } from '#admissions/waiting/ranked.ts'
import { positionOf } from '#admissions/waiting/stand.ts'
import { type ListState, stateOf } from '#admissions/waiting/state.ts'
import type { StepAct } from '#admissions/waiting/step.ts'
import type { WaitingAct, WaitingFacts } from '#contract/admissions/waiting.ts'

/** The lists of some schools of a round as they stand. */
export interface Lists {
  readonly round: WaitingRound
  readonly lists: readonly WaitingList[]
}

/** Why a child is on no list of a school that its family named. */
export interface Without {
  readonly school: string
  readonly why: string
}

/** What has to be written, and what cannot be. */
export interface ToWrite {
  readonly acts: readonly StepAct[]
  readonly without: readonly Without[]
  /** The school that offers the child a place with it. */
  readonly offered: string | null
}

/** What a child is ranked by at one school; undefined where its family has not named that. */
export function waitingFacts(facts: Facts, school: string): WaitingFacts | undefined {
  const preference = facts.preferences.find((one) => one.school === school)
  const { plan: _, late: _late, preferences: _all, ...rest } = facts
  return preference && { ...rest, preference }
}

const childOnList = (state: ListState, child: string, facts: WaitingFacts): StepAct['act'] | undefined => {
  const waiter = state.waiting.get(child)
  if (!waiter) return undefined
  const fairAccess = waiter.fairAccess ? { fairAccess: true as const } : {}
  return { type: 'facts-changed', child, facts, on: waiter.on, ...fairAccess }
}

/** Other facts of a child: on each list on which it waits, and nowhere else. What it has already stays as it is. */
export function factsActs({ lists }: Lists, child: string, facts: Facts): StepAct[] {
  return lists.flatMap(({ school, history }) => {
    const known = waitingFacts(facts, school)
    const act = known && childOnList(stateOf(history), child, known)
    return act ? [{ school, act }] : []
  })
}

/** Another number, where it is another. */
export function numberActs({ lists }: Lists, school: string, number: number): StepAct[] {
  const list = lists.find((one) => one.school === school)
  if (!list || stateOf(list.history).number === number) return []
  return [{ school, act: { type: 'number-changed', number } }]
}

/**
 * Whether the child gets a place that is free before everybody who waits for it: as many are free as are before it, and no lot could
 * put somebody else there. A late application may not be refused for being late where there is room: Code, 2.8.
 */
function hasRoom(list: RankedList, child: string): string | undefined {
  const position = positionOf(list, child)
  const pool = list.pools.find(({ id }) => id === position?.pool)
  if (!position || !pool) return undefined
  const free = Math.min(pool.free, list.free)
  const before = position.standing.lot === undefined ? position.ahead : position.of - 1
  return before < free ? pool.id : undefined
}

const trial = { at: new Date(0), by: { id: '', name: '' }, why: '', cause: '' }

/** The list with the act on it; as it was where that cannot happen. Nothing is written. */
export function tried(list: WaitingList, act: WaitingAct, at = trial.at): WaitingList {
  const outcome = after(list, act, { ...trial, at })
  return outcome.kind === 'done' ? outcome.item : list
}

const notLetIn = 'The school’s criteria do not let this child in.'
export const noList =
  'This school has no waiting list here. If it is in another area, its own council decides.'
export const hasOne = 'This child already has a place there.'

/** A child joins the lists of the schools that its family named, down to the first that has room for it. */
export function lateActs({ round, lists }: Lists, child: string, facts: Facts): ToWrite {
  const acts: StepAct[] = []
  const without: Without[] = []
  for (const { school } of facts.preferences) {
    const list = lists.find((one) => one.school === school)
    const known = waitingFacts(facts, school)
    const state = list && stateOf(list.history)
    if (!list || !known || state?.stage !== 'open') {
      without.push({ school, why: noList })
      continue
    }
    if (state.holding.has(child)) {
      without.push({ school, why: hasOne })
      break
    }
    const joins = !state.waiting.has(child)
    const joined: WaitingAct = { type: 'joined', child, facts: known, on: 'ask' }
    const now = joins ? tried(list, joined) : list
    const ranked = rankedList(round, school, stateOf(now.history))
    if (!positionOf(ranked, child)) {
      without.push({ school, why: notLetIn })
      continue
    }
    if (joins) acts.push({ school, act: joined })
    const pool = hasRoom(ranked, child)
    if (pool === undefined) continue
    acts.push({ school, act: { type: 'offered', child, pool } })
    return { acts, without, offered: school }
  }
  return { acts, without, offered: null }
}
