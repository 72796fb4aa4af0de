import { describe, expect, it } from 'vitest'
import { answerError, checkAnswers } from './check.ts'
import { checkboxes, date, files, noneOfThese, number, option, text } from './questions.ts'
import { pagesOf, serviceWith, words, yesNo } from './testing/service.ts'

const service = serviceWith({
  pages: pagesOf(
    yesNo('wet'),
    words('depth', { when: { question: 'wet', is: 'yes' } }),
    words('note', { short: 'Your note', optional: true }),
  ),
})
const errorsOf = (answers: Record<string, unknown>) => {
  const checked = checkAnswers(service, answers)
  return checked.ok ? [] : checked.errors
}

describe('answers as a whole', () => {
  it('are taken when every asked question is answered', () => {
    const answers = { wet: 'yes', depth: '3cm', note: 'Cold' }
    expect(checkAnswers(service, answers)).toEqual({ ok: true, answers })
  })

  it.each([undefined, null, '', '   '])('lose an empty answer (%j) to an optional question', (note) => {
    expect(checkAnswers(service, { wet: 'no', note })).toEqual({ ok: true, answers: { wet: 'no' } })
  })

  it.each([undefined, '', ' \n'])('need an answer where it is asked, not %j', (depth) => {
    expect(errorsOf({ wet: 'yes', depth })).toEqual([{ question: 'depth', message: 'Enter depth' }])
  })

  it('may not answer a question that is not asked', () => {
    expect(errorsOf({ wet: 'no', depth: '3cm' })).toEqual([
      {
        question: 'depth',
        message: 'This question is not asked after the other answers. Leave its answer out',
      },
    ])
  })

  it.each(['colour', '__proto__', 'constructor'])('may not answer the unknown question %s', (key) => {
    const answers = JSON.parse(`{"wet":"no","${key}":"red"}`)
    expect(errorsOf(answers)).toEqual([
      { question: key, message: '"test" has no such question. Leave it out' },
    ])
  })

  it('tell everything that is wrong at once', () => {
    expect(errorsOf({ wet: 'yes', note: 'far too long for it' })).toEqual([
      { question: 'depth', message: 'Enter depth' },
      { question: 'note', message: 'Your note must be 10 characters or fewer' },
    ])
  })
})

describe('one answer', () => {
  const errors = { missing: 'Enter it', invalid: 'Enter it another way' }
  const today = new Date('2026-03-01T23:30:00Z')
  const day = date({ key: 'day', label: 'When?', from: -7, to: 1, errors })

  it.each(['2026-02-22', '2026-03-01', '2026-03-02'])('may be the day %s', (value) => {
    expect(answerError(day, value, today)).toBeUndefined()
  })

  it.each(['2026-02-21', '2026-03-03', '2026-02-30', '1 March 2026', 20260301])(
    'may not be the day %s',
    (value) => {
      expect(answerError(day, value, today)).toBe('Enter it another way')
    },
  )

  it.each([
    ['2026-03-01', undefined],
    ['2023-03-01', undefined],
    ['2023-02-28', 'The date must be after 28 February 2023. Check the year'],
    ['2026-03-02', 'Enter it another way'],
  ])('may be a day of the last three years: %s', (value, message) => {
    const recent = date({ key: 'day', label: 'When?', from: { years: -3 }, to: 0, errors })
    expect(answerError(recent, value, today)).toBe(message)
  })

  it('does not lie before the earlier day that it follows', () => {
    const end = date({ key: 'end', label: 'End?', from: -30, to: 30, notBefore: 'start', errors })
    expect(answerError(end, '2026-03-05', today, { start: '2026-03-05' })).toBeUndefined()
    expect(answerError(end, '2026-03-04', today, { start: '2026-03-05' })).toBe('Enter it another way')
    expect(answerError(end, '2026-03-04', today, {})).toBeUndefined()
  })

  it.each([
    ['name', ['Zoë O’Neill-Łuk', "D'Arcy"], ['', ' ', '\u200b', 'Ada\n']],
    ['email', ['a@b.co'], ['a@b', 'a b@c.de']],
    ['phone', ['07700 900982', '+44 (0)20 7946 0018'], ['12', 'call me']],
    ['postcode', ['LE3 8RA', 'le38ra', 'W1A 1AA'], ['LE3', 'LE3 8R']],
    [
      'nationalInsurance',
      ['AB123456C', 'ab 12 34 56 d'],
      ['QQ123456C', 'AB123456E', 'GB123456A', 'AO123456A'],
    ],
    ['vehicle', ['AB12 CDE', 'A1', 'K12ABC'], ['ABC', 'AB12CDE99', '!']],
    ['reference', ['AB/12-3 4'], ['/', '<1>']],
  ] as const)('has the format %s', (format, good, bad) => {
    const question = text({ key: 'one', label: 'One?', maxLength: 40, format, errors })
    for (const value of good) expect(answerError(question, value), value).toBeUndefined()
    for (const value of bad) expect(answerError(question, value), value).toBeDefined()
  })

  it('may be that documents come later, where that is offered', () => {
    const letter = files({ key: 'letter', label: 'Letter?', atMost: 2, errors })
    expect(answerError(letter, 'later')).toBe('Enter it another way')
    expect(answerError({ ...letter, later: 'Send it within 28 days' }, 'later')).toBeUndefined()
  })

  it('has “none of these” alone', () => {
    const boxes = checkboxes({
      key: 'boxes',
      label: 'Which?',
      options: [option('a', 'A'), noneOfThese()],
      errors,
    })
    expect([['a'], ['none']].map((value) => answerError(boxes, value))).toEqual([undefined, undefined])
    expect(answerError(boxes, ['a', 'none'])).toBe('Enter it another way')
  })

  it('is a number within its bounds', () => {
    const count = number({ key: 'count', label: 'How many?', min: 1, max: 5, errors })
    expect([1, 5].map((value) => answerError(count, value))).toEqual([undefined, undefined])
    for (const value of [0, 6, '3', Number.NaN])
      expect(answerError(count, value)).toBe('Enter it another way')
  })

  it('fits the whole pattern', () => {
    const code = text({ key: 'code', label: 'Code?', maxLength: 9, pattern: '[0-9]+|x', errors })
    expect(['12', 'x'].map((value) => answerError(code, value))).toEqual([undefined, undefined])
    for (const value of ['12a', '1x', 'x2']) expect(answerError(code, value)).toBe('Enter it another way')
  })

  it('is well-formed Unicode', () => {
    expect(answerError(words('name'), 'a\ud800')).toBe('Enter name')
  })

  it('is one of the options', () => {
    expect(answerError(yesNo('wet'), 'maybe')).toBe('Select whether it is wet')
  })

  it('has each ticked option once', () => {
    const options = [option('a', 'A'), option('b', 'B')]
    const boxes = checkboxes({ key: 'boxes', label: 'Which?', options, errors })
    expect(answerError(boxes, ['b', 'a'])).toBeUndefined()
    expect(answerError(boxes, [])).toBe('Enter it')
    for (const value of [['a', 'a'], ['c'], 'a'])
      expect(answerError(boxes, value)).toBe('Enter it another way')
  })
})
