import { expect, it } from 'vitest'
import { whereabouts } from './near.ts'

const names = {
  places: [{ name: 'Loughborough', lat: 52.772, lon: -1.206 }],
  streets: [
    { name: 'Market Place', in: 'Loughborough', lat: 52.771, lon: -1.206 },
    { name: 'Forest Road', in: 'Loughborough', lat: 52.762, lon: -1.218 },
  ],
}

it.each([
  [
    'the nearest street',
    { lat: 52.7715, lon: -1.206 },
    'Near Market Place, Loughborough, grid reference SK 5366 1961',
  ],
  [
    'the place, off the streets',
    { lat: 52.78, lon: -1.206 },
    'Near Loughborough, grid reference SK 5365 2056',
  ],
  ['the grid reference alone, off the places', { lat: 52.9, lon: -1.206 }, 'Grid reference SK 5350 3391'],
  ['coordinates, off the grid', { lat: 48.5, lon: 2.5 }, '48.5, 2.5'],
])('tells %s', (_, point, text) => {
  expect(whereabouts(point, names)).toBe(text)
})
