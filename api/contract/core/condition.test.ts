import { describe, expect, it } from 'vitest'
import { type Condition, holds, momentsIn, questionsIn, yearsSince } from './condition.ts'

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
  const school = (...asks: string[]) => ({ id: 'a', name: 'A', asks })
  const answers = {
    ...{ who: 'me', aids: ['stick', 'frame'], born: '2023-03-02', count: 2, empty: ' ' },
    one: school('staff'),
    several: [{ school: { name: 'Faith', area: 'faith' } }, { school: school('sibling'), why: 'staff' }],
  }
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
    { question: 'born', between: { from: '2023-03-02', until: '2023-03-02' } },
    { question: 'one', asks: 'staff' },
    { question: 'several', asks: 'sibling' },
    { now: { from: '2026-03-01T00:30:00.000Z', before: '2026-03-01T00:30:00.001Z' } },
    { not: { now: { before: '2026-03-01T00:30:00.000Z' } } },
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
    { question: 'born', between: { from: '2023-03-03', until: '2024-03-02' } },
    { question: 'born', between: { from: '2022-03-03', until: '2023-03-01' } },
    { question: 'nobody', between: { from: '2022-03-03', until: '2023-03-01' } },
    { question: 'one', asks: 'sibling' },
    { question: 'several', asks: 'staff' },
    { question: 'several', asks: 'faith' },
    { question: 'who', asks: 'm' },
    { question: 'nobody', asks: 'staff' },
    { now: { from: '2026-03-01T00:30:00.001Z' } },
    { now: { before: '2026-03-01T00:30:00.000Z' } },
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
      'born',
      'one',
      'several',
    ])
  })
})

it('names the moments at which it changes', () => {
  const moments = momentsIn({
    any: [
      { all: [{ now: { from: '2026-03-01T00:00:00.000Z' } }, { question: 'who', is: 'me' }] },
      { not: { now: { from: '2026-04-01T00:00:00.000Z', before: '2026-05-01T00:00:00.000Z' } } },
    ],
  })
  expect(moments.map((at) => at.toISOString().slice(5, 7))).toEqual(['03', '04', '05'])
  expect(momentsIn({ question: 'who', is: 'me' })).toEqual([])
})
