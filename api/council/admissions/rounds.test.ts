import { describe, expect, it } from 'vitest'
import { belongsTo, mayChange, RoundDates, roundOfYear, standingAt } from '#contract/admissions/dates.ts'
import { england } from '#council/holidays.ts'
import { roundTerms } from '#services/school-place/terms.ts'
import { roundOf, rounds } from './rounds.ts'

const round = (id: string): RoundDates => RoundDates.parse(roundOf(id))

describe('the rounds', () => {
  it('are whole, each there once, the earliest offers first', () => {
    for (const each of rounds) expect(RoundDates.parse(each)).toEqual(each)
    expect(rounds.map(({ id }) => id)).toEqual([
      'secondary-2027',
      'junior-2027',
      'reception-2027',
      'secondary-2028',
      'junior-2028',
      'reception-2028',
    ])
  })

  it.each([
    ['secondary-2027', '2026-10-31', '2027-03-01', '2027-03-15'],
    ['reception-2027', '2027-01-15', '2027-04-16', '2027-04-30'],
    ['junior-2027', '2027-01-15', '2027-04-16', '2027-04-30'],
    ['secondary-2028', '2027-10-31', '2028-03-01', '2028-03-15'],
    // 16 April 2028 is Easter Sunday.
    ['reception-2028', '2028-01-15', '2028-04-18', '2028-05-02'],
    ['junior-2028', '2028-01-15', '2028-04-18', '2028-05-02'],
  ])('%s closes on %s, offers on %s and hears until %s', (id, closes, offersOn, acceptBy) =>
    expect(round(id)).toMatchObject({ closes, offersOn, acceptBy }),
  )

  it('are in order: opened, closed, late, offered, answered', () => {
    for (const { opens, closes, lateUntil, changesUntil, offersOn, acceptBy } of rounds) {
      expect([opens, closes, lateUntil, offersOn, acceptBy]).toEqual(
        [opens, closes, lateUntil, offersOn, acceptBy].toSorted(),
      )
      expect(changesUntil >= opens && changesUntil < offersOn).toBe(true)
    }
  })

  it('have every child in one round of a phase, and none in two', () => {
    expect(round('reception-2027').born).toEqual({ from: '2022-09-01', until: '2023-08-31' })
    expect(round('junior-2027').born).toEqual({ from: '2019-09-01', until: '2020-08-31' })
    expect(round('secondary-2027').born).toEqual({ from: '2015-09-01', until: '2016-08-31' })
    const of = (day: string) =>
      rounds.filter((each) => each.phase === 'reception' && belongsTo(each, day)).map(({ id }) => id)
    expect(of('2022-08-31')).toEqual([])
    expect(of('2022-09-01')).toEqual(['reception-2027'])
    expect(of('2023-08-31')).toEqual(['reception-2027'])
    expect(of('2023-09-01')).toEqual(['reception-2028'])
  })

  it('are none where nobody knows the working days yet', () => {
    for (const terms of roundTerms) expect(roundOfYear(terms, 2029, england)).toBeUndefined()
  })
})

describe('the deadline', () => {
  it.each([
    ['reception-2027', '2026-08-31T22:59:59.999Z', 'early'],
    ['reception-2027', '2026-08-31T23:00:00.000Z', 'on-time'],
    ['reception-2027', '2027-01-15T23:59:59.999Z', 'on-time'],
    ['reception-2027', '2027-01-16T00:00:00.000Z', 'late'],
    ['reception-2027', '2027-02-15T23:59:59.999Z', 'late'],
    ['reception-2027', '2027-02-16T00:00:00.000Z', 'after'],
    // A Saturday, and a Sunday on which the clocks go back: neither moves it.
    ['secondary-2027', '2026-10-31T23:59:59.999Z', 'on-time'],
    ['secondary-2027', '2026-11-01T00:00:00.000Z', 'late'],
    ['secondary-2028', '2027-10-31T23:59:59.999Z', 'on-time'],
    ['secondary-2028', '2027-11-01T00:00:00.000Z', 'late'],
  ] as const)('of %s at %s: %s', (id, at, standing) => {
    expect(standingAt(round(id), new Date(at))).toBe(standing)
  })

  it('is the last moment for a family’s own changes too', () => {
    expect(mayChange(round('reception-2027'), new Date('2027-01-15T23:59:59.999Z'))).toBe(true)
    expect(mayChange(round('reception-2027'), new Date('2027-01-16T00:00:00.000Z'))).toBe(false)
  })
})
