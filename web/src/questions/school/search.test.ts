import { describe, expect, it } from 'vitest'
import type { OfferedSchool } from '#contract/admissions/offered.ts'
import { foundInWords, schoolsLike } from './search.ts'

const school = (name: string, town: string, postcode: string): OfferedSchool => ({
  id: name.toLowerCase().replace(/\W+/g, '-'),
  name,
  town,
  postcode,
  years: [],
  into: [],
})
const schools = [
  school('Sample Primary School', 'Glenfield', 'LE3 8RA'),
  school('St Anne’s Catholic Primary School', 'Shepshed', 'LE12 9DA'),
  school('Sample Brook Academy', 'Market Harborough', 'LE16 7AF'),
]
const found = (typed: string) => schoolsLike(schools, typed).map(({ name }) => name)

describe('a school', () => {
  it.each([
    ['its name', 'brook', ['Sample Brook Academy']],
    ['its town', 'HARBOROUGH', ['Sample Brook Academy']],
    ['its postcode, however it is written', 'le129da', ['St Anne’s Catholic Primary School']],
    ['several words in any order', 'primary  anne', ['St Anne’s Catholic Primary School']],
    ['a name without its marks', "st. anne's", ['St Anne’s Catholic Primary School']],
    ['nothing', ' ', schools.map(({ name }) => name)],
    ['what no school has', 'brook glenfield', []],
  ])('is found by %s', (_, typed, names) => expect(found(typed)).toEqual(names))
})

it('is told how many fit, and what to do when none or too many do', () => {
  expect(foundInWords(0, 'xyz ')).toMatch(/^No school in our list has “xyz”/)
  expect(foundInWords(1, 'a')).toBe('1 school matches.')
  expect(foundInWords(9, 'a')).toMatch(/^9 schools match\. These are the first 8/)
  expect(foundInWords(9, '')).toBe('')
})
