import { rosterHash } from '#admissions/allocate/draw.ts'
import type { Policy } from '#contract/admissions/policy.ts'
import type { RoundSchool } from '#contract/admissions/round.ts'
import type { WaitingAct, WaitingFacts } from '#contract/admissions/waiting.ts'
import { after, newList, type WaitingList } from '../list.ts'
import { type RankedList, rankedList, type WaitingRound } from '../ranked.ts'
import { stateOf } from '../state.ts'

export const day = new Date('2027-04-01T09:00:00.000Z')
const by = { id: 'officer', name: 'An officer' }

/** Children in care, then those with a brother or sister, then by distance, and by lot where two live as far. */
export const policy: Policy = {
  id: 'plain',
  title: 'A plain policy',
  kind: 'open',
  determined: { entry: 2027, on: null, by: 'The council' },
  source: { title: 'Made for a test', sure: 'invented' },
  ranks: 'council',
  criteria: [
    { id: 'siblings', who: { is: 'sibling', ties: ['now'] } },
    { id: 'others', who: { is: 'everyone' } },
  ],
  tieBreaks: [
    { by: 'straight', rounding: { unit: 'metres', decimals: 0, how: 'nearest' }, from: 'nearest' },
    { by: 'random' },
  ],
  late: 'after',
  twins: 'none',
  infantClass: null,
  excepted: [],
}

const schoolOf = (id: string): RoundSchool => ({
  id,
  name: `School ${id}`,
  number: 0,
  policy: 'plain',
  point: { easting: 450_000, northing: 310_000 },
  authority: 'The council',
})

/** A round of schools that all rank by the plain policy, and stand at one point. */
export const roundOf = (schools: readonly string[]): WaitingRound => ({
  round: 'reception-2027',
  policies: [policy],
  areas: [],
  schools: schools.map(schoolOf),
})

/** A home so many metres east of the schools. */
export const living = (
  school: string,
  metres: number,
  more: Partial<Omit<WaitingFacts, 'preference'>> & { sibling?: true } = {},
): WaitingFacts => {
  const { sibling, ...facts } = more
  return {
    home: { easting: 450_000 + metres, northing: 310_000 },
    ...facts,
    preference: { school, ...(sibling ? { sibling: ['now'] } : {}) },
  }
}

/** The list after the act; throws why, where that cannot happen. */
export function happen(list: WaitingList, act: WaitingAct, at = day): WaitingList {
  const cause = `test ${list.history.length + 1}`
  const outcome = after(list, act, { by, at, why: 'As the test has it', cause })
  if (outcome.kind !== 'done') throw new Error('message' in outcome ? outcome.message : outcome.kind)
  return outcome.item
}

/** A list to which all of this happened. */
export const listOf = (school: string, ...acts: readonly WaitingAct[]): WaitingList =>
  acts.reduce((list, act) => happen(list, act), newList('reception-2027', school))

export const opened =
  (number: number, ...holders: readonly string[]) =>
  (school: string): WaitingAct => ({
    type: 'opened',
    number,
    until: '2027-12-31',
    holders: holders.map((child) => ({ child, pool: school })),
  })

export const joined = (
  child: string,
  facts: WaitingFacts,
  more: { on?: 'ask' | 'move'; fairAccess?: true } = {},
): Extract<WaitingAct, { type: 'joined' }> => ({ type: 'joined', child, facts, on: 'move', ...more })

/** The acts by which lots are drawn among everybody who waits. */
export const drawing = (list: WaitingList, draw: number, seed = '0f'.repeat(16)): readonly WaitingAct[] => [
  {
    type: 'draw-announced',
    draw,
    roster: rosterHash([...stateOf(list.history).waiting.keys()]),
    from: { kind: 'witnessed', witness: 'A witness', at: '2027-04-02T09:00:00.000Z' },
    supervisor: 'Somebody of no school',
  },
  { type: 'drawn', seed },
]

export const ranked = (round: WaitingRound, list: WaitingList): RankedList =>
  rankedList(round, list.school, stateOf(list.history))

export const orderOf = (list: RankedList): string[] => list.pools[0]?.order.map(({ child }) => child) ?? []
