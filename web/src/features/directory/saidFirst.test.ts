import { expect, it } from 'vitest'
import { saidFirst } from './saidFirst.ts'

it.each([
  ['my dads fallen and cant get up', 'hurt'],
  ['Nan fell down the stairs', 'hurt'],
  ['mum can’t get up', 'hurt'],
  ['he’s not breathing', 'hurt'],
  ['heart attack', 'hurt'],
  ['i want to kill myself', 'suicide'],
  ['I don’t want to live, suicidal thoughts', 'suicide'],
  ['my daughter is hurting herself', 'suicide'],
  ['pothole killed my tyre', undefined],
  ['council tax is killing me', undefined],
  ['my kid is being bullied', 'bullied'],
  ['cyber-bullying', 'bullied'],
  ['neighbour tree has fallen on my fence', undefined],
  ['sign fallen over', undefined],
  ['bullied by carer', undefined],
  ['blue badge', undefined],
  ['', undefined],
])('says first for “%s”: %s', (typed, first) => {
  expect(saidFirst(typed)).toBe(first)
})
