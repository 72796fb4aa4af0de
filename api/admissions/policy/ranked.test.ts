import { describe, expect, it } from 'vitest'
import type { Applicant } from '#contract/admissions/facts.ts'
import type { RoundFile } from '#contract/admissions/round.ts'
import { aptitude } from '#council/admissions/policies/aptitude.ts'
import { banded } from '#council/admissions/policies/banded.ts'
import { county } from '#council/admissions/policies/county.ts'
import { grammar } from '#council/admissions/policies/grammar.ts'
import { rank } from './ranked.ts'
import { simpleLots } from './testing/any-round.ts'

const school = (id: string, number: number) => ({
  id,
  name: id,
  number,
  policy: id,
  point: { easting: 450_000, northing: 310_000 },
  authority: '',
})
const home = (north: number) => ({ easting: 450_000, northing: 310_000 + north })
const round = (applicants: Applicant[], name = 'secondary-2027'): RoundFile => ({
  format: 'shire-round-1',
  round: name,
  policies: [aptitude, banded, county, grammar],
  areas: [],
  schools: [school('aptitude', 25), school('banded', 11), school('county', 2), school('grammar', 2)],
  applicants,
  draw: null,
})
const at = (
  school: string,
  id: string,
  more: Partial<Applicant['preferences'][number]> = {},
  of: Partial<Applicant> = {},
) => ({
  id,
  home: home(100),
  preferences: [{ school, ...more }],
  ...of,
})
const ordersOf = (applicants: Applicant[]) =>
  Object.fromEntries(
    rank(round(applicants), simpleLots).pools.map(({ id, order }) => [id, order.map(({ child }) => child)]),
  )

describe('the pools of a round', () => {
  const ranked = rank(round([]), simpleLots)

  it('are one for a school, or the parts into which its places are divided', () => {
    expect(ranked.pools.map(({ id, places }) => [id, places])).toEqual([
      ['aptitude:aptitude', 2],
      ['aptitude:open', 23],
      ['banded:band-1', 3],
      ['banded:band-2', 2],
      ['banded:band-3', 2],
      ['banded:band-4', 2],
      ['banded:band-5', 2],
      ['county', 2],
      ['grammar', 2],
    ])
  })

  it('know of infant classes in a round into Reception alone', () => {
    const infant = (name: string) => rank(round([], name), simpleLots).schools.map((one) => one.infant)
    expect(infant('secondary-2027')).toEqual([false, false, false, false])
    expect(infant('reception-2027')).toEqual([false, false, true, false])
    expect(ranked.schools.map(({ twins, fallback }) => [twins, fallback])).toEqual([
      [true, true],
      [true, true],
      [true, true],
      [false, false],
    ])
  })
})

describe('the order of a pool', () => {
  it('puts late ones last, without a good reason, and unknown homes behind known ones', () => {
    const { county: order } = ordersOf([
      at('county', 'late-care', {}, { care: 'now', late: { excused: false } }),
      at('county', 'nowhere', {}, { home: null }),
      at('county', 'far', {}, { home: home(900) }),
      at('county', 'near'),
      at('county', 'excused-care', {}, { care: 'now', late: { excused: true } }),
    ])
    expect(order).toEqual(['excused-care', 'near', 'far', 'nowhere', 'late-care'])
  })

  it('has its own band first, in it children in care, then the nearest other band, and no test last', () => {
    const orders = ordersOf([
      at('banded', 'untested'),
      at('banded', 'top', { score: 130 }),
      at('banded', 'second', { score: 105 }),
      at('banded', 'second-care', { score: 104 }, { care: 'before', home: home(900) }),
      at('banded', 'lowest-care', { score: 59 }, { care: 'now' }),
    ])
    expect(orders['banded:band-1']).toEqual(['top', 'second-care', 'second', 'lowest-care', 'untested'])
    expect(orders['banded:band-2']).toEqual(['second-care', 'second', 'top', 'lowest-care', 'untested'])
    expect(orders['banded:band-5']).toEqual(['lowest-care', 'second-care', 'second', 'top', 'untested'])
  })

  it('has children in care who took no test first in every band, as those of it, and tries them there', () => {
    const children = [
      at('banded', 'top', { score: 130 }),
      at('banded', 'lowest', { score: 60 }),
      at('banded', 'untested-care', {}, { care: 'now', home: home(900) }),
      at('banded', 'untested'),
    ]
    const orders = ordersOf(children)
    expect(orders['banded:band-1']).toEqual(['untested-care', 'top', 'lowest', 'untested'])
    expect(orders['banded:band-5']).toEqual(['untested-care', 'lowest', 'top', 'untested'])
    const tried = rank(round(children), simpleLots).applicants.map(({ preferences }) => preferences[0])
    expect(tried).toEqual(['banded:band-1', 'banded:band-5', 'banded:band-1', 'banded:band-5'])
  })

  it('has the highest marks first in a share for an aptitude, and leaves its places to others after those', () => {
    const orders = ordersOf([
      at('aptitude', 'no-mark', {}, { care: 'now' }),
      at('aptitude', 'passed', { aptitude: 60 }),
      at('aptitude', 'failed', { aptitude: 59 }, { home: home(50) }),
      at('aptitude', 'best', { aptitude: 90 }, { home: home(900) }),
    ])
    expect(orders['aptitude:aptitude']).toEqual(['best', 'passed', 'no-mark', 'failed'])
    expect(orders['aptitude:open']).toEqual(['no-mark', 'failed', 'passed', 'best'])
  })

  it('has nobody whom the school can’t admit, nor whom a plan has a place for', () => {
    const children = [
      at('grammar', 'below', { score: 219 }),
      at('grammar', 'above', { score: 220 }),
      at('grammar', 'planned', { score: 300 }, { plan: 'grammar' }),
      at('grammar', 'elsewhere', { score: 300 }, { plan: 'special-school' }),
    ]
    const { pools, applicants } = rank(round(children), simpleLots)
    expect(pools.find(({ id }) => id === 'grammar')?.order).toEqual([
      { child: 'above', criterion: 2, metres: 100, points: 220 },
    ])
    expect(applicants).toEqual([
      { id: 'below', preferences: [], asked: ['grammar'] },
      { id: 'above', preferences: ['grammar'] },
      { id: 'planned', preferences: [], plan: { school: 'grammar', pool: 'grammar' } },
      { id: 'elsewhere', preferences: [], plan: { school: 'special-school' } },
    ])
  })

  it('keeps criteria apart where distances are as fine and as long as can be', () => {
    const millimetre = {
      by: 'straight',
      rounding: { unit: 'metres', decimals: 3, how: 'nearest' },
      from: 'nearest',
    } as const
    const fine = { ...county, tieBreaks: [millimetre, { by: 'random' as const }] }
    const far = { easting: 450_000, northing: 1_200_000 }
    const children = [
      at('county', 'other', {}, { home: far }),
      at('county', 'sibling', { sibling: ['at-entry'] }, { home: far }),
      at('county', 'late', { sibling: ['at-entry'] }, { late: { excused: false } }),
    ]
    const { pools } = rank({ ...round(children), policies: [aptitude, banded, fine, grammar] }, simpleLots)
    const order = pools.find(({ id }) => id === 'county')?.order
    expect(order?.map(({ child, metres }) => [child, metres])).toEqual([
      ['sibling', 890_000],
      ['other', 890_000],
      ['late', 100],
    ])
  })

  it('draws lots among those alone whom nothing else tells apart', () => {
    const { pools } = rank(
      round([at('county', 'a'), at('county', 'b'), at('county', 'c', {}, { home: home(101) })]),
      simpleLots,
    )
    const lots = pools.find(({ id }) => id === 'county')?.order.map(({ lot }) => lot)
    expect(lots).toEqual([1, 2, undefined])
  })
})

describe('a child with parts of a school before it', () => {
  it('is tried first where it stands best', () => {
    const tried = (child: Applicant) => rank(round([child]), simpleLots).applicants[0]?.preferences
    expect(tried(at('banded', 'a', { score: 100 }))).toEqual(
      ['band-3', 'band-2', 'band-4', 'band-1', 'band-5'].map((band) => `banded:${band}`),
    )
    expect(tried(at('aptitude', 'a', { aptitude: 70 }))).toEqual(['aptitude:aptitude', 'aptitude:open'])
    expect(tried(at('aptitude', 'a'))).toEqual(['aptitude:open', 'aptitude:aptitude'])
  })
})

it('a round that names what it doesn’t hold is told apart from one that is computed', () => {
  expect(() => rank(round([at('elm', 'a')]), simpleLots)).toThrow(
    '“a” names the school “elm”, which is not in the round',
  )
  expect(() => rank({ ...round([]), policies: [] }, simpleLots)).toThrow(
    'names the policy “aptitude”, which is not in the round',
  )
})

describe('a school’s own order', () => {
  it('is what its children stand in, whatever the policy says; who isn’t in it comes behind, by id', () => {
    const children = ['a', 'b', 'c', 'd'].map((id, index) =>
      at('county', id, {}, { home: home(100 * index) }),
    )
    const given = round(children)
    const schools = given.schools.map((one) => (one.id === 'county' ? { ...one, order: ['c', 'a'] } : one))
    const { pools } = rank({ ...given, schools }, () => {
      throw new Error('No lot is drawn')
    })
    expect(pools.find(({ id }) => id === 'county')?.order.map(({ child }) => child)).toEqual([
      ...['c', 'a', 'b', 'd'],
    ])
    expect(ordersOf(children).county).toEqual(['a', 'b', 'c', 'd'])
  })
})
