import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocated } from './allocation-file.ts'
import type { Problem } from './problem.ts'
import { type Assignment, everyStable, looked, marriages, obvious, problems } from './testing/problems.ts'

const solved = (problem: Problem): Assignment => Object.fromEntries(allocated(problem).assignment)
const cutOffs = (problem: Problem) => Object.fromEntries(allocated(problem).cutoffs)

const small = { applicants: 12, pools: 5, places: 4 }
/** More than who asks is kept of in one number, and just as many, and one less. */
const many = { applicants: 70, pools: 6, places: 14 }
const tiny = { applicants: 4, pools: 3, places: 2 }

/** One problem of each of the sizes. */
const sized = (all: readonly number[]): [Problem][] =>
  all.map((count) => {
    const ids = Array.from({ length: count }, (_, index) => `c${index}`)
    const pools = [9, 7].map((places, index) => ({ id: `s${index}`, places, order: [...ids].reverse() }))
    return [{ pools, applicants: ids.map((id) => ({ id, preferences: ['s0', 's1'] })) }]
  })

/** What an applicant has from a result, as its place in its true preferences: the lower the better. */
function worth(preferences: readonly string[], pool: string | null | undefined): number {
  return pool === null || pool === undefined ? preferences.length : preferences.indexOf(pool)
}

describe('an allocation', () => {
  it('is that of a slow obvious implementation, on thousands of rounds', () => {
    fc.assert(
      fc.property(problems(small), (problem) => {
        expect(solved(problem)).toEqual(obvious(problem))
      }),
      { numRuns: 3000 },
    )
    fc.assert(
      fc.property(problems(many), (problem) => {
        expect(solved(problem)).toEqual(obvious(problem))
      }),
      { numRuns: 200, examples: sized([31, 32, 33, 63, 64, 65]) },
    )
  })

  it('is stable: nobody is passed over who stands before somebody admitted', () => {
    fc.assert(
      fc.property(problems(small), (problem) => looked(problem).isStable(solved(problem))),
      { numRuns: 1000 },
    )
  })

  it('gives everybody the best that any stable result gives them', () => {
    fc.assert(
      fc.property(fc.oneof(problems(tiny), marriages(4)), (problem) => {
        const got = solved(problem)
        const all = everyStable(problem)
        expect(all).toContainEqual(got)
        for (const { id, preferences } of problem.applicants) {
          const best = Math.min(...all.map((one) => worth(preferences, one[id])))
          expect(worth(preferences, got[id])).toBe(best)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives nobody more for other preferences than their true ones', () => {
    const withLie = problems({ applicants: 8, pools: 4, places: 2 })
      .filter(({ applicants }) => applicants.length > 0)
      .chain((problem) =>
        fc.record({
          problem: fc.constant(problem),
          liar: fc.nat({ max: problem.applicants.length - 1 }),
          lie: fc.shuffledSubarray(problem.pools.map(({ id }) => id)),
        }),
      )
    fc.assert(
      fc.property(withLie, ({ problem, liar, lie }) => {
        const applicants = problem.applicants.map((one, index) =>
          index === liar ? { ...one, preferences: lie } : one,
        )
        const { id = '', preferences = [] } = problem.applicants[liar] ?? {}
        const wanted = (result: Assignment) => {
          const got = result[id] ?? null
          // What it never asked for is worth no more than nothing.
          return got !== null && !preferences.includes(got) ? preferences.length : worth(preferences, got)
        }
        expect(wanted(solved({ ...problem, applicants }))).toBeGreaterThanOrEqual(wanted(solved(problem)))
      }),
      { numRuns: 2000 },
    )
  })

  it('is the same in whatever order schools and children are given', () => {
    const shuffled = problems(small).chain((problem) =>
      fc.record({
        problem: fc.constant(problem),
        pools: fc.shuffledSubarray([...problem.pools], { minLength: problem.pools.length }),
        applicants: fc.shuffledSubarray([...problem.applicants], { minLength: problem.applicants.length }),
      }),
    )
    fc.assert(
      fc.property(shuffled, ({ problem, pools, applicants }) => {
        expect(solved({ pools, applicants })).toEqual(solved(problem))
        expect(cutOffs({ pools, applicants })).toEqual(cutOffs(problem))
      }),
      { numRuns: 500 },
    )
  })

  it('is what its cut-offs say: the first school at whose cut-off a child stands', () => {
    fc.assert(
      fc.property(problems(small), (problem) => {
        const { rank } = looked(problem)
        const last = cutOffs(problem)
        for (const { id, preferences } of problem.applicants) {
          const first = preferences.find((pool) => {
            const at = rank(pool, id)
            return at >= 0 && at < (last[pool] ?? Number.POSITIVE_INFINITY)
          })
          expect(solved(problem)[id]).toBe(first ?? null)
        }
      }),
      { numRuns: 300 },
    )
  })
})

/** Schools as `id places: order`, children as `id: preferences`. */
function told(schools: readonly string[], children: readonly string[]): Problem {
  const words = (text: string) => text.trim().split(/\s+/)
  return {
    pools: schools.map((line) => {
      const [head = '', order = ''] = line.split(':')
      const [id = '', places = '1'] = words(head)
      return { id, places: Number(places), order: words(order) }
    }),
    applicants: children.map((line) => {
      const [id = '', preferences = ''] = line.split(':')
      return { id, preferences: words(preferences) }
    }),
  }
}

describe('examples from the literature', () => {
  it('Gale and Shapley 1962, example 1: everybody gets their first choice, as applicants ask', () => {
    const problem = told(['A: β γ α', 'B: γ α β', 'C: α β γ'], ['α: A B C', 'β: B C A', 'γ: C A B'])
    expect(everyStable(problem)).toHaveLength(3)
    expect(solved(problem)).toEqual({ α: 'A', β: 'B', γ: 'C' })
  })

  it('Gale and Shapley 1962, example 2: the only stable result gives no applicant a first choice', () => {
    const problem = told(
      ['A: δ γ α β', 'B: β δ α γ', 'C: δ α β γ', 'D: γ β α δ'],
      ['α: A B C D', 'β: A D C B', 'γ: B A C D', 'δ: D B C A'],
    )
    expect(everyStable(problem)).toEqual([solved(problem)])
    expect(solved(problem)).toEqual({ α: 'C', β: 'D', γ: 'A', δ: 'B' })
  })

  it('Roth 1982, in Abdulkadiroğlu and Sönmez 2003: stable, though two would gladly change places', () => {
    const problem = told(
      ['s1: i1 i3 i2', 's2: i2 i1 i3', 's3: i2 i1 i3'],
      ['i1: s2 s1 s3', 'i2: s1 s2 s3', 'i3: s1 s2 s3'],
    )
    expect(solved(problem)).toEqual({ i1: 's1', i2: 's2', i3: 's3' })
  })

  it('Knuth 1976: of ten stable results the one that is best for those who ask', () => {
    const problem = told(
      ['a: 4 3 2 1', 'b: 3 4 1 2', 'c: 2 1 4 3', 'd: 1 2 3 4'],
      ['1: a b c d', '2: b a d c', '3: c d a b', '4: d c b a'],
    )
    expect(everyStable(problem)).toHaveLength(10)
    expect(solved(problem)).toEqual({ 1: 'a', 2: 'b', 3: 'c', 4: 'd' })
  })

  it('Roth 1986, rural hospitals: who stays without a place does so in every stable result', () => {
    fc.assert(
      fc.property(problems({ applicants: 5, pools: 3, places: 2 }), (problem) => {
        const without = (one: Assignment) => Object.keys(one).filter((id) => one[id] === null)
        const got = without(solved(problem))
        for (const other of everyStable(problem)) expect(without(other)).toEqual(got)
      }),
      { numRuns: 300 },
    )
  })
})
