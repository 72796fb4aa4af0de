import { describe, expect, it } from 'vitest'
import type { DateQuestion, Page } from '#contract/core/question.ts'
import { answersOn, errorsOn, summaryOf } from './values.ts'

const errors = { missing: 'Enter it', invalid: 'Enter it properly' }
const date: DateQuestion = { kind: 'date', key: 'since', label: 'Since', from: -3650, to: 0, errors }

describe('a date', () => {
  const page: Page = { id: 'since', questions: [date] }
  const errorsOf = (typed: object) => errorsOn(page, {}, answersOn(page, {}, { since: typed }))

  it.each([
    [{ day: '', month: '3', year: '2026' }, 'day'],
    [{ day: '7', month: '', year: '' }, 'month'],
    [{ day: '7', month: '13', year: '2026' }, 'month'],
    [{ day: '7', month: '3', year: '26' }, 'year'],
    [{ day: '31', month: 'Apr', year: '2026' }, 'day'],
  ])('typed as %j is wrong in its %s, where the summary leads', (typed, part) => {
    const found = errorsOf(typed)
    expect(Object.keys(found)).toEqual([`since/${part}`])
    expect(summaryOf([date], found).map(({ href }) => href)).toEqual([`#since-${part}`])
  })

  it('says which date it is about where the page asks for several', () => {
    const end: DateQuestion = { ...date, key: 'end', label: 'When does it end?', short: 'End' }
    const both: Page = { id: 'both', title: 'Both', questions: [date, end] }
    const typed = {
      since: { day: '7', month: '3', year: '26' },
      end: { day: '32', month: '3', year: '2026' },
    }
    expect(errorsOn(both, {}, answersOn(both, {}, typed))).toEqual({
      'since/year': 'Since: the year must have 4 numbers',
      'end/day': 'End: the day must be a number from 1 to 31',
    })
  })

  it('that is too long ago for anything that is meant has its year wrong, and says after when it must be', () => {
    const born: DateQuestion = { ...date, from: { years: -120 } }
    const bornPage: Page = { id: 'since', questions: [born] }
    const typed = { since: { day: '27', month: '3', year: '1861' } }
    const [[path, message] = []] = Object.entries(errorsOn(bornPage, {}, answersOn(bornPage, {}, typed)))
    expect(path).toBe('since/year')
    expect(message).toMatch(/^The date must be after \d+ [A-Z][a-z]+ \d{4}\. Check the year$/)
    const later = { since: { day: '27', month: '3', year: '2861' } }
    expect(errorsOn(bornPage, {}, answersOn(bornPage, {}, later))).toEqual({ since: 'Enter it properly' })
  })

  it('that is missing or out of range is wrong as a whole', () => {
    expect(errorsOf({ day: '', month: '', year: '' })).toEqual({ since: 'Enter it' })
    const found = errorsOf({ day: '1', month: '1', year: '1999' })
    expect(found).toEqual({ since: 'Enter it properly' })
    expect(summaryOf([date], found).map(({ href }) => href)).toEqual(['#since-day'])
  })
})
