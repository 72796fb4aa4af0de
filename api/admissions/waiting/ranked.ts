import { lotsOf, rosterHash } from '#admissions/allocate/draw.ts'
import { byId } from '#admissions/allocate/plans.ts'
import { rank } from '#admissions/policy/ranked.ts'
import type { Applicant } from '#contract/admissions/facts.ts'
import type { Draw, RoundFile } from '#contract/admissions/round.ts'
import type { Standing } from '#contract/admissions/run.ts'
import type { ListState, Waiter } from './state.ts'

/** What the lists of a round are ranked by, besides what is held of each child. */
export type WaitingRound = Pick<RoundFile, 'round' | 'schools' | 'policies' | 'areas'>

/** A part of a school's places with everybody who waits for one, best first. `free`: below zero where more are there than places. */
export interface RankedPool {
  readonly id: string
  readonly part: string | undefined
  readonly free: number
  readonly order: readonly Standing[]
}

/** A school's list in order. */
export interface RankedList {
  readonly school: string
  readonly state: ListState
  readonly pools: readonly RankedPool[]
  /** Places free in the whole school, below zero where more are there than its number. */
  readonly free: number
  /** Of each child the pools in which it is tried, first where it stands best; none where the policy doesn't let it in. */
  readonly tried: ReadonlyMap<string, readonly string[]>
  /** Lots are drawn among those who wait now, and no place was offered by them yet. */
  readonly isDrawn: boolean
}

/**
 * Whom the Code puts before everybody else who waits (2.15): children who are or were in care, and those to be placed under
 * the Fair Access Protocol.
 */
export const comesFirst = ({ facts, fairAccess }: Waiter): boolean => fairAccess || facts.care !== undefined

/** The child as the ranking takes it: at this school alone, and never late. */
export const applicantOf = (id: string, { facts }: Pick<Waiter, 'facts'>): Applicant => {
  const { preference, ...rest } = facts
  return { ...rest, id, preferences: [preference] }
}

/** The draw by which the list stands as it is now; null where there is none over exactly these children. */
export function drawOf({ draw, waiting }: ListState): Draw | null {
  if (!draw?.seed || draw.roster !== rosterHash([...waiting.keys()])) return null
  return { ...draw, seed: draw.seed }
}

/** Stands for lots that nobody has drawn yet: by id, so that it is the same for everybody who looks. */
const undrawn = (_: string, children: readonly string[]): number[] => {
  const places = new Map(children.toSorted(byId).map((child, at) => [child, at + 1]))
  return children.map((child) => places.get(child) ?? 0)
}

/**
 * The list of a school in the order of its policy, ranked anew by what is held now: nothing in it goes by time. An order that
 * the school's own body once handed in is not asked, as it says nothing of who has joined since. Throws where the round has no such
 * school, and `Undecided` where the policy can't tell two children apart.
 */
export function rankedList(round: WaitingRound, school: string, state: ListState): RankedList {
  const found = round.schools.find(({ id }) => id === school)
  if (!found) throw new Error(`The round has no school “${school}”`)
  const { order: _, ...rest } = found
  const children = [...state.waiting].flatMap(([child, { isErased }]) => (isErased ? [] : [child])).sort(byId)
  const draw = drawOf(state)
  const { pools, applicants } = rank(
    {
      ...round,
      format: 'shire-round-1',
      policies: round.policies.filter(({ id }) => id === found.policy),
      schools: [{ ...rest, number: state.number }],
      applicants: children.map((child) => applicantOf(child, state.waiting.get(child) as Waiter)),
      draw,
    },
    draw ? lotsOf(draw) : undrawn,
  )
  const held = heldIn(state)
  const isFirst = ({ child }: Standing) => comesFirst(state.waiting.get(child) as Waiter)
  return {
    school,
    state,
    free: state.number - state.holding.size,
    pools: pools.map(({ id, part, places, order }) => ({
      id,
      part,
      free: places - (held.get(id) ?? 0),
      order: [...order.filter(isFirst), ...order.filter((one) => !isFirst(one))],
    })),
    tried: new Map(applicants.map(({ id, preferences }) => [id, preferences])),
    isDrawn: draw !== null,
  }
}

function heldIn({ holding }: ListState): Map<string, number> {
  const held = new Map<string, number>()
  for (const { pool } of holding.values()) if (pool !== null) held.set(pool, (held.get(pool) ?? 0) + 1)
  return held
}
