import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysFrom } from '#contract/calendar/day.ts'
import { paidFor, yearsOfStay } from './stay.ts'
import { back, known, looked, own, paid, rise, ruled, stays, weeks } from './testing/stays.ts'
import { comingOf, nextOf, owedOf, shownAllowance, totalOf } from './weekly.ts'

describe('a day', () => {
  it.each([
    // A birthday that begins another band, in the middle of a week; on 29 February, in other years on 1 March.
    ['2026-09-14', { born: '2015-09-15' }, 19_400],
    ['2026-09-15', { born: '2015-09-15' }, 22_000],
    ['2027-02-28', { born: '2016-02-29' }, 19_400],
    ['2027-03-01', { born: '2016-02-29' }, 22_000],
    ['2028-02-28', { born: '2017-02-28' }, 22_000],
    // On the day on which they are 18 they are no child any more.
    ['2026-05-04', { born: '2008-05-05' }, 25_800],
    ['2026-05-05', { born: '2008-05-05' }, undefined],
    // The day on which they come, and that on which they leave.
    ['2026-04-05', {}, undefined],
    ['2026-04-06', {}, 19_400],
    ['2026-06-10', { until: '2026-06-10' }, 19_400],
    ['2026-06-11', { until: '2026-06-10' }, undefined],
    // The clocks go forward and back.
    ['2026-10-25', {}, 19_400],
    ['2027-03-28', {}, 19_400],
    // A break: 14 days of it, and no more.
    ['2026-07-14', { away: [{ from: '2026-07-01', until: '2026-07-20' }] }, 19_400],
    ['2026-07-15', { away: [{ from: '2026-07-01', until: '2026-07-20' }] }, undefined],
    ['2026-07-21', { away: [{ from: '2026-07-01', until: '2026-07-20' }] }, 19_400],
  ] as const)('%s of %o is paid at %s pence a week', (day, more, weekly) => {
    const found = paidFor(stays(more), day, day, ruled())
    expect(typeof found === 'object' ? found.weekly : found).toBe(weekly)
  })

  it('goes by the rates of its own day, whatever day of April they begin on', () => {
    const rates = (first: string) =>
      ruled({ rows: [{ ...known, until: addDays(first, -1) }, rise(first, '2027-04-05', 700)] })
    for (const first of ['2026-04-01', '2026-04-06']) {
      const on = (day: string) => paidFor(stays({ from: '2026-03-01' }), day, '2026-12-01', rates(first))
      expect([on(addDays(first, -1)), on(first)]).toMatchObject([{ weekly: 19_400 }, { weekly: 20_100 }])
    }
  })

  it('is not invented: before the first rate it is unknown, and before the first rule it is none of ours', () => {
    const before = ruled({ rules: [{ ...own, from: '2025-03-01', lastDay: true, breakDays: 14 }] })
    const stay = stays({ from: '2025-01-01' })
    expect(paidFor(stay, '2025-04-05', '2026-12-01', before)).toBe('unknown')
    expect(paidFor(stay, '2025-02-28', '2026-12-01', before)).toBeUndefined()
  })

  it('is none of ours before the council pays with this, whatever the rules and the stay say', () => {
    const on = (live: string | null) =>
      ['2026-05-10', '2026-05-11'].map((day) => paidFor(stays({}), day, day, ruled({ live })))
    expect(on('2026-05-11')).toMatchObject([undefined, { weekly: 19_400 }])
    expect(on(null)).toEqual([undefined, undefined])
    // The first payment of a child who has been there for years is for the days since.
    const first = looked(stays({ from: '2024-01-01' }), ['2026-05-18'], ruled({ live: '2026-05-11' }))
    expect([totalOf(first), owedOf(first)]).toEqual([19_400, 19_400])
  })

  it('on which they leave is not paid where the council has it so, unless they came on it', () => {
    const rules = ruled({ rules: [{ ...own, from: '2025-04-06', lastDay: false, breakDays: 0 }] })
    expect(paidFor(stays({ until: '2026-06-10' }), '2026-06-10', '2026-12-01', rules)).toBeUndefined()
    expect(paidFor(stays({ until: '2026-04-06' }), '2026-04-06', '2026-12-01', rules)).toMatchObject({})
  })
})

describe('weeks', () => {
  it.each([
    [
      'whole ones',
      stays(),
      '2026-04-20',
      [
        ['2026-04-06', '2026-04-12', 19_400],
        ['2026-04-13', '2026-04-19', 19_400],
      ],
    ],
    ['not before one is over', stays(), '2026-04-12', []],
    [
      'parts of one, by the day',
      stays({ from: '2026-04-09', until: '2026-04-14' }),
      '2026-04-30',
      [
        ['2026-04-09', '2026-04-12', 11_086],
        ['2026-04-13', '2026-04-14', 5_543],
      ],
    ],
    [
      'a birthday on its Wednesday',
      stays({ born: '2015-04-15', from: '2026-04-13' }),
      '2026-04-20',
      [
        // Two days at £194 and five at £220.
        ['2026-04-13', '2026-04-19', 21_257],
      ],
    ],
    ['a day alone', stays({ until: '2026-04-06' }), '2026-04-13', [['2026-04-06', '2026-04-06', 2_771]]],
    [
      'a long break in the middle',
      stays({ away: [{ from: '2026-04-07', until: '2026-04-25' }] }),
      '2026-04-27',
      [
        ['2026-04-06', '2026-04-12', 19_400],
        ['2026-04-13', '2026-04-19', 19_400],
        ['2026-04-20', '2026-04-26', 5_543],
      ],
    ],
  ] as const)('%s', (_, stay, today, expected) => {
    expect(weeks(looked(stay, [today]))).toEqual(expected)
  })

  it('are cut where a tax year ends, and both parts are paid', () => {
    const stay = stays({ from: '2026-03-30' })
    const before = looked(stay, ['2026-04-13'], ruled(), '2025-04-06')
    expect(weeks(before)).toEqual([['2026-03-30', '2026-04-05', 19_400]])
    const short = stays({ from: '2027-04-01' })
    expect(weeks(looked(short, ['2027-04-20']))).toEqual([
      ['2027-04-01', '2027-04-04', 11_086],
      ['2027-04-05', '2027-04-05', 2_771],
    ])
    expect(weeks(looked(short, ['2027-04-20'], ruled(), '2027-04-06'))[0]).toEqual([
      '2027-04-06',
      '2027-04-11',
      16_629,
    ])
    expect(yearsOfStay({ from: '2024-01-01', until: '2026-04-05' }, '2026-12-01', '2025-04-06')).toEqual([
      '2025-04-06',
    ])
    expect(yearsOfStay({ from: '2026-01-01' }, '2026-12-01', '2025-04-06')).toEqual([
      '2025-04-06',
      '2026-04-06',
    ])
  })

  it('come to the same however often they are looked at, and on whatever days', () => {
    const days = daysFrom('2026-04-06', '2026-08-31')
    fc.assert(
      fc.property(fc.subarray(days, { maxLength: 8 }), (some) => {
        const all = looked(stays(), [...some, '2026-09-01'])
        expect(all.made).toEqual(looked(stays(), ['2026-09-01']).made)
        expect([all.differs, all.topUps]).toEqual([undefined, []])
      }),
      { numRuns: 20 },
    )
  })

  it('are looked at again from the Monday after, and no more once the stay or the year is over', () => {
    expect(nextOf(looked(stays({ from: '2026-04-08' }), ['2026-04-09']), '2026-04-06')).toBe('2026-04-13')
    expect(nextOf(looked(stays(), ['2026-04-20']), '2026-04-06')).toBe('2026-04-27')
    expect(nextOf(looked(stays({ until: '2026-04-08' }), ['2026-04-09']), '2026-04-06')).toBe('2026-04-13')
    expect(nextOf(looked(stays({ until: '2026-04-08' }), ['2026-04-13']), '2026-04-06')).toBeUndefined()
    expect(nextOf(looked(stays(), ['2027-04-12']), '2026-04-06')).toBeUndefined()
    expect(comingOf(stays(), '2026-04-06', '2026-04-22', ruled())).toMatchObject({
      from: '2026-04-20',
      pence: 19_400,
    })
    expect(comingOf(stays({ until: '2026-04-19' }), '2026-04-06', '2026-04-22', ruled())).toBeNull()
  })
})

describe('a rate that is back-dated', () => {
  it('brings the difference once, for the days since, and what was paid stays paid', () => {
    // Eleven whole weeks by the rate of the year before, which goes on and says so.
    const before = paid(
      looked(stays(), ['2026-05-04', '2026-06-22'], { ...back, rows: [known] }),
      11 * 19_400,
    )
    expect(before.made).toMatchObject([{ last: true, rate: '2025-04-06' }])
    const after = looked(stays(), ['2026-06-22', '2026-06-23', '2026-06-28'], back, '2026-04-06', before)
    expect(after.topUps).toEqual([
      { on: '2026-06-22', pence: 11 * 700, from: '2026-04-06', until: '2026-06-21' },
    ])
    expect([owedOf(after), totalOf(after)]).toEqual([11 * 700, 11 * 20_100])
    expect(after.made).toMatchObject([{ last: false, rate: '2026-04-06' }])
  })

  it('that went down takes nothing back', () => {
    const less = ruled({ rows: [known, rise('2026-04-06', '2027-04-05', -700, '2026-06-20')] })
    const before = looked(stays(), ['2026-06-15'], { ...less, rows: [known] })
    const after = looked(stays(), ['2026-06-22'], less, '2026-04-06', before)
    expect([after.differs, after.topUps, owedOf(after)]).toEqual([undefined, [], 10 * 19_400 + 18_700])
  })

  it('pays days of which no rate was known once there is one', () => {
    const none = ruled({ rules: [{ ...own, from: '2024-04-06', lastDay: true, breakDays: 14 }] })
    const stay = stays({ from: '2024-05-01', until: '2024-05-05' })
    const before = looked(stay, ['2024-06-01'], none, '2024-04-06')
    expect([before.unknown, owedOf(before)]).toEqual([{ from: '2024-05-01', until: '2024-05-05' }, 0])
    const later = { ...none, rows: [rise('2024-04-06', '2025-04-05', 0, '2024-07-01'), known] }
    const after = looked(stay, ['2024-07-01'], later, '2024-04-06', before)
    expect([after.unknown, owedOf(after), after.topUps]).toEqual([undefined, 13_857, []])
  })
})

it('of two children is each their own, and shows no day of birth', () => {
  const both = [stays(), stays({ born: '2010-01-01', from: '2026-04-20' })].map((stay) =>
    looked(stay, ['2026-05-04']),
  )
  expect(both.map(owedOf)).toEqual([4 * 19_400, 2 * 25_800])
  expect(both.map((one) => JSON.stringify(shownAllowance(one)))).not.toContain('2010-01-01')
})
