import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runOf } from '#admissions/allocate/run-of.ts'
import { verify } from '#admissions/verify/verify.ts'
import type { Run } from '#contract/admissions/run.ts'
import { readTable } from '../council-import/table.ts'
import { readTextFile } from '../council-import/text-file.ts'
import { type Phase, readFigures } from './seed/admissions/figures.ts'
import { madeRound } from './seed/admissions/round.ts'

/** The model county’s open data lies beside the project where somebody has put it there, and is no part of it. */
const data = join(import.meta.dirname, '../../../shared/data')

describe.skipIf(!existsSync(data))('a round made of the model county’s published figures', () => {
  const table = (file: string) => readTextFile(join(data, file))
  const offers = 'school-applications-offers.csv'

  /** Every year and phase of which figures are published. */
  const rounds = (() => {
    // The tests that are left out are collected all the same.
    if (!existsSync(data)) return []
    const { file, text } = table(offers)
    const listed = readTable(file, text, ['entry_year', 'phase'], (row) =>
      JSON.stringify([
        Number(row.text('entry_year')),
        row.text('phase') === 'Secondary' ? 'secondary' : 'reception',
      ]),
    )
    return [...new Set(listed)].sort().map((one) => JSON.parse(one) as [year: number, phase: Phase])
  })()

  /**
   * Every place by a preference is by a criterion: about one in a hundred by care, most by living in the catchment area or having
   * a brother or sister there, fewer than a third by nothing but distance.
   */
  function isPlausible(run: Run): void {
    const standings = run.pools.flatMap(({ id, order }) =>
      order.map(({ child, criterion }) => [`${id} ${child}`, criterion] as const),
    )
    const criterionOf = new Map(standings)
    const placed = run.placed.filter((one) => one.by === 'preference')
    const by = placed.map(({ pool, child }) => criterionOf.get(`${pool} ${child}`))
    expect(by).not.toContain(undefined)
    const share = (...criteria: number[]) =>
      by.filter((one) => one !== undefined && criteria.includes(one)).length / by.length
    const [care, catchmentWithSibling, catchment, sibling] = [0, 1, 2, 3] as const
    expect(share(care)).toBeGreaterThan(0.005)
    expect(share(care)).toBeLessThan(0.03)
    expect(share(catchmentWithSibling, catchment, sibling)).toBeGreaterThan(0.6)
    expect(share(8)).toBeGreaterThan(0.05)
    expect(share(8)).toBeLessThan(0.33)
  }

  it('has nine years of each', () => {
    expect(rounds).toHaveLength(18)
  })

  /** Of all first preferences of the year, those that got an offer. */
  function realShare(year: number, phase: Phase): number {
    const { file, text } = table(offers)
    const rows = readTable(file, text, ['first_pref_offers'], (row) =>
      row.text('entry_year') === String(year) &&
      (row.text('phase') === 'Secondary') === (phase === 'secondary')
        ? [Number(row.text('first_pref_offers')), Number(row.text('times_first_preference'))]
        : [0, 0],
    )
    const [offered, asked] = rows.reduce(([a = 0, b = 0], [c = 0, d = 0]) => [a + c, b + d])
    return (offered ?? 0) / (asked ?? 0)
  }

  it.each(rounds)(
    'of %i, %s: conserves them, passes the verifier and gives about as many first preferences as there were',
    (year, phase) => {
      const { schools, unknown } = readFigures(
        table('schools-leicestershire.csv'),
        table(offers),
        year,
        phase,
      )
      expect(unknown).toEqual([])
      const round = madeRound({ schools, year, phase, seed: 'the county', places: [] })
      const named = new Map(schools.map(({ id }) => [id, [0, 0, 0]]))
      for (const { preferences } of round.applicants)
        for (const [place, { school }] of preferences.entries()) {
          const counts = named.get(school)
          if (counts) counts[place] = (counts[place] ?? 0) + 1
        }
      expect([...named.values()]).toEqual(schools.map((school) => [...school.named]))
      const run = runOf(round)
      expect(verify(run)).toEqual([])
      expect(run.placed).toHaveLength(round.applicants.length)
      const taken = Map.groupBy(run.placed, ({ school }) => school)
      for (const { id, number } of round.schools)
        expect((taken.get(id) ?? []).filter(({ by }) => by !== 'twin').length).toBeLessThanOrEqual(number)
      // A plan names the first preference here, and counts as one.
      const first = run.placed.filter(
        (one) => one.by === 'plan' || ('preference' in one && one.preference === 1),
      )
      expect(Math.abs(first.length / round.applicants.length - realShare(year, phase))).toBeLessThan(0.02)
      isPlausible(run)
    },
  )
})
