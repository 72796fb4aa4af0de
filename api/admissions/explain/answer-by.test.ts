import { expect, it } from 'vitest'
import { answerBy } from './answer-by.ts'

const round = { offersOn: '2027-04-16', acceptBy: '2027-04-30' }

it.each([
  ['before offer day', '2027-04-12', '2027-04-30'],
  ['on offer day', '2027-04-16', '2027-04-30'],
  ['later, such as once a fault is mended', '2027-04-28', '2027-05-12'],
])('gives who is told %s no fewer days than everybody', (_, told, day) => {
  expect(answerBy(round, told)).toBe(day)
})
