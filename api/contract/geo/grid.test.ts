import fc from 'fast-check'
import proj4 from 'proj4'
import { describe, expect, it } from 'vitest'
import { cellOf, cellsWithin, distanceMetres, onGrid, toGrid, toWgs84 } from './grid.ts'
import { project } from './transverseMercator.ts'

const epsg27700 = proj4(
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
    '+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs',
)
const inBritain = fc.record({
  lat: fc.double({ min: 49.9, max: 60.8, noNaN: true }),
  lon: fc.double({ min: -6.5, max: 1.7, noNaN: true }),
})
// To the millimetre: nearer to an edge, a place rounds over it.
const metres = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((millimetres) => millimetres / 1000)
const onLand = fc.record({ easting: metres(80_000, 655_000), northing: metres(5_000, 1_210_000) })

describe('the British National Grid', () => {
  it('projects as Ordnance Survey’s worked example does, to a millimetre', () => {
    const lat = ((52 + 39 / 60 + 27.2531 / 3600) * Math.PI) / 180
    const lon = ((1 + 43 / 60 + 4.5177 / 3600) * Math.PI) / 180
    const { easting, northing } = project(lat, lon)
    expect(Math.hypot(easting - 651_409.903, northing - 313_177.27)).toBeLessThan(0.001)
  })

  it('puts Caister water tower where Ordnance Survey does, to 5 m', () => {
    const surveyed = { easting: 651_409.8, northing: 313_177.45 }
    const tower = { lat: 52.658008, lon: 1.716074 }
    const found = toGrid(tower)
    expect(Math.hypot(found.easting - surveyed.easting, found.northing - surveyed.northing)).toBeLessThan(5)
    expect(distanceMetres(toWgs84(surveyed), tower)).toBeLessThan(5)
  })

  it('agrees with proj4 to a centimetre all over Great Britain', () => {
    fc.assert(
      fc.property(inBritain, ({ lat, lon }) => {
        const [easting, northing] = epsg27700.forward([lon, lat]) as [number, number]
        const ours = toGrid({ lat, lon })
        expect(Math.hypot(ours.easting - easting, ours.northing - northing)).toBeLessThan(0.01)
      }),
    )
  })

  it('comes back to where it went from, to 20 cm', () => {
    fc.assert(
      fc.property(onLand, (place) => {
        const back = toGrid(toWgs84(place))
        expect(Math.hypot(back.easting - place.easting, back.northing - place.northing)).toBeLessThan(0.2)
      }),
    )
  })

  it('ends at its edges', () => {
    expect(onGrid({ easting: 0, northing: 0 })).toBe(true)
    expect(onGrid({ easting: -1, northing: 0 })).toBe(false)
    expect(onGrid({ easting: 700_000, northing: 0 })).toBe(false)
    expect(onGrid(toGrid({ lat: Number.NaN, lon: 0 }))).toBe(false)
  })
})

describe('cells', () => {
  it('hold a hundred metres square', () => {
    expect(cellOf(458_999.9, 304_300)).toBe('4589:3043')
    expect(cellOf(459_000, 304_399.9)).toBe('4590:3043')
  })

  it('cover everything within the radius, in nine cells at most', () => {
    const turn = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true })
    fc.assert(
      fc.property(onLand, metres(0, 100), turn, ({ easting, northing }, radius, angle) => {
        const cells = cellsWithin(easting, northing, radius)
        expect(new Set(cells).size).toBe(cells.length)
        expect(cells.length).toBeLessThanOrEqual(9)
        const near = 0.999 * radius
        expect(cells).toContain(cellOf(easting + near * Math.cos(angle), northing + near * Math.sin(angle)))
      }),
    )
  })

  it('leave out what the circle does not touch', () => {
    expect(cellsWithin(458_950, 304_350, 40)).toEqual(['4589:3043'])
    expect(cellsWithin(458_910, 304_350, 40)).toEqual(['4588:3043', '4589:3043'])
    expect(() => cellsWithin(458_950, 304_350, 101)).toThrow(RangeError)
  })
})
