import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyWithRoom, PublishedRound, type PublishedRow } from '#contract/admissions/published.ts'
import { fewest } from '#contract/core/small-number.ts'
import { linesOf } from './lines.ts'
import { codeFor, crowded, type Made, made, roundWithTwins } from './testing/rounds.ts'
import { checkProof, proofsOf } from './tree.ts'
import { verifyRound } from './verify-round.ts'

const rounds = fc.oneof(roundWithTwins(20), crowded)
/** Other rounds each time; with this seed the same again. */
const seed = Date.now() % 1_000_000_007
const sample = fc.sample(rounds, { numRuns: 120, seed }).map((round) => made(round))

const formOf = ({ refused, offered }: PublishedRow) =>
  JSON.stringify([refused.map(({ pool }) => pool), offered])
const links = ({ refused, offered }: PublishedRow) => refused.length + (offered === null ? 0 : 1) > 1

const namedPools = (rows: readonly PublishedRow[]) =>
  new Set(rows.flatMap(({ refused }) => refused.map(({ pool }) => pool)))

describe(`the published file, by the seed ${seed}`, () => {
  it('gives the same result again, whatever was left out of it and cut', () => {
    fc.assert(
      fc.property(rounds, (round) => {
        const { file } = made(round)
        expect(PublishedRound.parse(JSON.parse(JSON.stringify(file)))).toEqual(file)
        const { right, checks } = verifyRound(file)
        expect(checks.flatMap(({ problems }) => problems)).toEqual([])
        expect(right).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('lets each family find all that was looked at of its own list, with proof', () => {
    for (const { run, file } of sample) {
      for (const { child, refused, offered } of linesOf(run, new Set()).slice(0, 4)) {
        const proofs = proofsOf(file, codeFor(child))
        expect(proofs.flatMap(({ row }) => row.refused.map(({ pool }) => pool))).toEqual(refused)
        const places = proofs.flatMap(({ row }) => row.offered ?? [])
        expect(places).toHaveLength(offered === null ? 0 : 1)
        if (offered !== null) expect([offered, anyWithRoom]).toContain(places[0])
        for (const proof of proofs) {
          expect(checkProof(proof)).toBe(true)
          expect(checkProof({ ...proof, row: { ...proof.row, offered: 'another' } })).toBe(false)
        }
      }
      expect(proofsOf(file, codeFor('nobody'))).toEqual([])
    }
  })

  it('links two schools in no list that fewer than five children share', () => {
    let linked = 0
    for (const { file } of sample) {
      const { rows } = file
      for (const same of Map.groupBy(rows, formOf).values()) {
        const [first] = same
        if (!first || !links(first)) continue
        linked++
        expect(same.length).toBeGreaterThanOrEqual(fewest)
      }
    }
    expect(linked).toBeGreaterThan(20)
  })

  it('leaves at least five children of each school without a word on what went before, or links none of them', () => {
    for (const { file } of sample) {
      const { rows } = file
      for (const [offered, there] of Map.groupBy(rows, (row) => row.offered)) {
        if (offered === null || !there.some(links)) continue
        expect(there.filter((row) => !links(row)).length).toBeGreaterThanOrEqual(fewest)
      }
    }
  })

  it('names no school with room in a row that fewer than five share', () => {
    for (const { file } of sample) {
      const { rows } = file
      const turnedAway = namedPools(rows)
      for (const same of Map.groupBy(rows, formOf).values()) {
        const offered = same[0]?.offered ?? anyWithRoom
        if (offered !== anyWithRoom && !turnedAway.has(offered))
          expect(same.length).toBeGreaterThanOrEqual(fewest)
      }
    }
  })

  it('tells no number of children from one to four, and none that would tell of one', () => {
    for (const { file } of sample) {
      for (const { given, criteria, refused } of file.pools) {
        for (const { given } of criteria) expect(given === null || given === 0 || given >= fewest).toBe(true)
        if (given === null) continue
        if (refused === 0) expect(given === 0 || given >= fewest).toBe(true)
        const hidden = given - criteria.reduce((sum, one) => sum + (one.given ?? 0), 0)
        if (given >= fewest) expect(hidden === 0 || hidden >= fewest).toBe(true)
      }
    }
  })

  it('holds nothing of a child: no id, home, birth, distance or fact', () => {
    const marked = ({ round }: Made) => ({
      ...round,
      applicants: round.applicants.map((applicant, at) => ({
        ...applicant,
        id: `AD-MARK-${1000 + at}`,
        born: '2022-09-13',
        home: { easting: 457_123.0625 + at, northing: 301_987.0625 + at },
      })),
    })
    for (const one of sample) {
      const { file } = made(marked(one))
      const text = JSON.stringify(file)
      expect(text).not.toMatch(/AD-MARK|2022-09-13|\.0625|easting/)
      const keys = new Set(
        file.rows.flatMap((row) => [...Object.keys(row), ...row.refused.flatMap(Object.keys)]),
      )
      for (const key of keys) expect(['id', 'refused', 'offered', 'pool', 'rank']).toContain(key)
    }
  })

  it('holds nothing by which places were found for those without an offer', () => {
    const looked = sample.filter(({ run }) => (run.vacancies?.children.length ?? 0) > 0)
    expect(looked.length).toBeGreaterThan(10)
    for (const { file } of looked) expect(JSON.stringify(file)).not.toMatch(/vacanc|"catchment"/)
  })

  it('says nothing of schools that are other councils’', () => {
    for (const { round } of sample) {
      // As it is taken for them: there is a place for each child to whom the other council could offer one.
      const schools = round.schools.map((one) => (one.id === 'elm' ? { ...one, number: 1000 } : one))
      const { file } = made({ ...round, schools }, new Set(['elm']))
      expect(JSON.stringify([file.rows, file.pools, file.schools.map(({ id }) => id)])).not.toContain('"elm')
      expect(verifyRound(file).right).toBe(true)
    }
  })

  it('ranks nobody who has a place: only those whom a pool turned away', () => {
    for (const { file } of sample) {
      const { rows, pools } = file
      const given = new Map(pools.map((pool) => [pool.id, pool.given ?? 0]))
      for (const { refused } of rows)
        for (const { pool, rank } of refused) expect(rank).toBeGreaterThan(given.get(pool) ?? 0)
    }
  })

  it('says of a draw before a witness when it was as people say it, whatever the day', () => {
    const [one] = sample
    if (!one) throw new Error('There is no round')
    const from = {
      kind: 'witnessed' as const,
      witness: 'Clerk to the council',
      at: '2026-07-02T09:30:00.000Z',
    }
    const draw = {
      ...{ draw: 1, roster: '0'.repeat(64), seed: 'ab'.repeat(16), supervisor: 'Ann Lee' },
      from,
    }
    const { file } = made({ ...one.round, draw: { ...draw, announced: '2026-07-01T09:30:00.000Z' } })
    expect(file.draw?.from).toBe('drawn before a witness, Clerk to the council, on 2 July 2026 at 10:30am')
  })
})
