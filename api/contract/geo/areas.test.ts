import { describe, expect, it } from 'vitest'
import { type Areas, authorityAt, type Geometry } from './areas.ts'
import { contains, metresFromEdge } from './polygon.ts'

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const polygon = (...rings: [number, number][][]): Geometry => ({ type: 'Polygon', coordinates: rings })
const area = (code: string, geometry: Geometry) => ({ code, name: code, geometry })

/** A county with a city cut out of its middle, two districts with a gap between them, and a far island. */
const areas: Areas = {
  toleranceMetres: 150,
  county: area('county', {
    type: 'MultiPolygon',
    coordinates: [[square(-2, 52, 1), square(-1.6, 52.4, 0.2)], [square(0, 52, 0.1)]],
  }),
  districts: [
    area(
      'west',
      polygon([
        [-2, 52],
        [-1.501, 52],
        [-1.501, 53],
        [-2, 53],
        [-2, 52],
      ]),
    ),
    area(
      'east',
      polygon([
        [-1.5, 52],
        [-1, 52],
        [-1, 53],
        [-1.5, 53],
        [-1.5, 52],
      ]),
    ),
  ],
  neighbours: [area('city', polygon(square(-1.6, 52.4, 0.2))), area('next', polygon(square(-1, 52, 1)))],
}

describe('polygons', () => {
  const ring = polygon(square(-2, 52, 1), square(-1.6, 52.4, 0.2))

  it('hold what is inside, not what is outside or in a hole', () => {
    expect(contains(ring, { lat: 52.1, lon: -1.9 })).toBe(true)
    expect(contains(ring, { lat: 52.5, lon: -1.5 })).toBe(false)
    expect(contains(ring, { lat: 52.5, lon: -2.1 })).toBe(false)
    expect(contains(ring, { lat: 53.5, lon: -1.5 })).toBe(false)
  })

  it('do not count a corner at the same latitude twice', () => {
    const diamond = polygon([
      [0, 52],
      [1, 53],
      [0, 54],
      [-1, 53],
      [0, 52],
    ])
    expect(contains(diamond, { lat: 53, lon: 0 })).toBe(true)
    expect(contains(diamond, { lat: 53, lon: -2 })).toBe(false)
  })

  it('measure to the nearest edge, a hole’s too', () => {
    expect(metresFromEdge(ring, { lat: 51.999, lon: -1.5 })).toBeCloseTo(111, 0)
    expect(metresFromEdge(ring, { lat: 52.401, lon: -1.5 })).toBeCloseTo(111, 0)
    expect(metresFromEdge(ring, { lat: 52.5, lon: -2.001 })).toBeCloseTo(67.7, 0)
  })
})

describe('the authority of a place', () => {
  it.each([
    ['a district of the county', 52.1, -1.9, { kind: 'county', district: 'west' }],
    ['the county’s other part', 52.05, 0.05, { kind: 'county' }],
    ['a gap between districts, given to the nearest', 52.1, -1.5002, { kind: 'county', district: 'east' }],
    ['a neighbour in the hole', 52.5, -1.5, { kind: 'neighbour', code: 'city' }],
    ['just over the edge, still the county’s', 52.5, -0.999, { kind: 'county', district: 'east' }],
    ['well over the edge', 52.5, -0.99, { kind: 'neighbour', code: 'next' }],
    ['nobody that we know', 51, -1, { kind: 'outside' }],
  ])('is %s', (_, lat, lon, expected) => {
    expect(authorityAt(areas, { lat, lon })).toEqual(expected)
  })
})
