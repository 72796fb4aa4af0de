import { describe, expect, it } from 'vitest'
import { readMoment, readTime, readTimes } from './typed-time.ts'

describe('a time as people write it', () => {
  it.each([
    ['10:30', '10:30'],
    ['10.30', '10:30'],
    ['1030', '10:30'],
    ['0930', '09:30'],
    ['9:30', '09:30'],
    ['10', '10:00'],
    ['10am', '10:00'],
    ['10 AM', '10:00'],
    ['10 a.m.', '10:00'],
    ['2pm', '14:00'],
    ['2.30 p.m.', '14:30'],
    ['12pm', '12:00'],
    ['12am', '00:00'],
    ['12 noon', '12:00'],
    ['midday', '12:00'],
    ['midnight', '00:00'],
    ['02:30', '02:30'],
    ['00:00', '00:00'],
    [' 17:30. ', '17:30'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toEqual({ kind: 'time', time })
  })

  it.each(['25:00', '24:00', '10:60', '13pm', '0am', 'ten', '10-11', '10:3', '100000'])(
    '%s is none, and what to write is said',
    (typed) => {
      expect(readTime(typed)).toMatchObject({ kind: 'wrong', message: expect.stringContaining(typed) })
    },
  )

  it.each(['2', '2:30', '6.15'])('%s has to say am or pm', (typed) => {
    expect(readTime(typed)).toMatchObject({ kind: 'wrong', message: expect.stringContaining('am or pm') })
  })

  it('is nothing where nothing is written', () => {
    expect(readTime('  ')).toEqual({ kind: 'none' })
  })
})

describe('several times', () => {
  it.each([
    ['10am, 2pm', ['10:00', '14:00']],
    ['10.30', ['10:30']],
    ['9:30, 10:00 and 17.30', ['09:30', '10:00', '17:30']],
    ['9:30 10', ['09:30', '10:00']],
    ['10 am; 2 pm & 12 noon', ['10:00', '14:00', '12:00']],
    ['10am\n11am', ['10:00', '11:00']],
  ])('%s', (typed, times) => {
    expect(readTimes(typed)).toEqual({ times })
  })

  it('names the one that cannot be read, and asks for one where there is none', () => {
    expect(readTimes('10am, 25:00')).toMatchObject({ message: expect.stringContaining('25:00') })
    expect(readTimes(' ')).toMatchObject({ message: expect.stringContaining('at least one') })
  })
})

describe('a day and a time in one field', () => {
  it.each([
    '3 December 2026 at 10am',
    'Thursday 3 December 2026, 10.00',
    '3/12/2026 10:00',
    '3 Dec 2026 10 am',
    '10am on 3 December 2026',
    '10 a.m., 3rd of December 2026',
    '2026-12-03T10:00',
    '2026-12-03 10:00',
  ])('%s', (typed) => {
    expect(readMoment(typed)).toEqual({ kind: 'moment', moment: '2026-12-03T10:00' })
  })

  it.each(['3 December 2026', '10am', '31 February 2026 at 10am', '3 December at 10am', 'soon'])(
    '%s is none',
    (typed) => {
      expect(readMoment(typed)).toMatchObject({
        kind: 'wrong',
        message: expect.stringContaining('3 December 2026 at 10am'),
      })
    },
  )

  it('says what is wrong with the time', () => {
    expect(readMoment('3 December 2026 at 2:30')).toMatchObject({
      message: expect.stringContaining('am or pm'),
    })
    expect(readMoment('')).toEqual({ kind: 'none' })
  })
})
