import { expect, it } from 'vitest'
import { kindInWords } from './words.ts'

it.each([
  ['Community school', 'community school'],
  ['Academy converter', 'academy'],
  ['Academy sponsor led', 'academy'],
  ['Academy special converter', 'special academy'],
  ['Free schools', 'free school'],
  ['Studio schools', 'studio school'],
  ['Voluntary aided school', 'voluntary aided school'],
])('a school that the register has under “%s” is said to be: %s', (kind, words) => {
  expect(kindInWords(kind)).toBe(words)
})
