import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate, readDay, typedDateOf } from './typed-date.ts'

const read = (day: string, month: string, year: string) => readDate({ day, month, year })

describe('a date that somebody typed', () => {
  it('is read as the day that it was filled in with', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (at) => {
        const date = at.toISOString().slice(0, 10)
        expect(readDate(typedDateOf(date))).toEqual({ kind: 'date', date })
      }),
    )
    expect(typedDateOf('2026-03-07')).toEqual({ day: '7', month: '3', year: '2026' })
  })

  it.each([
    ['27', '3', '2026', '2026-03-27'],
    [' 7 ', '03', ' 2026', '2026-03-07'],
    ['07', 'March', '2026', '2026-03-07'],
    ['7', 'mar', '2026', '2026-03-07'],
    ['7', 'MAR.', '2026', '2026-03-07'],
    ['1', 'Sept', '2026', '2026-09-01'],
    ['1', 'sep', '2026', '2026-09-01'],
    ['1', 'septemb', '2026', '2026-09-01'],
    ['1', 'Jun', '2026', '2026-06-01'],
    ['1.', '3.', '2026', '2026-03-01'],
    ['1.3.', '', '2026', '2026-03-01'],
    ['1.3.2026', '', '', '2026-03-01'],
    ['1/3/2026', '', '', '2026-03-01'],
    ['1 March 2026', '', '', '2026-03-01'],
    ['', '', '1 Mar, 2026', '2026-03-01'],
    ['2026-03-01', '', '', '2026-03-01'],
    ['1st', 'March', '2026', '2026-03-01'],
    ['22nd', '2', '2026', '2026-02-22'],
    ['29', '2', '2024', '2024-02-29'],
    ['3rd of September 2027', '', '', '2027-09-03'],
    ['Friday 3 Sept 2027', '', '', '2027-09-03'],
    ['Fri, 3 Sep 2027', '', '', '2027-09-03'],
    ['Thurs. the 2nd of September, 2027', '', '', '2027-09-02'],
    ['Weds 1 Sept', '', '2027', '2027-09-01'],
    ['Friday 3rd', 'of September', '2027', '2027-09-03'],
    ['\u200b1\u00a0', '3', '2026', '2026-03-01'],
    ['１', '３', '２０２６', '2026-03-01'],
  ])('in the fields “%s”, “%s”, “%s” is %s', (day, month, year, date) => {
    expect(read(day, month, year)).toEqual({ kind: 'date', date })
  })

  it.each([
    ['27', '3', '26', ['year'], 'The year must have 4 numbers'],
    ['27', '3', '20266', ['year'], 'The year must have 4 numbers'],
    ['27.3.26', '', '', ['year'], 'The year must have 4 numbers'],
    ['32', '3', '2026', ['day'], 'The day must be a number from 1 to 31'],
    ['0', '3', '2026', ['day'], 'The day must be a number from 1 to 31'],
    ['3', '27', '2026', ['month'], 'The month must be a number from 1 to 12, or a word such as March'],
    ['3', 'ma', '2026', ['month'], 'The month must be a number from 1 to 12, or a word such as March'],
    ['3', 'Smarch', '2026', ['month'], 'The month must be a number from 1 to 12, or a word such as March'],
    ['30', 'Feb', '2026', ['day'], 'February 2026 has 28 days. Check the day'],
    ['31', '4', '2026', ['day'], 'April 2026 has 30 days. Check the day'],
    ['', '3', '2026', ['day'], 'The date must include a day'],
    ['27', '', '', ['month', 'year'], 'The date must include a month and a year'],
    ['.', '3', '2026', ['day'], 'The date must include a day'],
    ['Friday', '', '2027', ['day', 'month'], 'The date must include a day and a month'],
    ['3rd of', '', '', ['month', 'year'], 'The date must include a month and a year'],
    ['xx', '27', '26', ['day', 'month', 'year'], 'Enter a real date, like 27 3 2026'],
  ])('in the fields “%s”, “%s”, “%s” has %j wrong: %s', (day, month, year, parts, message) => {
    expect(read(day, month, year)).toEqual({ kind: 'wrong', parts, message })
  })

  it('is none where nothing was typed', () => {
    for (const blank of ['', ' ', '\u00a0', '.', '\u200b'])
      expect(read(blank, '', blank)).toEqual({ kind: 'none' })
  })

  it('in one piece is read alike', () => {
    for (const text of ['2029-01-31', '31/1/2029', '31 January 2029', '31st jan 2029'])
      expect(readDay(text)).toEqual({ kind: 'date', date: '2029-01-31' })
    for (const text of ['31/1/29', '2029-02-30', '2029-01', 'tomorrow', '31 January 2029 at noon'])
      expect(readDay(text).kind).toBe('wrong')
  })

  it('is a date of the calendar or has a field that is wrong, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
        const found = read(day, month, year)
        if (found.kind === 'date') expect(new Date(found.date).toISOString().slice(0, 10)).toBe(found.date)
        if (found.kind === 'wrong') expect(found.parts.length).toBeGreaterThan(0)
      }),
    )
  })
})
