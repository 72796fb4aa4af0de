import { expect, it } from 'vitest'
import { parishInWords, wardInWords } from './place.ts'

it('says of a name that it is a ward’s, once', () => {
  expect(['Hinckley', 'Castle Ward'].map((name) => wardInWords({ name }))).toEqual([
    'Hinckley ward',
    'Castle Ward',
  ])
})

it('says of a name that it is a parish’s, once', () => {
  expect(['Burbage', 'Upper Test Parish'].map((name) => parishInWords({ name }))).toEqual([
    'Burbage parish',
    'Upper Test Parish',
  ])
})
