import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FaultKind } from '#contract/admissions/fault.ts'
import type { Run } from '#contract/admissions/run.ts'
import { allocated } from '../allocate/allocation-file.ts'
import { runOf } from '../allocate/run-of.ts'
import { everyStable, looked, marriages, problems } from '../allocate/testing/problems.ts'
import { claimed, withCutOffs } from './testing/claims.ts'
import { rounds } from './testing/rounds.ts'
import { verify } from './verify.ts'

const kinds = (run: Run): FaultKind[] => [...new Set(verify(run).map(({ kind }) => kind))].sort()

describe('the verifier', () => {
  it('finds nothing wrong with what is computed from any round', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        expect(verify(runOf(round))).toEqual([])
      }),
      { numRuns: 700 },
    )
  })

  it('finds nothing wrong with the best stable assignment alone, of all that there are', () => {
    fc.assert(
      fc.property(problems({ applicants: 4, pools: 3, places: 2 }), ({ pools, applicants }) => {
        const best = Object.fromEntries(allocated({ pools, applicants }).assignment)
        const { isStable } = looked({ pools, applicants })
        let all: Record<string, string | null>[] = [{}]
        for (const { id } of applicants)
          all = all.flatMap((one) =>
            [null, ...pools.map((pool) => pool.id)].map((pool) => ({ ...one, [id]: pool })),
          )
        for (const assignment of all) {
          const found = kinds(claimed(pools, applicants, assignment))
          const isBest = applicants.every(({ id }) => assignment[id] === best[id])
          if (isBest) expect(found).toEqual([])
          else if (isStable(assignment)) expect(found).toEqual(['not-best'])
          else expect(found.some((kind) => kind !== 'not-best')).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('finds of stable results the best alone right, and of any other that it is not the best', () => {
    let others = 0
    fc.assert(
      fc.property(marriages(4), ({ pools, applicants }) => {
        const best = Object.fromEntries(allocated({ pools, applicants }).assignment)
        for (const stable of everyStable({ pools, applicants })) {
          const isBest = applicants.every(({ id }) => stable[id] === best[id])
          expect(kinds(claimed(pools, applicants, stable))).toEqual(isBest ? [] : ['not-best'])
          if (!isBest) others++
        }
      }),
      { numRuns: 150 },
    )
    expect(others).toBeGreaterThan(20)
  })

  it('is never right with two children’s places exchanged', () => {
    fc.assert(
      fc.property(rounds, fc.nat(), fc.nat(), (round, some, others) => {
        const run = runOf(round)
        const by = run.placed.filter((one) => one.by === 'preference')
        const [one, other] = [by[some % by.length], by[others % by.length]]
        if (!one || !other || one.pool === other.pool) return
        const exchanged = run.placed.map((each) => {
          if (each === one) return { ...other, child: one.child }
          return each === other ? { ...one, child: other.child } : each
        })
        expect(verify(withCutOffs({ ...run, placed: exchanged }))).not.toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
