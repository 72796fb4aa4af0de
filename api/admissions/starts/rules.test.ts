import { describe, expect, it } from 'vitest'
import type { Start } from '#contract/admissions/starts/starts.ts'
import { startTerms } from '#council/admissions/starts.ts'
import { cannotSay, canSay, type Standing } from './rules.ts'

const looking = { today: '2027-09-02', year: 2027, terms: startTerms }
const child: Standing = { answer: 'accepted', said: undefined, laterUntil: '2028-04-24', isReception: true }
const other: Standing = { ...child, laterUntil: null, isReception: false }

describe('what can be said of a child', () => {
  it.each<[string, Standing, string, string[]]>([
    ['in Reception', child, '2027-09-02', ['started', 'later', 'not-come']],
    ['in Reception, before the year', child, '2027-06-01', ['later']],
    ['in Year 7', other, '2027-09-02', ['started', 'not-come']],
    ['in Year 7, before the year', other, '2027-06-01', []],
    ['whose family declined', { ...child, answer: 'declined' }, '2027-09-02', []],
    ['who is a stranger', { ...child, answer: undefined }, '2027-09-02', []],
    [
      'who was said to have started, and has no place any more',
      { ...child, answer: 'withdrawn', said: { is: 'started', on: '2027-09-01' } },
      '2027-09-02',
      ['take-back'],
    ],
  ])('%s', (_, standing, today, can) => {
    expect(canSay(standing, { ...looking, today })).toEqual(can)
  })

  it.each<[string, Start, Standing, string]>([
    ['a later start in Year 7', { is: 'later', on: '2028-01-04' }, other, 'has to start with the others'],
    ['a later start too late', { is: 'later', on: '2028-04-25' }, child, 'until 24 April 2028'],
    ['a later start before the year', { is: 'later', on: '2027-08-20' }, child, 'after 20 August 2027'],
    [
      'part time in Year 7',
      { is: 'started', on: '2027-09-01', partTime: true },
      other,
      'Only children in Reception',
    ],
  ])('is not %s', (_, start, standing, message) => {
    const refused = cannotSay(0, start, standing, looking)
    expect(refused).toMatchObject({ kind: 'invalid', message: expect.stringContaining(message) })
  })

  it('is what the law allows', () => {
    expect(cannotSay(0, { is: 'later', on: '2028-04-24' }, child, looking)).toBeUndefined()
    expect(cannotSay(0, { is: 'started', on: '2027-09-01', partTime: true }, child, looking)).toBeUndefined()
    expect(cannotSay(0, null, { ...child, answer: undefined }, looking)).toBeUndefined()
  })
})
