import { globSync } from 'node:fs'
import { basename } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Policy } from '#contract/admissions/policy.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import { county } from '#council/admissions/policies/county.ts'
import { faith } from '#council/admissions/policies/faith.ts'
import { policies } from '#council/admissions/policies.ts'
import { anySchool } from './cases.ts'
import { checkPolicy } from './check-policy.ts'
import { alike, holesOf } from './holes.ts'
import { Undecided } from './order.ts'
import { rank } from './ranked.ts'
import { anyRound, simpleLots } from './testing/any-round.ts'
import { holeInWords } from './words/holes.ts'

const straight = {
  by: 'straight',
  rounding: { unit: 'metres', decimals: 0, how: 'nearest' },
  from: 'nearest',
} as const
const others = { id: 'others', who: { is: 'everyone' } } as const
const care = { id: 'care', who: { is: 'care', kinds: ['now', 'before', 'abroad'] } } as const

const rulesOf = (given: unknown) => checkPolicy(given).problems.map(({ rule }) => rule)
const { faith: _, ...unfaithful } = faith

describe('the sample policies', () => {
  it.each(policies.map((policy) => [policy.id, policy] as const))('%s is taken as it is', (_, policy) => {
    expect(checkPolicy(policy)).toEqual({ policy, problems: [] })
  })

  it('are all that stand in the folder, each in a file of its id', () => {
    const files = globSync('api/council/admissions/policies/*.ts').map((file) => basename(file, '.ts'))
    expect(policies.map(({ id }) => id)).toEqual(files.sort())
  })
})

describe('a hole in a policy', () => {
  const oneSchool = (policy: Policy, applicants: RoundFile['applicants']): RoundFile => ({
    format: 'shire-round-1',
    round: 'reception-2027',
    policies: [policy],
    areas: [],
    schools: [{ ...anySchool, policy: policy.id }],
    applicants,
    draw: null,
  })

  /** Some that are made up know more kinds of children than can be checked, and are refused with words that say so. */
  function isCheckable(policy: Policy): boolean {
    try {
      holesOf(policy)
      return true
    } catch (problem) {
      if (problem instanceof RangeError) return false
      throw problem
    }
  }

  it('is found wherever lots are missing, with two children whom the ranking then can’t tell apart', () => {
    const policy = anyRound(0).map(({ policies: [policy] }) => policy as Policy)
    const withoutLots = fc.record({ policy, from: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }) })
    fc.assert(
      fc.property(withoutLots, ({ policy, from }) => {
        const cut = (breaks: Policy['tieBreaks'], at: number) => {
          const kept = from[at] ? breaks.filter(({ by }) => by !== 'random') : breaks
          return kept.length > 0 ? kept : [straight]
        }
        const holed = {
          ...policy,
          tieBreaks: cut(policy.tieBreaks, 0),
          criteria: policy.criteria.map((one, index) =>
            one.tieBreaks ? { ...one, tieBreaks: cut(one.tieBreaks, index + 1) } : one,
          ),
        }
        fc.pre(isCheckable(holed))
        const holes = holesOf(holed)
        for (const hole of holes) {
          if (hole.kind !== 'cannot-tell-apart') continue
          const round = oneSchool(holed, [...alike(holed, hole.example)])
          expect(() => rank(round, simpleLots)).toThrow(Undecided)
        }
        const missing = holed.criteria.filter(
          ({ tieBreaks = holed.tieBreaks }) => !tieBreaks.some(({ by }) => by === 'random'),
        )
        const named = holes.flatMap((hole) => ('criterion' in hole ? [hole.criterion] : []))
        for (const { id } of missing) expect(named).toContain(id)
      }),
      { numRuns: 200 },
    )
  })

  it('is said with the two children', () => {
    const holed: Policy = {
      ...county,
      tieBreaks: [straight],
      criteria: county.criteria.slice(0, 2).concat(county.criteria.slice(-1)),
    }
    expect(holesOf(holed).map((hole) => holeInWords(hole, holed))).toEqual([
      'Nothing tells apart two children who are in the care of a council, or were in care, in England or abroad, before they were adopted or went to live with a guardian, if both live equally far from the school, such as in one building: both come under “Children who are in the care of a council, or were in care, in England or abroad, before they were adopted or went to live with a guardian”. Draw lots at the end.',
      'Nothing tells apart two children who live in the school’s catchment area and have a brother or sister who will still be at the school when they start, if both live equally far from the school, such as in one building: both come under “Children who live in the school’s catchment area and have a brother or sister who will still be at the school when they start”. Draw lots at the end.',
      'Nothing tells apart two children of whom nothing is so that the criteria ask for, if both live equally far from the school, such as in one building: both come under “All other children”. Draw lots at the end.',
    ])
  })

  it('is told of children in care who took no test, as they stand together in every band', () => {
    const bands = {
      test: 'a banding test',
      mirrors: 'area',
      bands: [
        { id: 'upper', from: 100, to: 141, share: 50 },
        { id: 'lower', from: 59, to: 99, share: 50 },
      ],
    } as const
    const banded: Policy = { ...county, bands: { ...bands, bands: [...bands.bands] }, tieBreaks: [straight] }
    const holes = holesOf(banded)
    expect(holes.map((hole) => holeInWords(hole, banded))[0]).toMatch(
      /^Nothing tells apart two children who are in the care .* and did not take a banding test, if both live equally far/,
    )
    expect(holes.filter((hole) => holeInWords(hole, banded).includes('did not take'))).toHaveLength(1)
    for (const hole of holes) {
      if (hole.kind !== 'cannot-tell-apart') continue
      const pair = alike(banded, hole.example)
      expect(() => rank(oneSchool(banded, [...pair]), simpleLots)).toThrow(Undecided)
      const isCare = pair[0].care !== undefined
      expect(pair.map(({ preferences: [one] }) => one?.score === undefined)).toEqual([isCare, isCare])
    }
  })

  it('is a child without a line, and a line without a child', () => {
    const { criteria } = county
    expect(holesOf({ ...county, criteria: criteria.slice(0, -1) }).map(({ kind }) => kind)).toEqual([
      'stands-nowhere',
    ])
    const twice = [...criteria.slice(0, 3), { ...criteria[1]!, id: 'again' }, ...criteria.slice(3)]
    expect(holesOf({ ...county, criteria: twice })).toEqual([{ kind: 'nobody-under', criterion: 'again' }])
  })
})

describe('a policy is refused', () => {
  it.each<[string, unknown, string[]]>([
    [
      'that puts children in care second',
      { ...county, criteria: [{ id: 'near', who: { is: 'catchment' } }, care, others] },
      ['care-first'],
    ],
    [
      'that forgets those who were in care abroad',
      { ...county, criteria: [{ id: 'care', who: { is: 'care', kinds: ['now', 'before'] } }, others] },
      ['care-first'],
    ],
    [
      'that mixes children in care with others',
      {
        ...county,
        criteria: [{ id: 'first', who: { is: 'any', of: [care.who, { is: 'catchment' }] } }, others],
      },
      ['care-first'],
    ],
    [
      'of a faith that puts others of the faith before children in care of it',
      { ...faith, criteria: [faith.criteria[2], faith.criteria[0], ...faith.criteria.slice(3)] },
      ['care-first', 'hole'],
    ],
    ['that goes by faith without having one', unfaithful, ['faith']],
    [
      'that puts a plan second',
      { ...county, criteria: [care, { id: 'plan', who: { is: 'plan' } }, others] },
      ['plan-first'],
    ],
    [
      'that selects by score',
      { ...county, criteria: [care, { id: 'score', who: { is: 'score', atLeast: 110 } }, others] },
      ['selection'],
    ],
    [
      'that goes by score in a tie',
      { ...county, tieBreaks: [{ by: 'score' }, { by: 'random' }] },
      ['selection'],
    ],
    [
      'that keeps out who lives elsewhere',
      { ...county, requires: { is: 'catchment' } },
      ['barred', 'hole', 'hole', 'hole', 'hole', 'hole', 'hole'],
    ],
    [
      'that keeps more than a tenth for an aptitude',
      { ...county, aptitude: { subject: 'sport', percent: 11, pass: 1 } },
      ['aptitude-share'],
    ],
    [
      'that goes by aptitude elsewhere',
      { ...county, tieBreaks: [{ by: 'aptitude' }, { by: 'random' }] },
      ['aptitude-order'],
    ],
    [
      'whose bands are not the whole',
      {
        ...county,
        bands: {
          test: 't',
          mirrors: 'area',
          bands: [
            { id: 'a', from: 100, to: 141, share: 40 },
            { id: 'b', from: 59, to: 99, share: 50 },
          ],
        },
      },
      ['band-shares'],
    ],
    [
      'whose bands overlap',
      {
        ...county,
        bands: {
          test: 't',
          mirrors: 'area',
          bands: [
            { id: 'a', from: 99, to: 141, share: 50 },
            { id: 'b', from: 59, to: 99, share: 50 },
          ],
        },
      },
      ['band-scores'],
    ],
    [
      'whose line for children in care nobody can tell from others without a score',
      {
        ...county,
        criteria: [{ id: 'care', who: { is: 'not', of: { is: 'not', of: care.who } } }, others],
        bands: {
          test: 't',
          mirrors: 'area',
          bands: [
            { id: 'a', from: 100, to: 141, share: 50 },
            { id: 'b', from: 59, to: 99, share: 50 },
          ],
        },
      },
      ['care-untested'],
    ],
    ['with too large an infant class', { ...county, infantClass: 31 }, ['infant-class']],
    [
      'that goes by the parents’ order',
      { ...county, criteria: [care, { id: 'first', who: { is: 'preference', place: 1 } }, others] },
      ['forbidden'],
    ],
    [
      'that goes by what parents earn',
      { ...county, criteria: [care, { id: 'poor', who: { is: 'not', of: { is: 'income' } } }, others] },
      ['forbidden'],
    ],
    ['of no shape', { ...county, criteria: 'the nearest' }, ['shape']],
  ])('%s', (_, given, rules) => {
    expect(rulesOf(given)).toEqual(rules)
  })

  it('of no shape, with what is wrong and where', () => {
    const named = { ...county, criteria: [care, { id: 'b', who: { is: 'nearest' } }], twins: 'maybe' }
    expect(checkPolicy(named).problems.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^criteria\[1\]\.who: is no predicate as they are: everyone, plan, care, /),
      'twins: must be "above" or "none"',
    ])
  })

  it('with a paragraph only where it is known for sure', () => {
    const second = { ...county, criteria: [{ id: 'near', who: { is: 'catchment' } }, care, others] }
    expect(checkPolicy(second).problems).toMatchObject([{ paragraph: '1.7' }])
    const share = { ...county, aptitude: { subject: 'sport', percent: 11, pass: 1 } }
    expect(checkPolicy(share).problems[0]).not.toHaveProperty('paragraph')
  })
})

it('a selective school may go by score before care, and one of a faith by faith', () => {
  const selective = {
    ...county,
    kind: 'selective',
    requires: { is: 'score', atLeast: 1 },
    criteria: [others],
    tieBreaks: [{ by: 'score' }, { by: 'random' }],
  }
  expect(rulesOf(selective)).toEqual([])
  expect(rulesOf({ ...selective, kind: 'open' })).toEqual(['care-first', 'selection'])
  expect(Policy.safeParse(faith).success).toBe(true)
})
