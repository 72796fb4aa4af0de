import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rounding } from '#contract/admissions/policy.ts'
import { toGrid, toWgs84 } from '#contract/geo/grid.ts'
import { distance, distanceBy, rounded, steps } from './distance.ts'

const metre: Rounding = { unit: 'metres', decimals: 0, how: 'nearest' }
const place = fc.record({
  easting: fc.double({ min: 400_000, max: 500_000, noNaN: true }),
  northing: fc.double({ min: 250_000, max: 350_000, noNaN: true }),
})

describe('the distance', () => {
  it('is what Pythagoras says on the grid', () => {
    expect(distance({ easting: 450_003, northing: 310_004 }, { easting: 450_000, northing: 310_000 })).toBe(5)
    expect(distance({ easting: 450_000, northing: 310_000 }, { easting: 450_000, northing: 310_000 })).toBe(0)
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distance(a, b)).toBeCloseTo(Math.hypot(a.easting - b.easting, a.northing - b.northing), 6)
        expect(distance(b, a)).toBe(distance(a, b))
      }),
    )
  })

  it('is measured on the grid, as by way of WGS84 and back the nearer of two homes becomes the farther', () => {
    const school = { easting: 455_164, northing: 306_041 }
    const through = (at: typeof school) => toGrid(toWgs84(at))
    const towards = (degrees: number, metres: number) => ({
      easting: school.easting + metres * Math.cos((degrees * Math.PI) / 180),
      northing: school.northing + metres * Math.sin((degrees * Math.PI) / 180),
    })
    // One home in each direction, and one 2 cm farther in another.
    const pairs = Array.from(
      { length: 360 },
      (_, degrees) => [towards(degrees, 612.3), towards(degrees + 97, 612.32)] as const,
    )
    for (const [near, far] of pairs) expect(distance(near, school)).toBeLessThan(distance(far, school))
    const swapped = pairs.filter(
      ([near, far]) => distance(through(near), through(school)) > distance(through(far), through(school)),
    )
    expect(swapped.length).toBeGreaterThan(36)
  })

  it.each<[number, Rounding, number]>([
    [612.49, metre, 612],
    [612.5, metre, 613],
    [612.99, { ...metre, how: 'down' }, 612],
    [612.01, { ...metre, how: 'up' }, 613],
    [612.345, { ...metre, decimals: 2 }, 612.35],
    [612.345, { unit: 'kilometres', decimals: 1, how: 'nearest' }, 600],
    [1609.344, { unit: 'miles', decimals: 0, how: 'nearest' }, 1609.344],
    [1000, { unit: 'miles', decimals: 3, how: 'nearest' }, 999.403],
  ])('%d m rounded by %o is %d m', (metres, rounding, expected) => {
    expect(rounded(metres, rounding)).toBe(expected)
  })

  it('rounded again is the same', () => {
    const rounding = fc.record({
      unit: fc.constantFrom('metres' as const, 'kilometres' as const, 'miles' as const),
      decimals: fc.integer({ min: 0, max: 3 }),
      how: fc.constant('nearest' as const),
    })
    fc.assert(
      fc.property(place, place, rounding, (a, b, by) => {
        const metres = distanceBy(by, a, b)
        expect(rounded(metres, by)).toBe(metres)
      }),
    )
  })
})

describe('the steps of a distance', () => {
  const metres = fc.oneof(
    fc.double({ min: 0, max: 2_000_000, noNaN: true }),
    fc.integer({ min: 0, max: 4_000_000 }).map((halves) => halves / 2),
    fc.constantFrom(0, 0.49999999999999994, 0.5, 1.5, 2.5, Number.MIN_VALUE, 1609.344),
  )
  const whole = { nearest: Math.round, down: Math.floor, up: Math.ceil }
  const long = { metres: 1, kilometres: 1000, miles: 1609.344 }

  it('are counted as the language itself rounds', () => {
    const roundings = fc.record({
      unit: fc.constantFrom('metres' as const, 'kilometres' as const, 'miles' as const),
      decimals: fc.integer({ min: 0, max: 3 }),
      how: fc.constantFrom('nearest' as const, 'down' as const, 'up' as const),
    })
    fc.assert(
      fc.property(metres, roundings, (far, rounding) => {
        const { unit, decimals, how } = rounding
        expect(steps(far, rounding)).toBe(whole[how]((far * 10 ** decimals) / long[unit]))
      }),
      { numRuns: 2000 },
    )
  })

  it('are not a number where the distance isn’t known', () => {
    expect(steps(Number.NaN, metre)).toBeNaN()
  })
})
