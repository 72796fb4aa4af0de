import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draw, RoundFile } from '#contract/admissions/round.ts'
import { Run } from '#contract/admissions/run.ts'
import { anyRound } from '../policy/testing/any-round.ts'
import { isOver, lotsOf, rosterHash } from './draw.ts'
import { hashOf, runOf } from './run-of.ts'

const draw: Draw = {
  draw: 1,
  roster: '0'.repeat(64),
  seed: '0123456789abcdef'.repeat(4),
  from: { kind: 'witnessed', witness: 'A. Witness', at: '2027-01-20T10:00:00Z' },
  announced: '2027-01-18T10:00:00Z',
  supervisor: 'B. Independent',
}

/** Rounds with a draw, and twins. */
const rounds = anyRound(16).map((round): RoundFile => {
  const applicants = round.applicants.map((one, index) =>
    index % 5 < 2 ? { ...one, multiple: `birth-${Math.floor(index / 5)}` } : one,
  )
  return { ...round, applicants, draw: { ...draw, roster: rosterHash(applicants.map(({ id }) => id)) } }
})

describe('a run of a round', () => {
  it('places everybody once, and by its own contract', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const run = Run.parse(runOf(round))
        expect(run.placed.map(({ child }) => child)).toEqual(round.applicants.map(({ id }) => id))
        for (const { by, child, school, ...rest } of run.placed) {
          const { preferences, plan } = round.applicants.find(({ id }) => id === child)!
          if (plan) expect([by, school]).toEqual(['plan', plan])
          if ('preference' in rest) expect(preferences[rest.preference - 1]?.school).toBe(school)
        }
        const unplaced = run.placed.filter(({ by }) => by === 'none' || by === 'fallback')
        expect(unplaced.map(({ child }) => child)).toEqual(run.calls)
      }),
      { numRuns: 300 },
    )
  })

  it('takes no child above a school’s number but by a plan or with a twin', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const { placed, schools } = runOf(round)
        for (const { id, number } of schools) {
          const here = placed.filter(({ school }) => school === id)
          const plans = here.filter(({ by }) => by === 'plan').length
          const others = here.filter(({ by }) => by === 'preference' || by === 'fallback').length
          expect(others).toBeLessThanOrEqual(Math.max(0, number - plans))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is the same in whatever order children and schools are given', () => {
    const shuffled = rounds.chain((round) =>
      fc.record({
        round: fc.constant(round),
        applicants: fc.shuffledSubarray(round.applicants, { minLength: round.applicants.length }),
        schools: fc.shuffledSubarray(round.schools, { minLength: round.schools.length }),
      }),
    )
    const placed = (round: RoundFile) =>
      Object.fromEntries(runOf(round).placed.map((one) => [one.child, one]))
    fc.assert(
      fc.property(shuffled, ({ round, ...otherwise }) => {
        expect(placed({ ...round, ...otherwise })).toEqual(placed(round))
      }),
      { numRuns: 300 },
    )
  })

  it('names the file that it was made from', () => {
    const [round] = fc.sample(rounds, 1)
    expect(runOf(round!).input).toBe(hashOf(round))
    expect(hashOf({ b: 1, a: [null, 'é'] })).toBe(hashOf({ a: [null, 'é'], b: 1 }))
  })
})

describe('a draw', () => {
  const children = Array.from({ length: 40 }, (_, index) => `child-${index}`)
  const lots = (seed: Partial<Draw> = {}, school = 'oak', asked = children) =>
    lotsOf({ ...draw, ...seed })(school, asked)

  it('gives each child one place, the same whatever order they are given in', () => {
    expect([...lots()].sort((a, b) => a - b)).toEqual(children.map((_, index) => index + 1))
    expect(lots({}, 'oak', [...children].reverse())).toEqual([...lots()].reverse())
  })

  it('is afresh with another seed, at another school, and each time', () => {
    const others = [lots({ seed: 'f'.repeat(64) }), lots({}, 'elm'), lots({ draw: 2 })]
    for (const other of others) expect(other).not.toEqual(lots())
  })

  it('puts nobody ahead of those who are drawn with fewer others', () => {
    const some = children.slice(0, 10)
    const place = new Map(children.map((child, index) => [child, lots()[index] ?? 0]))
    const alone = lots({}, 'oak', some)
    const order = (by: (child: string, index: number) => number) =>
      some.map((child, index) => ({ child, at: by(child, index) })).sort((a, b) => a.at - b.at)
    expect(order((_, index) => alone[index] ?? 0).map(({ child }) => child)).toEqual(
      order((child) => place.get(child) ?? 0).map(({ child }) => child),
    )
  })

  it('is fair: each of three is first about as often as the others', () => {
    const first = new Map<number, number>()
    for (let number = 1; number <= 3000; number++) {
      const [...places] = lots({ draw: number }, 'oak', ['a', 'b', 'c'])
      const winner = places.indexOf(1)
      first.set(winner, (first.get(winner) ?? 0) + 1)
    }
    for (const times of first.values()) expect(Math.abs(times - 1000)).toBeLessThan(110)
  })

  it('by HMAC-SHA256 can be done again with any other tool', async () => {
    const key = await crypto.subtle.importKey(
      'raw',
      Uint8Array.from(Buffer.from(draw.seed, 'hex')),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    )
    const signed = async (child: string) => {
      const text = new TextEncoder().encode(JSON.stringify([1, 'oak', child]))
      return Buffer.from(await crypto.subtle.sign('HMAC', key, text)).toString('hex')
    }
    const digests = await Promise.all(children.map(signed))
    const sorted = [...digests].sort()
    expect(lots()).toEqual(digests.map((digest) => sorted.indexOf(digest) + 1))
  })

  it('is over the roster that was closed, and no other', () => {
    const closed = { ...draw, roster: rosterHash(children) }
    expect(isOver(closed, [...children].reverse())).toBe(true)
    expect(isOver(closed, [...children, 'one-more'])).toBe(false)
    expect(rosterHash([])).not.toBe(rosterHash(['']))
  })

  it('has to be there where a policy comes to a lot', () => {
    expect(() => lotsOf(null)('oak', ['a', 'b'])).toThrow(
      'The policy of the school “oak” draws lots, and the file has no draw',
    )
  })
})
