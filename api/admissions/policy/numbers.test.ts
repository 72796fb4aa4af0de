import { describe, expect, it } from 'vitest'
import type { AdmissionNumber } from '#contract/admissions/round.ts'
import { numberChange, numberOn } from './numbers.ts'

const version = (value: number, from: string, decided = '2026-02-01'): AdmissionNumber => ({
  value,
  from,
  decided,
  by: 'The council',
  why: 'Fewer children live near',
})
const versions = [
  version(60, '2026-09-01'),
  version(45, '2027-09-01'),
  version(50, '2027-09-01', '2026-06-01'),
]

describe('an admission number', () => {
  it.each([
    ['2026-08-31', undefined],
    ['2026-09-01', 60],
    ['2027-08-31', 60],
    ['2027-09-01', 50],
    ['2029-01-01', 50],
  ])('on %s is %s, in whatever order its versions stand', (day, value) => {
    expect(numberOn(versions, day)?.value).toBe(value)
    expect(numberOn([...versions].reverse(), day)?.value).toBe(value)
  })

  it('that is lower after the round has closed needs a look at who would lose a place', () => {
    const lower = version(40, '2027-09-02', '2027-02-01')
    expect(numberChange(versions, lower, '2027-01-15')).toEqual({
      from: 50,
      to: 40,
      needsLosers: true,
      problems: [],
    })
    expect(numberChange(versions, lower, null)).toMatchObject({ needsLosers: false })
    expect(numberChange(versions, version(51, '2027-09-02'), '2027-01-15')).toMatchObject({
      needsLosers: false,
    })
    expect(numberChange([], lower, '2027-01-15')).toMatchObject({ from: null, needsLosers: false })
  })

  it.each([
    ['is the same', version(50, '2027-09-02'), 'The number is 50 already'],
    [
      'holds before it was decided',
      version(40, '2027-09-02', '2027-09-03'),
      'It can’t hold before the day on which it was decided',
    ],
    [
      'comes before a later one',
      version(40, '2027-08-01'),
      'A later version is there already: this one would hold for part of the time only',
    ],
  ])('that %s is told', (_, next, problem) => {
    expect(numberChange(versions, next, null).problems).toEqual([problem])
  })
})
