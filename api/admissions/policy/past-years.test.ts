import { describe, expect, it } from 'vitest'
import type { Applicant } from '#contract/admissions/facts.ts'
import { banded } from '#council/admissions/policies/banded.ts'
import { county } from '#council/admissions/policies/county.ts'
import { grammar } from '#council/admissions/policies/grammar.ts'
import { random } from '#council/admissions/policies/random.ts'
import { ifYouHadApplied, type PastPlaces, type WouldHave, warningOf } from './past-years.ts'
import { type ChildStanding, standingsOf } from './standing.ts'

const school = (policy: string) => ({
  id: policy,
  name: policy,
  number: 30,
  policy,
  point: { easting: 455_000, northing: 306_000 },
  catchments: ['north'],
  authority: '',
})
const square = [
  [
    [454_000, 306_000],
    [456_000, 306_000],
    [456_000, 308_000],
    [454_000, 308_000],
    [454_000, 306_000],
  ],
] as [number, number][][]
const policies = [county, banded, grammar, random]
const round = {
  policies,
  areas: [{ id: 'north', name: 'North', polygons: [square] }],
  schools: policies.map(({ id }) => school(id)),
}
const child = (more: Partial<Applicant>): Applicant => ({
  id: 'a-child',
  home: { easting: 455_300, northing: 306_400 },
  preferences: [{ school: 'county' }],
  ...more,
})
const stands = (more: Partial<Applicant>): ChildStanding => standingsOf(round, child(more))[0]!
const year = (last: PastPlaces['last'], policy?: string): PastPlaces => ({ year: 2026, last, policy })
const lastAt = (criterion: string, distance: number | null, pool?: string) =>
  year([{ criterion, distance, pool }])

describe('where a child stands', () => {
  it('is said by criterion and distance, from the home’s own place', () => {
    expect(stands({})).toMatchObject({ criterion: { id: 'catchment' }, index: 2, metres: 500 })
    expect(stands({ home: { easting: 455_300, northing: 305_600 } })).toMatchObject({
      criterion: { id: 'others' },
      metres: 500,
    })
    expect(stands({ areas: [] })).toMatchObject({ criterion: { id: 'others' } })
    expect(stands({ home: null })).toMatchObject({ criterion: { id: 'others' }, metres: null })
  })

  it('is said as it would be without a plan, and as nowhere where nobody like it can be admitted', () => {
    expect(stands({ plan: 'county' })).toMatchObject({ criterion: { id: 'catchment' } })
    expect(stands({ preferences: [{ school: 'grammar', score: 219 }] })).toMatchObject({
      criterion: null,
      index: -1,
      metres: null,
    })
    expect(stands({ preferences: [{ school: 'banded', score: 100 }] })).toMatchObject({
      part: 'band-3',
      metres: 500.506,
    })
  })
})

describe('if a child had applied', () => {
  it.each<[string, Partial<Applicant>, PastPlaces, Omit<WouldHave, 'year'>]>([
    ['everybody got in', {}, year('everybody'), { enough: true, why: 'everybody' }],
    ['nothing was published', {}, year(null), { enough: null, why: 'not-published' }],
    ['the last was of a later criterion', {}, lastAt('others', 900), { enough: true, why: 'criterion' }],
    [
      'the last was of an earlier criterion',
      {},
      lastAt('catchment-sibling', 900),
      { enough: false, why: 'criterion' },
    ],
    ['the last lived farther', {}, lastAt('catchment', 501), { enough: true, why: 'distance' }],
    ['the last lived nearer', {}, lastAt('catchment', 499), { enough: false, why: 'distance' }],
    ['the last lived as far', {}, lastAt('catchment', 500), { enough: null, why: 'same-distance' }],
    [
      'the distance was not published',
      {},
      lastAt('catchment', null),
      { enough: null, why: 'distance-not-published' },
    ],
    ['the home is not known', { home: null }, lastAt('others', 900), { enough: null, why: 'home-unknown' }],
    [
      'the policy was another',
      {},
      year([{ criterion: 'catchment', distance: 9 }], 'city'),
      { enough: null, why: 'other-criteria' },
    ],
    ['the criterion is none of today’s', {}, lastAt('postcode', 9), { enough: null, why: 'other-criteria' }],
    [
      'lots decided',
      { preferences: [{ school: 'random' }] },
      lastAt('others', null),
      { enough: null, why: 'decided-otherwise' },
    ],
    [
      'the score is too low',
      { preferences: [{ school: 'grammar', score: 1 }] },
      year('everybody'),
      { enough: false, why: 'ineligible' },
    ],
    [
      'its own band reached as far',
      { preferences: [{ school: 'banded', score: 100 }] },
      year([
        { pool: 'band-1', criterion: 'sibling', distance: 1 },
        { pool: 'band-3', criterion: 'others', distance: 700 },
      ]),
      { enough: true, why: 'distance' },
    ],
    [
      'another band alone reached as far',
      { preferences: [{ school: 'banded', score: 100 }] },
      year([
        { pool: 'band-1', criterion: 'others', distance: 700 },
        { pool: 'band-3', criterion: 'others', distance: 400 },
      ]),
      { enough: false, why: 'distance' },
    ],
  ])('%s', (_, more, past, expected) => {
    const standing = stands(more)
    const policy = policies.find(({ id }) => id === standing.school)!
    expect(ifYouHadApplied(standing, policy, [past])).toEqual([{ year: 2026, ...expected }])
  })
})

describe('the warning', () => {
  const choice = (school: string, ...enough: (boolean | null)[]) => ({
    school,
    years: enough.map((one, index) => ({ year: 2026 - index, enough: one, why: 'criterion' }) as WouldHave),
  })
  const no = [false, false, false]

  it('is due where in none of the last three years any choice would have had room', () => {
    const three = [choice('a', ...no), choice('b', ...no), choice('c', ...no, true)]
    expect(warningOf(three, ['z'])).toEqual({ years: [2026, 2025, 2024], catchmentMissing: true })
    expect(warningOf(three, ['z', 'b'])).toMatchObject({ catchmentMissing: false })
    expect(warningOf(three, [])).toMatchObject({ catchmentMissing: false })
  })

  it.each([
    ['one would have had room once', [choice('a', ...no), choice('b', false, true, false)]],
    ['one year can’t be said', [choice('a', ...no), choice('b', false, null, false)]],
    ['a year is missing for one', [choice('a', ...no), choice('b', false, false)]],
    ['fewer than three years are known', [choice('a', false, false)]],
    ['nothing is chosen', []],
  ])('is not where %s', (_, choices) => {
    expect(warningOf(choices, ['z'])).toBeNull()
  })
})
