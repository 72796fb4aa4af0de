import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatGridReference,
  GridReferenceError,
  gridReferenceAt,
  parseGridReference,
} from './gridReference.ts'

const digits = fc.constantFrom(2, 4, 6, 8, 10) as fc.Arbitrary<2 | 4 | 6 | 8 | 10>
const place = fc.record({
  easting: fc.integer({ min: 0, max: 699_999 }),
  northing: fc.integer({ min: 0, max: 1_299_999 }),
})

describe('grid references', () => {
  it.each([
    ['SK 589 043', 458_950, 304_350, 100],
    ['sk58900430', 458_905, 304_305, 10],
    ['S K 5 0', 455_000, 305_000, 10_000],
    ['TQ 38880 77320', 538_880.5, 177_320.5, 1],
    ['SV 00', 5_000, 5_000, 10_000],
    ['NN166712', 216_650, 771_250, 100],
    ['HP 6 1', 465_000, 1_215_000, 10_000],
  ])('reads %s as the middle of its square', (text, easting, northing, squareMetres) => {
    expect(parseGridReference(text)).toEqual({ easting, northing, squareMetres })
  })

  it.each([
    ['SK 589', 'You entered 3'],
    ['SK', 'You entered 0'],
    ['SK 589 043 12 12 12', 'You entered 12'],
    ['589 043', 'two letters'],
    ['AA 58 04', 'AA is not a square'],
    ['SI 58 04', 'SI is not a square'],
    ['ZZ 58 04', 'ZZ is not a square'],
  ])('says how to put %s right', (text, part) => {
    expect(() => parseGridReference(text)).toThrow(GridReferenceError)
    expect(() => parseGridReference(text)).toThrow(part)
  })

  it('name the square that holds the place, and read back into it', () => {
    fc.assert(
      fc.property(place, digits, (at, count) => {
        const square = parseGridReference(formatGridReference(at, count))
        expect(Math.abs(square.easting - at.easting)).toBeLessThanOrEqual(square.squareMetres / 2)
        expect(Math.abs(square.northing - at.northing)).toBeLessThanOrEqual(square.squareMetres / 2)
      }),
    )
  })

  it('are written with spaces and never rounded up', () => {
    expect(formatGridReference({ easting: 458_999, northing: 304_399 }, 6)).toBe('SK 589 043')
    expect(formatGridReference({ easting: 400_005, northing: 300_005 }, 8)).toBe('SK 0000 0000')
    expect(() => formatGridReference({ easting: -1, northing: 0 })).toThrow(RangeError)
  })

  it('are null off the grid', () => {
    expect(gridReferenceAt({ lat: 52.7721, lon: -1.2062 })).toBe('SK 536 196')
    expect(gridReferenceAt({ lat: 48, lon: 2 })).toBeNull()
  })
})
