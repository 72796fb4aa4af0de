import { expect, it } from 'vitest'
import { ofName } from './whereabouts.ts'

const places = [
  { label: 'Market Place, Loughborough', lat: 52.77, lon: -1.2 },
  { label: 'Market Place, Hinckley', lat: 52.54, lon: -1.37 },
  { label: 'Market Place Lane, Hinckley', lat: 52.5, lon: -1.4 },
]

it('goes by the whole name of a street or place, and names the others of that name', () => {
  expect(ofName(' market  place', places)).toEqual({
    near: '52.77,-1.2',
    called: 'Market Place, Loughborough',
    others: ['Market Place, Hinckley'],
  })
})

it('goes by the town where it is said', () => {
  expect(ofName('Market Place, Hinckley', places)).toMatchObject({ near: '52.54,-1.37', others: [] })
})

it('takes no part of a name for a place', () => {
  expect(ofName('market', places)).toBeUndefined()
})
