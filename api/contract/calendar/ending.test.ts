import { describe, expect, it } from 'vitest'
import { calendars } from '#council/calendars.ts'
import { schoolCalendar } from './calendar.ts'
import { endingInWords, endingSoon } from './ending.ts'

const school = schoolCalendar([{ from: '2026-09-01', until: '2027-07-09' }], [], [], 'A made-up school')
const all = { ...calendars, 'school 119901': school }

describe('a calendar that ends', () => {
  it.each([
    ['2026-11-30', []],
    ['2027-05-08', []],
    ['2027-05-09', ['school 119901']],
    ['2028-10-30', ['school 119901']],
    ['2028-10-31', ['school 119901', 'england', 'foi']],
    ['2029-06-01', ['school 119901', 'england', 'foi', 'schools of the area']],
  ])('is told of on %s, from two months before', (today, names) => {
    expect(endingSoon(all, today).map(({ name }) => name)).toEqual(names)
  })

  it('says what is lost and what to do, and nothing where none ends', () => {
    expect(endingInWords(all, '2026-11-30')).toBeUndefined()
    const words = endingInWords(all, '2028-11-01')
    expect(words).toContain('“school 119901” (9 July 2027), “england” (31 December 2028), “foi”')
    expect(words).toContain('npm run import -- --bank-holidays bank-holidays.json')
  })

  it('names some of many', () => {
    const schools = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`school ${at}`, school]))
    const words = endingInWords({ ...calendars, ...schools }, '2027-06-01')
    expect(words).toContain('“school 4” (9 July 2027), 3 more.')
  })
})
