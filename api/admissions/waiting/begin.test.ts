import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rosterHash } from '../allocate/draw.ts'
import { runOf } from '../allocate/run-of.ts'
import { anyRound } from '../policy/testing/any-round.ts'
import { begunBy, wishesOf } from './begin.ts'
import { rankedList } from './ranked.ts'
import { stateOf } from './state.ts'
import { stepOf } from './step.ts'
import { listOf } from './testing/lists.ts'
import { faultsOf } from './verify.ts'

describe('the lists as a run leaves them', () => {
  it('have everybody who has a place, and nobody moves by them before anything has changed', () => {
    let [waiting, moved] = [0, 0]
    fc.assert(
      fc.property(anyRound(), (made) => {
        const round = {
          ...made,
          // Nobody late, and nobody whom the Code puts first: what is left is what the run went by.
          applicants: made.applicants.map(({ late: _, care: _care, ...one }) => one),
          draw: {
            draw: 1,
            roster: rosterHash(made.applicants.map(({ id }) => id)),
            seed: '0f'.repeat(16),
            from: { kind: 'witnessed' as const, witness: 'A witness', at: '2027-02-01T09:00:00.000Z' },
            announced: '2027-01-31T09:00:00.000Z',
            supervisor: 'Somebody of no school',
          },
        }
        const run = runOf(round)
        const lists = begunBy(round, run, 2027).map(({ school, acts }) => listOf(school, ...acts))
        const ranked = lists.map(({ school, history }) => rankedList(round, school, stateOf(history)))
        expect(ranked.flatMap(({ state }) => [...state.holding.keys()]).sort()).toEqual(
          run.placed.flatMap(({ child, school }) => (school === null ? [] : [child])).sort(),
        )
        for (const { school, history } of lists) expect(faultsOf(round, school, history)).toEqual([])
        waiting += ranked.reduce((sum, { state }) => sum + state.waiting.size, 0)
        moved += stepOf(ranked, wishesOf(round)).moves.length
      }),
      { numRuns: 100 },
    )
    expect(waiting).toBeGreaterThan(100)
    expect(moved).toBe(0)
  })
})
