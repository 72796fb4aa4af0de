import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { isEnough, seedOfDrawn, tidyDrawn } from './drawn.ts'

it.each([
  ['7 23 41 8', '7 23 41 8'],
  [' 7, 23,\n41 – 8. ', '7 23 41 8'],
  ['Red OAK; blue ash', 'red oak blue ash'],
])('reads “%s” as anybody would write it down again', (drawn, tidy) => {
  expect(tidyDrawn(drawn)).toBe(tidy)
  expect(seedOfDrawn(drawn)).toBe(createHash('sha256').update(tidy).digest('hex'))
})

it('keeps apart what is not the same', () => {
  expect(seedOfDrawn('7 23 41 8')).not.toBe(seedOfDrawn('7 2 341 8'))
})

it.each([
  ['7 23 41', false],
  ['7 23 41 8', true],
  [' , . - ', false],
])('says whether “%s” is enough', (drawn, enough) => {
  expect(isEnough(drawn)).toBe(enough)
})
