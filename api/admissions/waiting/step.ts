import { byId } from '#admissions/allocate/plans.ts'
import type { WaitingAct } from '#contract/admissions/waiting.ts'
import type { RankedList, RankedPool } from './ranked.ts'

/** A child goes to a place that is free. */
export interface Move {
  readonly child: string
  readonly school: string
  readonly pool: string
  /** Schools whose place it leaves by that: none where it has none, or keeps it until it has answered. */
  readonly leaves: readonly string[]
  /** Schools lower on its family's list, for which it waits no longer. */
  readonly off: readonly string[]
}

/** What comes of the places that are free, in the order in which it has to be written down. */
export interface Step {
  /** Children who still wait for a school that their family likes less than one where they have a place: off that list first. */
  readonly off: readonly { readonly child: string; readonly school: string }[]
  readonly moves: readonly Move[]
  /** Schools at which a lot decides who is next, and it has still to be drawn among those who wait. */
  readonly toDraw: readonly string[]
}

/** Of each child the schools that its family named, the one it likes best first. */
export type Wishes = ReadonlyMap<string, readonly string[]>

interface Held {
  readonly school: string
  readonly pool: string | null
  /** The child keeps it until it has answered, whatever else it is offered. */
  readonly stays: boolean
}

interface Part {
  readonly list: RankedList
  readonly pool: RankedPool
  free: number
  /** Everybody before this place has been asked: who had something better then has it still. */
  next: number
}

interface Making {
  readonly wishes: Wishes
  readonly parts: readonly Part[]
  /** Free places of each school as a whole. */
  readonly free: Map<string, number>
  readonly held: Map<string, Held[]>
  /** Of each child the schools on whose lists it still is. */
  readonly waits: Map<string, Set<string>>
  /** Schools whose draw has decided a place: the next one takes a draw of its own. */
  readonly spent: Set<string>
  readonly moves: Move[]
  readonly toDraw: Set<string>
}

function begin(all: readonly RankedList[], wishes: Wishes): Making {
  const lists = all.toSorted((a, b) => byId(a.school, b.school))
  const waits = new Map<string, Set<string>>()
  for (const { school, state } of lists)
    for (const child of state.waiting.keys())
      waits.set(child, (waits.get(child) ?? new Set<string>()).add(school))
  const held = new Map<string, Held[]>()
  for (const { school, state } of lists)
    for (const [child, { pool }] of state.holding) {
      const stays = !movesAtOnce(lists, child)
      held.set(child, [...(held.get(child) ?? []), { school, pool, stays }])
    }
  return {
    wishes,
    waits,
    parts: lists.flatMap((list) => list.pools.map((pool) => ({ list, pool, free: pool.free, next: 0 }))),
    free: new Map(lists.map(({ school, free }) => [school, free])),
    held,
    spent: new Set(),
    moves: [],
    toDraw: new Set(),
  }
}

/** Whether a place takes the place of the one that the child holds: only where its family said so at every school it waits for. */
export function movesAtOnce(lists: readonly RankedList[], child: string): boolean {
  const own = lists.flatMap(({ state }) => state.waiting.get(child) ?? [])
  return own.every(({ on }) => on === 'move')
}

/** How far down the family's list a school is; one that it waits for without having named it comes behind those named. */
function wishAt({ wishes }: Making, child: string, school: string): number {
  const named = wishes.get(child) ?? []
  const at = named.indexOf(school)
  return at < 0 ? named.length : at
}

/** A place that was found for a child without its family having named the school is behind all that it waits for. */
const heldAt = (making: Making, child: string, school: string): number =>
  making.wishes.get(child)?.includes(school) ? wishAt(making, child, school) : Number.POSITIVE_INFINITY

/** Whether the child would rather have a place there than the best that it has. */
const wants = (making: Making, child: string, school: string): boolean =>
  (making.held.get(child) ?? []).every(
    (one) => wishAt(making, child, school) < heldAt(making, child, one.school),
  )

function belowHeld(making: Making): { child: string; school: string }[] {
  const found = [...making.waits].flatMap(([child, schools]) =>
    [...schools].filter((school) => !wants(making, child, school)).map((school) => ({ child, school })),
  )
  for (const { child, school } of found) making.waits.get(child)?.delete(school)
  return found
}

function give(making: Making, { list, pool }: Part, child: string): void {
  const { school } = list
  const before = making.held.get(child) ?? []
  const kept = before.filter(({ stays }) => stays)
  const left = before.filter(({ stays }) => !stays)
  for (const one of left) release(making, one)
  making.held.set(child, [...kept, { school, pool: pool.id, stays: false }])
  const waits = making.waits.get(child)
  const at = wishAt(making, child, school)
  waits?.delete(school)
  const off = [...(waits ?? [])].filter((one) => wishAt(making, child, one) > at)
  for (const one of off) waits?.delete(one)
  const leaves = left.map((one) => one.school)
  making.moves.push({ child, school, pool: pool.id, leaves, off })
}

function release({ parts, free }: Making, { school, pool }: Held): void {
  free.set(school, (free.get(school) ?? 0) + 1)
  const part = parts.find((one) => one.pool.id === pool)
  if (part) part.free++
}

function take({ free }: Making, part: Part): void {
  part.free--
  part.next++
  free.set(part.list.school, (free.get(part.list.school) ?? 0) - 1)
}

const isFree = ({ free }: Making, part: Part): boolean =>
  part.free > 0 && (free.get(part.list.school) ?? 0) > 0

/** Gives a free place of this part to whoever is next and wants it; whether it did. */
function fill(making: Making, part: Part): boolean {
  if (!isFree(making, part)) return false
  const { school, isDrawn } = part.list
  for (; part.next < part.pool.order.length; part.next++) {
    const one = part.pool.order[part.next]
    if (!one || !wants(making, one.child, school)) continue
    if (one.lot !== undefined) {
      if (!isDrawn || making.spent.has(school)) {
        making.toDraw.add(school)
        return false
      }
      making.spent.add(school)
    }
    take(making, part)
    give(making, part, one.child)
    return true
  }
  return false
}

/**
 * What comes of the places that are free at all schools of a round: each goes to whoever is first on its list and would rather have it
 * than what they have; a child who moves up leaves a place, which goes on in the same way until nobody moves. Nobody loses
 * what they hold, no school gets more than its places, and in which order the schools are looked at makes no difference to who is where.
 * Where nothing is free nobody moves, even if two would change with each other. A lot decides one place: for the next one it
 * is drawn again (1.35), so that this ends there until it is.
 */
export function stepOf(lists: readonly RankedList[], wishes: Wishes): Step {
  const making = begin(lists, wishes)
  const off = belowHeld(making)
  for (let moved = true; moved; ) {
    moved = false
    for (const part of making.parts) while (fill(making, part)) moved = true
  }
  return { off, moves: making.moves, toDraw: [...making.toDraw] }
}

/** One act of a step, and to which school's list it happens. */
export interface StepAct {
  readonly school: string
  readonly act: WaitingAct
}

/**
 * What a step comes to on the lists, in the order in which it is to be written: a child has its new place before it leaves the
 * old one, and has left the lists below before anybody else is offered what it might have had there. Whoever stops in between has
 * taken nothing from anybody, and goes on where it was.
 */
export const actsOf = ({ off: first, moves }: Pick<Step, 'off' | 'moves'>): StepAct[] => [
  ...first.map(({ child, school }) => leaving(child, school)),
  ...moves.flatMap(({ child, school, pool, leaves, off }): StepAct[] => [
    { school, act: { type: 'offered', child, pool } },
    ...leaves.map((from): StepAct => ({ school: from, act: { type: 'freed', child, ground: 'moved-up' } })),
    ...off.map((from) => leaving(child, from)),
  ]),
]

const leaving = (child: string, school: string): StepAct => ({
  school,
  act: { type: 'left', child, ground: 'higher-offer' },
})
