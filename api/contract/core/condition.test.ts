import { describe, expect, it } from 'vitest'
import { type Condition, holds, questionsIn, yearsSince } from './condition.ts'

const today = new Date('2026-03-01T00:30:00Z')

describe('years since a date', () => {
  it.each([
    ['2023-03-01', 3],
    ['2023-03-02', 2],
    ['2023-02-28', 3],
    ['2024-02-29', 2],
    ['2026-03-02', -1],
    ['1 March 2023', undefined],
    [undefined, undefined],
  ])('%s: %s', (date, years) => {
    expect(yearsSince(date, today)).toBe(years)
  })

  it('count a leap day’s birthday on 1 March', () => {
    expect(yearsSince('2024-02-29', new Date('2027-02-28T12:00:00Z'))).toBe(2)
    expect(yearsSince('2024-02-29', new Date('2027-03-01T00:00:00Z'))).toBe(3)
  })
})

describe('a condition', () => {
  const answers = { who: 'me', aids: ['stick', 'frame'], born: '2023-03-02', count: 2, empty: ' ' }
  const holding: Condition[] = [
    { question: 'who', is: 'me' },
    { question: 'aids', is: ['frame', 'none'] },
    { question: 'who', answered: true },
    { question: 'empty', answered: false },
    { question: 'count', atLeast: 2 },
    { question: 'aids', atMost: 2 },
    { question: 'born', aged: { under: 3 } },
    { question: 'born', aged: { from: 2, under: 3 } },
    { not: { question: 'born', aged: { from: 3 } } },
  ]
  const failing: Condition[] = [
    { question: 'who', is: 'you' },
    { question: 'aids', is: 'none' },
    { question: 'nobody', answered: true },
    { question: 'count', atLeast: 3 },
    { question: 'aids', atMost: 1 },
    { question: 'nobody', atLeast: 0 },
    { question: 'nobody', atMost: 9 },
    { question: 'born', aged: { from: 3 } },
    { question: 'nobody', aged: { under: 3 } },
    { question: 'nobody', aged: { from: 0 } },
  ]

  it.each(holding.map((one) => [JSON.stringify(one), one] as const))('%s holds', (_words, one) => {
    expect(holds(one, answers, today)).toBe(true)
  })

  it.each(failing.map((one) => [JSON.stringify(one), one] as const))('%s does not hold', (_words, one) => {
    expect(holds(one, answers, today)).toBe(false)
  })

  it('names every question that it looks at', () => {
    expect(questionsIn({ all: [...holding] })).toEqual([
      'who',
      'aids',
      'who',
      'empty',
      'count',
      'aids',
      'born',
      'born',
      'born',
    ])
  })
})
