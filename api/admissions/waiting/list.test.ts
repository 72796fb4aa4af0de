import { describe, expect, it } from 'vitest'
import type { WaitingAct, WaitingFacts } from '#contract/admissions/waiting.ts'
import { after, newList, type WaitingList } from './list.ts'
import { rankedList } from './ranked.ts'
import { type ListState, stateOf } from './state.ts'
import {
  day,
  drawing,
  happen,
  joined,
  listOf,
  living,
  opened,
  orderOf,
  ranked,
  roundOf,
} from './testing/lists.ts'
import { faultsOf } from './verify.ts'

const round = roundOf(['ash'])
const open = opened(1, 'zoe')('ash')

/** Numbers that are the same each time: 0 up to 1. */
function chance(seed: number): () => number {
  let at = seed
  return () => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0
    return at / 2 ** 32
  }
}

/** Somebody whom any of many things happens to; most of them cannot. */
function anyAct(next: () => number): WaitingAct {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T
  const child = `c${Math.floor(next() * 200)}`
  const facts: WaitingFacts = living('ash', Math.floor(next() * 100_000), {
    ...(next() < 0.1 ? { care: 'before' } : {}),
    ...(next() < 0.3 ? { sibling: true } : {}),
  })
  const more = next() < 0.05 ? ({ fairAccess: true } as const) : {}
  return pick<WaitingAct>([
    { ...joined(child, facts), ...more },
    { ...joined(child, facts), ...more },
    { ...joined(child, facts), ...more, type: 'facts-changed' },
    { type: 'left', child, ground: pick(['family', 'elsewhere', 'over']) },
    { type: 'told', child, of: pick(['position', 'ending']), by: 'email', ahead: 1 },
    { type: 'admitted', child, pool: null, ground: 'appeal' },
    { type: 'answered', child, answer: pick(['accepted', 'declined']) },
    { type: 'freed', child, ground: 'given-up' },
    { type: 'number-changed', number: Math.floor(next() * 30) },
  ])
}

/** A list after so many things happened to it. */
function anyList(count: number, seed: number): WaitingList {
  const next = chance(seed)
  let list = happen(newList('reception-2027', 'ash'), open)
  while (list.history.length < count) {
    const now = next() < 0.1 ? ranked(round, list) : undefined
    const [first] = now && now.free > 0 ? orderOf(now) : []
    const act: WaitingAct = first ? { type: 'offered', child: first, pool: 'ash' } : anyAct(next)
    const outcome = after(list, act, { by: { id: 'a', name: 'A' }, at: day, why: 'Any', cause: `${next()}` })
    if (outcome.kind === 'done') list = outcome.item
  }
  return list
}

/** The same children with the same facts as if they had joined a new list in another order. */
function builtFromScratch({ waiting }: ListState, next: () => number): WaitingList {
  const all = [...waiting].map((one) => ({ one, by: next() })).sort((a, b) => a.by - b.by)
  return listOf(
    'ash',
    open,
    ...all.map(({ one: [child, { facts, on, fairAccess }] }) =>
      joined(child, facts, { on, ...(fairAccess ? { fairAccess } : {}) }),
    ),
  )
}

describe('a waiting list', () => {
  it('is after 1,000 events what it is built from scratch, in whatever order they joined', {
    timeout: 60_000,
  }, () => {
    for (const seed of [1, 2]) {
      const list = anyList(1000, seed)
      const state = stateOf(list.history)
      expect(state.waiting.size).toBeGreaterThan(10)
      const scratch = builtFromScratch(state, chance(seed + 100))
      expect(orderOf(ranked(round, scratch))).toEqual(orderOf(ranked(round, list)))
      expect(faultsOf(round, 'ash', list.history)).toEqual([])
    }
  })

  it('puts children of care and Fair Access first, then goes by the criteria, and never by time', () => {
    const list = listOf(
      'ash',
      open,
      joined('early', living('ash', 30)),
      joined('near', living('ash', 10)),
      joined('sibling', living('ash', 90, { sibling: true })),
      joined('fair', living('ash', 80), { fairAccess: true }),
      joined('care', living('ash', 99, { care: 'before' })),
    )
    expect(orderOf(ranked(round, list))).toEqual(['fair', 'care', 'sibling', 'near', 'early'])
  })

  it('draws lots only among exactly those who wait', () => {
    const two = listOf('ash', open, joined('ann', living('ash', 5)), joined('bo', living('ash', 5)))
    const drawn = drawing(two, 2).reduce((list, act) => happen(list, act), two)
    expect(ranked(round, drawn).isDrawn).toBe(true)
    const more = happen(drawn, joined('cy', living('ash', 5)))
    expect(ranked(round, more).isDrawn).toBe(false)
    const [announced] = drawing(two, 3)
    expect(() => happen(more, announced as WaitingAct)).toThrow('Somebody has joined or left')
  })

  it('ends only once every family was told, and not before its day', () => {
    const told: WaitingAct = { type: 'told', child: 'ann', of: 'ending', by: 'letter', ahead: null }
    const over: WaitingAct = { type: 'left', child: 'ann', ground: 'over' }
    const list = listOf('ash', open, joined('ann', living('ash', 5)))
    const last = new Date('2028-01-01T00:00:00.000Z')
    expect(() => happen(list, { type: 'ended' }, last)).toThrow('1 families are still on this list')
    expect(() => happen(list, over, last)).toThrow('Tell this family first')
    expect(() => happen(happen(list, told), over, new Date('2027-12-31T23:59:00.000Z'))).toThrow(
      'The list is kept until the end of 31 December 2027',
    )
    const cleared = happen(happen(list, told), over, last)
    expect(stateOf(happen(cleared, { type: 'ended' }, last).history).stage).toBe('ended')
  })

  it('is ranked again for 100 schools with 200 on each list in little time', () => {
    const schools = Array.from({ length: 100 }, (_, at) => `school-${at}`)
    const next = chance(7)
    const big = roundOf(schools)
    const states = schools.map((school) => {
      const acts = Array.from({ length: 200 }, (_, at) =>
        joined(`c${at}`, living(school, Math.floor(next() * 1e6), next() < 0.2 ? { sibling: true } : {})),
      )
      const history = [opened(0)(school), ...acts].map((act, at) => ({ act, number: at + 1, at: '' }))
      return { school, history }
    })
    const began = performance.now()
    const all = states.map(({ school, history }) => rankedList(big, school, stateOf(history)))
    const took = performance.now() - began
    expect(all.every(({ pools }) => pools[0]?.order.length === 200)).toBe(true)
    console.info(`100 lists of 200 ranked again in ${Math.round(took)} ms`)
    expect(took).toBeLessThan(5000)
  })
})

describe('the check of its history', () => {
  const list = () =>
    listOf(
      'ash',
      open,
      joined('near', living('ash', 10)),
      joined('far', living('ash', 20)),
      { type: 'freed', child: 'zoe', ground: 'given-up' },
      { type: 'offered', child: 'near', pool: 'ash' },
    )
  const textsOf = (history: WaitingList['history']) => faultsOf(round, 'ash', history).map(({ text }) => text)
  const forged = (child: string) => {
    const before = listOf('ash', open, joined('near', living('ash', 10)), joined('far', living('ash', 20)), {
      type: 'freed',
      child: 'zoe',
      ground: 'given-up',
    })
    return happen(before, { type: 'offered', child, pool: 'ash' }).history
  }

  it('finds nothing in one that is right', () => {
    expect(textsOf(list().history)).toEqual([])
  })

  it('finds an entry that was changed, taken out or put in', () => {
    const { history } = list()
    const changed = history.map((entry) => (entry.number === 3 ? { ...entry, why: 'Another reason' } : entry))
    expect(faultsOf(round, 'ash', changed)[0]).toMatchObject({ entry: 4 })
    expect(textsOf(history.filter(({ number }) => number !== 3))[0]).toMatch('the record was changed')
    const renumbered = history
      .filter(({ number }) => number !== 3)
      .map((entry, at) => ({ ...entry, number: at + 1 }))
    expect(textsOf(renumbered)[0]).toMatch('the record was changed')
  })

  it('finds a place that went to another child, with its chain made anew for it', () => {
    expect(textsOf(forged('near'))).toEqual([])
    expect(textsOf(forged('far'))).toEqual(['far was offered a place that was another child’s'])
  })

  it('finds a place that was not there, and one that only a draw could decide', () => {
    const full = listOf('ash', open, joined('near', living('ash', 10)), {
      type: 'offered',
      child: 'near',
      pool: 'ash',
    })
    expect(textsOf(full.history)).toEqual(['near was offered a place, and none was free'])
    const tied = listOf(
      'ash',
      opened(1)('ash'),
      joined('ann', living('ash', 5)),
      joined('bo', living('ash', 5)),
      {
        type: 'offered',
        child: 'ann',
        pool: 'ash',
      },
    )
    expect(textsOf(tied.history)).toEqual([
      'ann was offered a place that only a draw could decide, and there was none',
    ])
  })

  it('finds a family that was taken off without having been told', () => {
    const { history } = list()
    const left = { type: 'left', child: 'far', ground: 'over' } as const
    const entry = { number: 6, type: 'left', act: left, at: '2028-01-02T00:00:00.000Z' }
    const found = textsOf([...history, { ...(history[4] as (typeof history)[number]), ...entry }])
    expect(found).toContain('far was taken off as the list was over, and its family was not told')
  })
})
