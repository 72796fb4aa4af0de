import { describe, expect, it } from 'vitest'
import { runOf } from '#admissions/allocate/run-of.ts'
import { inArea } from '#admissions/policy/areas.ts'
import { faultsOfRound } from '#admissions/policy/check-round.ts'
import { distance } from '#admissions/policy/distance.ts'
import { verify } from '#admissions/verify/verify.ts'
import { RoundFile } from '#contract/admissions/round.ts'
import { askedFrom } from './make-round.ts'
import { readFigures } from './seed/admissions/figures.ts'
import { outsideOf } from './seed/admissions/outside.ts'
import { type Made, madeRound } from './seed/admissions/round.ts'

/** An invented county: a town of three schools, a village, a faith school. */
const register = {
  file: 'register.csv',
  text: `urn,name,phase,age_low,religious_character,easting,northing
1,Alder Primary,Primary,4,Does not apply,450000,300000
2,Bramble Primary,Primary,4,Does not apply,451200,300400
3,Clover Infant,Primary,5,None,450300,301500
4,Damson Primary,Primary,4,Church of England,458000,306000
5,St Sorrel,Primary,4,Roman Catholic,451000,301000
6,Fern Junior,Primary,7,None,450300,301500
7,Gorse College,Secondary,11,None,450500,300500
8,Nowhere Primary,Primary,4,None,,
`,
}
const figures = {
  file: 'figures.csv',
  text: `urn,phase,entry_year,places_offered,times_first_preference,times_second_preference,times_third_preference
1,Primary,2022,60,83,41,20
2,Primary,2022,60,52,60,25
3,Primary,2022,45,40,38,44
4,Primary,2022,15,12,6,9
5,Primary,2022,30,35,22,10
6,Primary,2022,60,61,5,2
1,Primary,2021,60,1,0,0
7,Secondary,2022,180,190,0,0
9,Primary,2022,30,30,10,5
`,
}
const schools = readFigures(register, figures, 2022, 'reception').schools
const made: Made = { schools, year: 2022, phase: 'reception', seed: 'a test', places: [] }
const round = madeRound(made)

/** How often each school is named first, second and third. */
function namedIn({ applicants }: RoundFile): Record<string, number[]> {
  const counts = new Map<string, number[]>()
  for (const { preferences } of applicants)
    for (const [place, { school }] of preferences.entries()) {
      const own = counts.get(school) ?? [0, 0, 0]
      own[place] = (own[place] ?? 0) + 1
      counts.set(school, own)
    }
  return Object.fromEntries(counts)
}
const told = (from: Made['schools']) => Object.fromEntries(from.map(({ id, named }) => [id, [...named]]))

describe('a round made of published figures', () => {
  it('is a round’s file in which each school is named as often as they say, in each place', () => {
    expect(RoundFile.safeParse(round).error).toBeUndefined()
    expect(faultsOfRound(round)).toEqual([])
    expect(namedIn(round)).toEqual(told(schools))
    expect(round.applicants).toHaveLength(83 + 52 + 40 + 12 + 35)
    expect(round.schools.map(({ number }) => number)).toEqual([60, 60, 45, 15, 30])
  })

  it('is the same by the same seed, and another by another', () => {
    expect(madeRound(made)).toEqual(round)
    const other = madeRound({ ...made, seed: 'another test' })
    expect(other).not.toEqual(round)
    expect(namedIn(other)).toEqual(namedIn(round))
  })

  it('is allocated so that every child and every place is counted once, and the verifier agrees', () => {
    const run = runOf(round)
    expect(verify(run)).toEqual([])
    const placed = run.placed.filter(({ school }) => school !== null)
    const without = run.placed.filter(({ school }) => school === null)
    expect(placed.length + without.length).toBe(round.applicants.length)
    for (const { id, number } of round.schools) {
      const own = placed.filter(({ school, by }) => school === id && by !== 'twin')
      expect(own.length).toBeLessThanOrEqual(number)
    }
    const first = run.placed.filter((one) => 'preference' in one && one.preference === 1)
    expect(first.length / round.applicants.length).toBeGreaterThan(0.7)
  })

  it('has families live near what they name, the first nearest', () => {
    const pointOf = new Map(round.schools.map(({ id, point }) => [id, point]))
    const middle = (place: number) => {
      const far = round.applicants.flatMap(({ home, preferences }) => {
        const point = pointOf.get(preferences[place]?.school ?? '')
        return home && point ? [distance(home, point)] : []
      })
      return far.sort((a, b) => a - b)[far.length >> 1] ?? Number.NaN
    }
    expect(middle(0)).toBeLessThan(1200)
    expect(middle(1)).toBeLessThan(2500)
    expect(middle(0)).toBeLessThan(middle(1))
  })

  it('puts homes where people live, as far as there are such places', () => {
    const place = { easting: 450_400, northing: 300_100 }
    const { applicants } = madeRound({ ...made, places: [place] })
    const near = applicants.filter(({ home }) => home && distance(home, place) < 400)
    expect(near.length).toBeGreaterThan(150)
  })

  it('has twins of one home and one list, and all the rest by the assumptions', () => {
    expect(new Set(round.applicants.flatMap(({ multiple }) => multiple ?? [])).size).toBe(
      Math.round((222 * 0.03) / 2),
    )
    const crowded = madeRound({
      ...made,
      assumptions: { twins: 0.5, triplets: 0.3, plan: 0.1, care: 0.1, late: 0.2, homeless: 0.1 },
    })
    expect(namedIn(crowded)).toEqual(told(schools))
    const births = Map.groupBy(crowded.applicants, ({ multiple }) => multiple)
    const single = births.get(undefined)?.length ?? 0
    births.delete(undefined)
    for (const birth of births.values()) {
      expect(birth.length === 2 || birth.length === 3).toBe(true)
      const [first, ...others] = birth.map(({ id: _, ...same }) => same)
      for (const other of others) expect(other).toEqual(first)
      expect(first?.plan).toBeUndefined()
    }
    const all = crowded.applicants.length
    expect((all - single) / all).toBeGreaterThan(0.3)
    expect((all - single) / all).toBeLessThan(0.7)
    for (const key of ['plan', 'care', 'late'] as const) {
      const has = crowded.applicants.filter((one) => one[key] !== undefined).length / all
      expect(has).toBeGreaterThan(0.02)
      expect(has).toBeLessThan(0.35)
    }
    expect(crowded.applicants.some(({ home }) => home === null)).toBe(true)
    expect(verify(runOf(crowded))).toEqual([])
  })

  it('draws catchment areas in which every home is that is nearest to the school, to a metre', () => {
    const { areas, schools: all, applicants } = round
    expect(areas.map(({ id }) => id)).toEqual(all.flatMap(({ catchments }) => catchments))
    for (const { home } of applicants) {
      if (!home) continue
      const far = all.map(({ point }) => (point ? distance(home, point) : Number.NaN))
      const own = areas.flatMap((area, index) => (inArea(area, home) ? (far[index] ?? []) : []))
      expect(own.length).toBeGreaterThan(0)
      expect(Math.max(...own) - Math.min(...far)).toBeLessThan(1)
    }
  })
})

describe('figures that no families can have', () => {
  const school = (id: string, named: readonly [number, number, number]) => ({
    ...{ id, name: id, byFaith: false, offered: 10, named },
    point: { easting: 450_000 + 900 * Number(id), northing: 300_000 },
  })

  it.each([
    [
      'more second preferences than first ones',
      [
        [5, 6, 0],
        [5, 6, 0],
      ],
      { first: 2, second: 0 },
    ],
    [
      'more third ones than second ones',
      [
        [9, 2, 5],
        [9, 1, 0],
        [9, 1, 2],
      ],
      { first: 0, second: 3 },
    ],
    [
      'a school that more families name than there are',
      [
        [6, 5, 0],
        [2, 0, 0],
      ],
      { first: 3, second: 0 },
    ],
    [
      'nothing amiss',
      [
        [6, 2, 1],
        [6, 3, 0],
        [6, 1, 2],
      ],
      { first: 0, second: 0 },
    ],
  ] as const)('%s: as many families more as it takes, who name schools outside too', (_, rows, outside) => {
    const all = rows.map((named, index) => school(String(index), named))
    expect(outsideOf(all)).toEqual(outside)
    const { ...counts } = namedIn(madeRound({ ...made, schools: all }))
    const { 'outside-first': first = [0], 'outside-second': second = [0, 0], ...own } = counts
    expect(own).toEqual(told(all.filter(({ named }) => named.some((count) => count > 0))))
    expect({ first: first[0], second: second[1] }).toEqual(outside)
  })
})

describe('reading the tables', () => {
  it('takes the year and the phase, and says what the register has not', () => {
    expect(schools.map(({ id, byFaith }) => [id, byFaith])).toEqual([
      ['1', false],
      ['2', false],
      ['3', false],
      ['4', false],
      ['5', true],
    ])
    expect(readFigures(register, figures, 2022, 'reception').unknown).toEqual(['9'])
    expect(readFigures(register, figures, 2022, 'junior').schools.map(({ id }) => id)).toEqual(['6'])
    expect(readFigures(register, figures, 2022, 'secondary').schools.map(({ id }) => id)).toEqual(['7'])
    expect(readFigures(register, figures, 2021, 'reception').schools.map(({ id }) => id)).toEqual(['1'])
  })

  it.each([
    [
      'a count that is none',
      '2,Primary,2022,60,many,1,1',
      'line 11, column "times_first_preference": "many"',
    ],
    ['an empty cell', '2,Primary,2022,,1,1,1', 'line 11, column "places_offered": is empty'],
    [
      'a second line of a school',
      '1,Primary,2022,60,1,1,1',
      'line 11, column "urn": the school 1 has a line',
    ],
  ])('names %s', (_, line, words) => {
    const text = `${figures.text}${line}\n`
    expect(() => readFigures(register, { file: 'figures.csv', text }, 2022, 'reception')).toThrow(words)
  })

  it('names a school of the year without a place, and only such a one', () => {
    const text = `${figures.text}8,Primary,2022,30,1,1,1\n`
    expect(() => readFigures(register, { file: 'f.csv', text }, 2022, 'reception')).toThrow(
      'register.csv, line 9, column "easting": is empty',
    )
  })

  it('says where there is nothing of a year', () => {
    expect(() => madeRound({ ...made, schools: [], year: 1999 })).toThrow(
      'The figures have no reception school with entry in 1999. Check the year and the phase',
    )
  })
})

describe('npm run make-round', () => {
  const files = ['--schools', 's.csv', '--figures', 'f.csv']

  it('takes files, a year and a phase', () => {
    expect(askedFrom([...files, '--year', '2022', '--phase', 'primary'])).toEqual({
      ...{ schools: 's.csv', figures: 'f.csv', year: 2022, phase: 'reception' },
      ...{ postcodes: undefined, seed: 'a made-up round' },
    })
  })

  it.each([
    [files],
    [[...files, '--year', 'last', '--phase', 'primary']],
    [[...files, '--year', '2022', '--phase', 'middle']],
    [['--year', '2022', '--phase', 'primary']],
  ])('says how it is used after %j', (args) => {
    expect(() => askedFrom(args)).toThrow('Use it as: npm run -s make-round')
  })
})
