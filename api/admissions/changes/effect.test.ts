import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '#admissions/rounds/application.ts'
import type { WaitingList } from '#admissions/waiting/list.ts'
import { stateOf } from '#admissions/waiting/state.ts'
import {
  happen,
  joined,
  listOf,
  living,
  opened,
  orderOf,
  ranked,
  roundOf,
} from '#admissions/waiting/testing/lists.ts'
import { faultsOf } from '#admissions/waiting/verify.ts'
import { factsActs, lateActs, numberActs, type ToWrite } from './acts.ts'
import { effectOf, withActs } from './effect.ts'

const schools = ['ash', 'birch'] as const
const round = roundOf(schools)
const none = { without: [], offered: null }
const noWishes = new Map<string, string[]>()

/** A child who lives so far from both schools and names them in this order. */
const child = (metres: number, ...named: readonly string[]): Facts => ({
  home: { easting: 450_000 + metres, northing: 310_000 },
  preferences: named.map((school) => ({ school })),
})

const effect = (lists: readonly WaitingList[], toWrite: Partial<ToWrite>) =>
  effectOf({ round, lists }, { ...none, acts: [], ...toWrite }, noWishes)

describe('a change of facts', () => {
  const lists = [
    listOf('ash', opened(1, 'di')('ash'), joined('ann', living('ash', 10)), joined('bo', living('ash', 20))),
    listOf('birch', opened(1, 'bo')('birch'), joined('ann', living('birch', 10))),
  ]

  it('moves the child on each list on which it waits, and nobody’s place', () => {
    const acts = factsActs({ round, lists }, 'ann', child(99, 'ash', 'birch'))
    const found = effect(lists, { acts })
    expect(found.lists.map(({ school, moved }) => [school, moved])).toEqual([
      [
        'ash',
        [
          { reference: 'ann', before: 1, after: 2 },
          { reference: 'bo', before: 2, after: 1 },
        ],
      ],
      ['birch', []],
    ])
    expect(found.lists.map(({ places }) => places)).toEqual([
      { before: 1, after: 1 },
      { before: 1, after: 1 },
    ])
  })

  it('writes nothing where the child has a place or is on no list', () => {
    expect(factsActs({ round, lists }, 'di', child(99, 'ash'))).toEqual([])
    expect(factsActs({ round, lists }, 'cy', child(99, 'ash'))).toEqual([])
  })

  it('keeps what the family said of another place, and whom Fair Access puts first', () => {
    const list = listOf(
      'ash',
      opened(0)('ash'),
      joined('ann', living('ash', 1), { on: 'ask', fairAccess: true }),
    )
    expect(factsActs({ round, lists: [list] }, 'ann', child(9, 'ash'))).toMatchObject([
      { act: { type: 'facts-changed', on: 'ask', fairAccess: true } },
    ])
  })
})

describe('another number', () => {
  const list = listOf('ash', opened(2, 'di', 'ed')('ash'), joined('ann', living('ash', 10)))
  const lists = [list]

  it('says who is next for a place that it makes', () => {
    const found = effect(lists, { acts: numberActs({ round, lists }, 'ash', 3) })
    expect(found).toMatchObject({
      lists: [{ number: { before: 2, after: 3 }, free: { before: 0, after: 1 } }],
      next: [{ school: 'ash', reference: 'ann' }],
    })
  })

  it('takes no place by being lower: there are more children than the number', () => {
    const found = effect(lists, { acts: numberActs({ round, lists }, 'ash', 1) })
    expect(found).toMatchObject({
      lists: [{ places: { before: 2, after: 2 }, free: { before: 0, after: -1 } }],
      next: [],
    })
  })

  it('is none where it is the same', () => expect(numberActs({ round, lists }, 'ash', 2)).toEqual([]))

  it('says where lots have to be drawn first', () => {
    const tied = [
      listOf('ash', opened(0)('ash'), ...['ann', 'bo'].map((one) => joined(one, living('ash', 5)))),
    ]
    expect(effect(tied, { acts: numberActs({ round, lists: tied }, 'ash', 1) }).toDraw).toEqual(['ash'])
  })
})

describe('a late application', () => {
  it('gets a place at once where there is room, and joins no list below it', () => {
    const lists = [
      listOf('ash', opened(1, 'di')('ash'), joined('bo', living('ash', 20))),
      listOf('birch', opened(1)('birch')),
    ]
    const found = lateActs({ round, lists }, 'ann', child(30, 'ash', 'birch'))
    expect(found).toMatchObject({ offered: 'birch', without: [] })
    expect(found.acts.map(({ school, act }) => [school, act.type])).toEqual([
      ['ash', 'joined'],
      ['birch', 'joined'],
      ['birch', 'offered'],
    ])
  })

  it('takes no place that somebody who waits before it could have', () => {
    const lists = [listOf('ash', opened(1)('ash'), joined('bo', living('ash', 20)))]
    expect(lateActs({ round, lists }, 'ann', child(30, 'ash')).offered).toBeNull()
    // By the criteria, and never by time: this one lives nearer.
    expect(lateActs({ round, lists }, 'ann', child(10, 'ash')).offered).toBe('ash')
  })

  it('leaves to a draw what a lot decides', () => {
    const lists = [listOf('ash', opened(1)('ash'), joined('bo', living('ash', 20)))]
    expect(lateActs({ round, lists }, 'ann', child(20, 'ash')).offered).toBeNull()
    const [first] = lists
    const roomy = [happen(first as WaitingList, { type: 'number-changed', number: 2 })]
    expect(lateActs({ round, lists: roomy }, 'ann', child(20, 'ash')).offered).toBe('ash')
  })

  it('says why it is on no list', () => {
    const found = lateActs({ round, lists: [] }, 'ann', child(1, 'lake'))
    expect(found).toMatchObject({ acts: [], without: [{ school: 'lake' }] })
  })
})

/** One of the children, and what happens to it. */
const anyChange = fc.record({
  who: fc.integer({ min: 0, max: 7 }),
  what: fc.constantFrom('facts', 'number', 'late'),
  metres: fc.integer({ min: 0, max: 40 }),
  number: fc.integer({ min: 0, max: 4 }),
  at: fc.constantFrom(...schools),
})

describe('any sequence of changes', () => {
  it('takes no place from anybody, and does to the lists what was shown before', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 14 }), (changes) => {
        let lists = [
          listOf('ash', opened(2, 'h1', 'h2')('ash'), joined('c0', living('ash', 3))),
          listOf('birch', opened(1, 'h3')('birch'), joined('c1', living('birch', 3))),
        ]
        for (const { who, what, metres, number, at } of changes) {
          const facts = child(metres, ...(who % 2 ? schools : schools.toReversed()))
          const given = { round, lists }
          const toWrite =
            what === 'late'
              ? lateActs(given, `c${who}`, facts)
              : {
                  ...none,
                  acts: what === 'facts' ? factsActs(given, `c${who}`, facts) : numberActs(given, at, number),
                }
          const shown = effect(lists, toWrite)
          const after = withActs(lists, toWrite.acts)
          for (const [place, list] of after.entries()) {
            const [was, is] = [lists[place], list].map((one) => stateOf(one?.history ?? []))
            for (const held of was?.holding.keys() ?? []) expect(is?.holding.has(held)).toBe(true)
            const now = shown.lists.find(({ school }) => school === list.school)
            if (!now) expect(list).toEqual(lists[place])
            else {
              const order = orderOf(ranked(round, list))
              for (const one of now.moved)
                expect(one.after).toBe(
                  order.includes(one.reference) ? order.indexOf(one.reference) + 1 : null,
                )
              expect(now.number.after).toBe(is?.number)
              expect(now.places.after).toBe(is?.holding.size)
              expect(now.waiting.after).toBe(is?.waiting.size)
            }
          }
          lists = after
        }
      }),
      { numRuns: 200 },
    )
  })

  it('leaves a history without faults', () => {
    const list = listOf('ash', opened(1)('ash'), joined('bo', living('ash', 20)))
    const given = { round, lists: [list] }
    const [after] = withActs([list], lateActs(given, 'ann', child(10, 'ash')).acts, new Date())
    expect(faultsOf(round, 'ash', after?.history ?? [])).toEqual([])
  })
})
