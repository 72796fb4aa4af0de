import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasFinder } from '../policy/areas.ts'
import { poolsOf } from '../policy/pools.ts'
import { anyRound } from '../policy/testing/any-round.ts'
import { beforeIn, isLetIn, type Reader } from './before.ts'
import { drawOf, rankedList } from './ranked.ts'
import { stateOf, type Waiter } from './state.ts'
import { drawing, happen, joined, listOf, opened } from './testing/lists.ts'

describe('a policy read line by line', () => {
  it('puts those who wait as the list is ranked, in every part of the places of any policy, and lets in the same', () => {
    let [compared, firsts] = [0, 0]
    fc.assert(
      fc.property(anyRound(), fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (round, fair) => {
        for (const school of round.schools) {
          const waits = round.applicants.flatMap(({ id, plan, late, preferences, ...facts }, at) =>
            preferences
              .filter((one) => one.school === school.id && plan === undefined)
              .map((preference) =>
                joined(id, { ...facts, preference }, fair[at] && at % 3 === 0 ? { fairAccess: true } : {}),
              ),
          )
          const before = listOf(school.id, opened(school.number)(school.id), ...waits)
          const list =
            waits.length < 2 ? before : drawing(before, 2).reduce((one, act) => happen(one, act), before)
          const state = stateOf(list.history)
          const { pools } = rankedList(round, school.id, state)
          const policy = round.policies.find(({ id }) => id === school.policy)
          if (!policy) throw new Error('no policy')
          const reader: Reader = {
            school,
            policy,
            areasOf: areasFinder(round.areas),
            draw: drawOf(state) ?? undefined,
          }
          const reading = (child: string) => {
            const { facts, fairAccess } = state.waiting.get(child) as Waiter
            return { child, facts, fairAccess }
          }
          const letIn = [...state.waiting.keys()].filter((child) => isLetIn(reader, reading(child)))
          for (const [index, plan] of poolsOf(policy, school.number).entries()) {
            const order = pools[index]?.order.map(({ child }) => child) ?? []
            expect(order.toSorted()).toEqual(letIn.toSorted())
            for (const [at, child] of order.entries())
              for (const other of order.slice(at + 1)) {
                expect(beforeIn(reader, plan, reading(child), reading(other))).toBe(-1)
                compared++
              }
          }
          if (waits.some((one) => one.fairAccess)) firsts++
        }
      }),
      { numRuns: 100 },
    )
    expect(compared).toBeGreaterThan(1000)
    expect(firsts).toBeGreaterThan(50)
  })
})
