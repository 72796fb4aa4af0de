import { describe, expect, it } from 'vitest'
import type { Geometry } from './areas.ts'
import { type Ward, wardAt } from './wards.ts'

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const ward = (code: string, geometry: Geometry): Ward => ({
  code,
  name: `${code} ward`,
  district: 'd',
  geometry,
})
const polygon = (...rings: [number, number][][]): Geometry => ({ type: 'Polygon', coordinates: rings })

/** A town in the hole of the country round it, a gap of 136 m, and a ward in two parts. */
const wards: readonly Ward[] = [
  ward('country', polygon(square(-2, 52, 1), square(-1.6, 52.4, 0.2))),
  ward('town', polygon(square(-1.6, 52.4, 0.2))),
  ward('east', { type: 'MultiPolygon', coordinates: [[square(-0.998, 52, 1)], [square(0.5, 52, 0.1)]] }),
]

describe('the ward of a place', () => {
  it.each([
    ['the one it is in', 52.1, -1.9, 'country'],
    ['not the one whose hole it is in', 52.5, -1.5, 'town'],
    ['one in several parts', 52.05, 0.55, 'east'],
    ['the nearest, in a gap between two', 52.5, -0.9985, 'east'],
    ['the other nearest', 52.5, -0.9995, 'country'],
    ['the nearest, just outside every box', 51.999, -1.5, 'country'],
    ['none, well outside', 51.99, -1.5, undefined],
    ['none, far from all', 55, -3, undefined],
  ])('is %s', (_, lat, lon, code) => {
    expect(wardAt(wards, { lat, lon })?.code).toBe(code)
  })

  it('comes with its name and district, without its area', () => {
    expect(wardAt(wards, { lat: 52.1, lon: -1.9 })).toEqual({
      code: 'country',
      name: 'country ward',
      district: 'd',
    })
  })

  it('is found a hundred thousand times in seconds, among as many wards as a county has', () => {
    const many = Array.from({ length: 133 }, (_, at) => {
      const [west, south] = [-2 + (at % 12) * 0.1, 52 + Math.floor(at / 12) * 0.1]
      const side = Array.from({ length: 30 }, (_, step): [number, number] => [
        west + (step * 0.1) / 30,
        south,
      ])
      return ward(`w${at}`, polygon([...side, ...square(west, south, 0.1).slice(1)]))
    })
    // Of its own thread: what else the machine does has no part in it.
    const start = process.threadCpuUsage()
    for (let at = 0; at < 100_000; at += 1)
      wardAt(many, { lat: 52 + (at % 317) / 317, lon: -2 + (at % 1009) / 1009 })
    const { user, system } = process.threadCpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(5_000)
  })
})
