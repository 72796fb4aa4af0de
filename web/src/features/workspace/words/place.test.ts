import { expect, it } from 'vitest'
import { wardInWords } from './place.ts'

it('says of a name that it is a ward’s, once', () => {
  expect(['Hinckley', 'Castle Ward'].map((name) => wardInWords({ name }))).toEqual([
    'Hinckley ward',
    'Castle Ward',
  ])
})
