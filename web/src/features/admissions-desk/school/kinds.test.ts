import { describe, expect, it } from 'vitest'
import { check, choose, savedInWords } from './confirming.tsx'
import { oneStart } from './starting.tsx'
import { type Child, startInWords } from './words.ts'

const child = (reference: string, name: string): Child => ({
  ...{
    reference,
    name,
    born: '2023-02-01',
    answer: 'accepted',
    start: null,
    seen: 0,
    laterUntil: '2028-04-24',
  },
  can: ['started', 'later', 'not-come'],
})
const [ava, ben, cem] = [child('SA-A', 'Ava'), child('SA-B', 'Ben'), child('SA-C', 'Cem')] as const
const about = { children: [ava, ben, cem], first: '2027-09-01', today: '2027-09-02', before: undefined }
const date = (day: string, month: string, year: string) => ({ day, month, year })

describe('everybody at once', () => {
  it('begins with the first day of lessons, or today where that is to come', () => {
    expect(choose.empty(about)).toEqual({ on: date('1', '9', '2027'), out: [] })
    expect(choose.empty({ ...about, today: '2027-08-30' }).on).toEqual(date('30', '8', '2027'))
    const before = { on: '2027-09-02', out: ['SA-B'] }
    expect(choose.empty({ ...about, before })).toEqual({ on: date('2', '9', '2027'), out: ['SA-B'] })
  })

  it('takes no day that is to come, and none at all', () => {
    expect(choose.read({ on: date('3', '9', '2027'), out: [] }, about)).toEqual({
      errors: { 'on-year': 'The day must be today or in the past' },
    })
    expect(choose.read({ on: date('', '', ''), out: [] }, about)).toEqual({
      errors: { on: 'Enter the day on which the children started' },
    })
  })

  it('says of who was ticked what the school knows, and leaves out whom it comes back to', () => {
    const chosen = { on: '2027-09-01', out: ['SA-B', 'SA-C'] }
    const looked = { ...about, chosen }
    expect(check.read({ 'SA-B': 'nothing' }, looked)).toEqual({
      errors: { 'heard-SA-C': 'Select what you know about Cem' },
    })
    const read = check.read({ 'SA-B': 'nothing', 'SA-C': 'another' }, looked)
    expect(read).toEqual({
      action: [
        { reference: 'SA-A', seen: 0, start: { is: 'started', on: '2027-09-01' } },
        { reference: 'SA-B', seen: 0, start: { is: 'not-come', heard: 'nothing' } },
      ],
    })
    if ('action' in read)
      expect(savedInWords(read.action)).toBe('1 child started on 1 September 2027, and 1 child has not come.')
  })
})

describe('one child', () => {
  const one = { child: ava, isReception: true, today: '2027-09-02' }
  const nothing = oneStart.empty(one)
  it.each([
    ['nothing', {}, { is: 'Select what you know about the child' }],
    ['no day', { is: 'started' }, { on: 'Enter the day' }],
    [
      'a day to come',
      { is: 'started', on: date('3', '9', '2027') },
      { 'on-year': 'The day must be today or in the past' },
    ],
    ['nothing heard', { is: 'not-come' }, { heard: 'Select what you have heard from the family' }],
  ])('is refused with %s', (_, typed, errors) => {
    expect(oneStart.read({ ...nothing, ...typed }, one)).toEqual({ errors })
  })

  it.each([
    [
      { is: 'started', on: date('1', '9', '2027'), partTime: ['yes'] },
      { is: 'started', on: '2027-09-01', partTime: true },
    ],
    [
      { is: 'later', on: date('4', '1', '2028') },
      { is: 'later', on: '2028-01-04' },
    ],
    [
      { is: 'not-come', heard: 'moved' },
      { is: 'not-come', heard: 'moved' },
    ],
    [{ is: 'take-back' }, null],
  ])('is sent as it was said', (typed, action) => {
    expect(oneStart.read({ ...nothing, ...typed }, one)).toEqual({ action })
  })

  it('begins with what was said before', () => {
    const start = { said: { is: 'started', on: '2027-09-01' }, at: '', by: { id: '', name: '' } } as const
    expect(oneStart.empty({ ...one, child: { ...ava, start } })).toMatchObject({
      ...{ is: 'started', on: date('1', '9', '2027') },
    })
  })
})

it('says how a start stands', () => {
  expect(startInWords(undefined)).toBe('Not confirmed yet')
  expect(startInWords({ is: 'started', on: '2027-09-01', partTime: true })).toBe(
    'Started on 1 September 2027, part time',
  )
  expect(startInWords({ is: 'not-come', heard: 'coming' })).toBe(
    'Has not come. The family says the child is still coming',
  )
})
