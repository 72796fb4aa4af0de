import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WaitingList } from './list.ts'
import { stateOf } from './state.ts'
import { actsOf, type Step, stepOf } from './step.ts'
import { drawing, happen, joined, listOf, living, opened, ranked, roundOf } from './testing/lists.ts'
import { faultsOf } from './verify.ts'

const schools = ['ash', 'birch', 'cedar', 'elm'] as const
const round = roundOf(schools)
type Wishes = Record<string, readonly string[]>

const step = (lists: readonly WaitingList[], wishes: Wishes): Step =>
  stepOf(
    lists.map((list) => ranked(round, list)),
    new Map(Object.entries(wishes)),
  )

/** The lists after every act of a step. */
function agreed(lists: readonly WaitingList[], made: Step): WaitingList[] {
  const now = new Map(lists.map((list) => [list.school, list]))
  for (const { school, act } of actsOf(made)) now.set(school, happen(now.get(school) as WaitingList, act))
  return [...now.values()]
}

const placesOf = (lists: readonly WaitingList[]): Map<string, string[]> => {
  const places = new Map<string, string[]>()
  for (const { school, history } of lists)
    for (const child of stateOf(history).holding.keys())
      places.set(child, [...(places.get(child) ?? []), school])
  return places
}

describe('a free place', () => {
  it('goes down the lists: who moves up leaves a place, and that goes on', () => {
    const lists = [
      listOf('ash', opened(1)('ash'), joined('ann', living('ash', 10)), joined('bo', living('ash', 20))),
      listOf(
        'birch',
        opened(1, 'ann')('birch'),
        joined('bo', living('birch', 5)),
        joined('cy', living('birch', 1)),
      ),
      listOf('cedar', opened(1, 'cy')('cedar'), joined('di', living('cedar', 9))),
    ]
    const wishes = { ann: ['ash', 'birch'], bo: ['ash', 'birch'], cy: ['birch', 'cedar'], di: ['cedar'] }
    const made = step(lists, wishes)
    expect(made.moves.map(({ child, school, leaves }) => [child, school, leaves])).toEqual([
      ['ann', 'ash', ['birch']],
      ['cy', 'birch', ['cedar']],
      ['di', 'cedar', []],
    ])
    expect([...placesOf(agreed(lists, made))]).toEqual([
      ['ann', ['ash']],
      ['cy', ['birch']],
      ['di', ['cedar']],
    ])
  })

  it('goes on only once whoever wants to be asked has answered', () => {
    const lists = [
      listOf('ash', opened(1)('ash'), joined('ann', living('ash', 10), { on: 'ask' })),
      listOf('birch', opened(1, 'ann')('birch'), joined('bo', living('birch', 5))),
    ]
    const made = step(lists, { ann: ['ash', 'birch'], bo: ['birch'] })
    expect(made.moves).toEqual([{ child: 'ann', school: 'ash', pool: 'ash', leaves: [], off: [] }])
    expect(placesOf(agreed(lists, made)).get('ann')).toEqual(['ash', 'birch'])
  })

  it('moves nobody where nothing is free, even where two would change with each other', () => {
    const lists = [
      listOf('ash', opened(1, 'ann')('ash'), joined('bo', living('ash', 1))),
      listOf('birch', opened(1, 'bo')('birch'), joined('ann', living('birch', 1))),
    ]
    expect(step(lists, { ann: ['birch', 'ash'], bo: ['ash', 'birch'] }).moves).toEqual([])
  })

  it('waits for a draw where a lot decides, and takes another one for the next place', () => {
    const twins = ['ann', 'bo', 'cy'].map((child) => joined(child, living('ash', 10)))
    const list = listOf('ash', opened(2)('ash'), ...twins)
    const wishes = { ann: ['ash'], bo: ['ash'], cy: ['ash'] }
    expect(step([list], wishes)).toEqual({ off: [], moves: [], toDraw: ['ash'] })
    const drawn = drawing(list, 2).reduce((one, act) => happen(one, act), list)
    const first = step([drawn], wishes)
    expect(first.moves).toHaveLength(1)
    expect(first.toDraw).toEqual(['ash'])
    const [next] = agreed([drawn], first)
    expect(step([next as WaitingList], wishes)).toEqual({ off: [], moves: [], toDraw: ['ash'] })
    expect(faultsOf(round, 'ash', (next as WaitingList).history)).toEqual([])
  })

  it('takes a child off the list of a school that it likes less than its own, before that list moves', () => {
    const lists = [
      listOf('ash', opened(1, 'ann')('ash')),
      listOf(
        'birch',
        opened(1)('birch'),
        joined('ann', living('birch', 1)),
        joined('bo', living('birch', 2)),
      ),
    ]
    const made = step(lists, { ann: ['ash', 'birch'], bo: ['birch'] })
    expect(made.off).toEqual([{ child: 'ann', school: 'birch' }])
    expect(made.moves.map(({ child }) => child)).toEqual(['bo'])
  })
})

interface Case {
  readonly lists: readonly WaitingList[]
  readonly wishes: Wishes
}

/** Any small round after its offers: each child has at most one place and waits for every school that it likes better. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    numbers: fc.tuple(...schools.map(() => fc.integer({ min: 0, max: 3 }))),
    children: fc.array(
      fc.record({
        wishes: fc.shuffledSubarray([...schools], { minLength: 1 }),
        at: fc.integer({ min: 0, max: 4 }),
        on: fc.constantFrom('move' as const, 'move' as const, 'ask' as const),
        care: fc.option(fc.constant('now' as const), { freq: 5 }),
      }),
      { maxLength: 9 },
    ),
  })
  .map(({ numbers, children }) => {
    const held = children.map(({ wishes, at }) => wishes[at])
    const full = new Map(schools.map((school, at) => [school, numbers[at] as number]))
    const placed = held.map((school) => {
      const left = school === undefined ? 0 : (full.get(school) ?? 0)
      if (school === undefined || left === 0) return undefined
      full.set(school, left - 1)
      return school
    })
    const lists = schools.map((school, at) =>
      listOf(
        school,
        opened(
          numbers[at] as number,
          ...children.flatMap((_, one) => (placed[one] === school ? [`c${one}`] : [])),
        )(school),
        ...children.flatMap(({ wishes, on, care }, one) => {
          const [own, here] = [wishes.indexOf(placed[one] ?? 'elm'), wishes.indexOf(school)]
          if (here < 0 || (placed[one] !== undefined && here >= own)) return []
          // Nobody lives as far as another, so that no draw is needed.
          return [joined(`c${one}`, living(school, (one * 7 + at * 3) % 29, care ? { care } : {}), { on })]
        }),
      ),
    )
    return { lists, wishes: Object.fromEntries(children.map(({ wishes }, one) => [`c${one}`, wishes])) }
  })

const best = (wishes: readonly string[], at: readonly string[]) =>
  Math.min(wishes.length, ...at.map((school) => wishes.indexOf(school)))

describe('any step', () => {
  it('takes nothing from anybody, gives no place twice, and each to whoever is first and wants it', () => {
    fc.assert(
      fc.property(anyCase, ({ lists, wishes }) => {
        const [before, now] = [placesOf(lists), agreed(lists, step(lists, wishes))]
        const places = placesOf(now)
        for (const [child, own] of Object.entries(wishes))
          expect(best(own, places.get(child) ?? [])).toBeLessThanOrEqual(best(own, before.get(child) ?? []))
        for (const list of now) {
          const { number, holding, waiting } = stateOf(list.history)
          expect(holding.size).toBeLessThanOrEqual(number)
          // A place is left only where nobody who would rather have it waits.
          if (holding.size < number)
            for (const child of waiting.keys())
              expect(best(wishes[child] ?? [], places.get(child) ?? [])).toBeLessThanOrEqual(
                (wishes[child] ?? []).indexOf(list.school),
              )
          expect(faultsOf(round, list.school, list.history)).toEqual([])
        }
        expect(step(now, wishes).moves).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('has the same children in the same places in whatever order the schools are looked at, by brute force', () => {
    fc.assert(
      fc.property(
        anyCase,
        fc.array(fc.nat(), { minLength: 60, maxLength: 60 }),
        ({ lists, wishes }, picks) => {
          const held = placesOf(lists)
          const asks = new Set(
            lists.flatMap(({ history }) =>
              [...stateOf(history).waiting].flatMap(([child, { on }]) => (on === 'ask' ? [child] : [])),
            ),
          )
          const orders = new Map(
            lists.map((list) => [list.school, ranked(round, list).pools[0]?.order ?? []]),
          )
          const numberAt = (school: string) =>
            stateOf(lists.find((one) => one.school === school)?.history ?? []).number
          const first = new Map(held)
          /** Who would be next at a school that has room, found anew each time. */
          const nextAt = (school: string) => {
            const taken = [...held.values()].filter((at) => at.includes(school)).length
            if (taken >= numberAt(school)) return undefined
            return orders.get(school)?.find(({ child }) => {
              const own = wishes[child] ?? []
              return own.indexOf(school) < best(own, held.get(child) ?? [])
            })
          }
          for (const pick of picks) {
            const open = schools.flatMap((school) => {
              const next = nextAt(school)
              return next ? [{ school, child: next.child }] : []
            })
            const chosen = open[pick % Math.max(1, open.length)]
            if (!chosen) break
            const kept = asks.has(chosen.child) ? (first.get(chosen.child) ?? []) : []
            held.set(chosen.child, [...kept, chosen.school])
          }
          const places = placesOf(agreed(lists, step(lists, wishes)))
          const sorted = (all: Map<string, string[]>) =>
            [...all].map(([child, at]) => [child, at.toSorted()]).sort()
          expect(sorted(places)).toEqual(sorted(held))
        },
      ),
      { numRuns: 150 },
    )
  })
})
