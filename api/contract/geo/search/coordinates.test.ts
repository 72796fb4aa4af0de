import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceMetres, onGrid, toGrid, toWgs84 } from '../grid.ts'
import { searchGridReference, searchPair } from './coordinates.ts'

const at = { lat: 52.771944, lon: -1.206389 }
const metresOff = (text: string) => {
  const [found] = searchPair(text)?.suggestions ?? []
  return found ? distanceMetres(found, at) : undefined
}

describe('degrees', () => {
  it.each([
    '52.771944, -1.206389',
    '52.771944 -1.206389',
    '52.771944,-1.206389',
    '(52.771944; −1.206389)',
    '52.771944, –1.206389',
    '52.771944° -1.206389°',
    '52.771944 N 1.206389 W',
    '52.771944N, 1.206389W',
    '52.771944°N 1.206389°W',
    'N 52.771944 W 1.206389',
    'N52.771944, W1.206389',
    '1.206389 W, 52.771944 N',
    '52.771944 N, -1.206389',
    'Lat: 52.771944 Long: -1.206389',
    'latitude 52.771944, longitude -1.206389',
    '52,771944 -1,206389',
    '52°46′19″N 1°12′23″W',
    '52°46\'19"N, 1°12\'23"W',
    "52º 46' 19'' N  1º 12' 23'' W",
    '52° 46’ 19” N, 1° 12’ 23” W',
    'N 52° 46′ 19″, W 1° 12′ 23″',
    '52 46 19 N 1 12 23 W',
    '52:46:19N 1:12:23W',
    '52°46′19″, −1°12′23″',
    '52°46′19″ -1°12′23″',
    '52° 46.3167′ N, 1° 12.3833′ W',
    '52 46.3167 N 1 12.3833 W',
    '52 46.3167, -1 12.3833',
  ])('“%s” are this place', (text) => {
    expect(metresOff(text)).toBeLessThan(0.5)
    expect(searchPair(text)?.problem).toBeUndefined()
  })

  it('are as exact as their last figure', () => {
    const precision = (text: string) => searchPair(text)?.suggestions[0]?.precision
    expect(precision('52.7719, -1.2064')).toBe('exact')
    expect(precision('52.772, -1.206')).toBe('street')
    expect(precision('52.77, -1.2064')).toBe('place')
    expect(precision('52°46′19″N 1°12′23″W')).toBe('street')
    expect(precision('52°46′N 1°12′W')).toBe('place')
    expect(precision('52 46.317 N 1 12.383 W')).toBe('exact')
  })

  it.each([
    ['-1.206389, 52.771944', 'Did you mean 52.771944, -1.206389?'],
    ['48.85, 2.35', 'in Great Britain'],
    ['52.77 N, -1.2 W', 'Leave out either the minus sign or the letter W'],
    ['52.77 N, 1.2 N', 'one number with N and one with W or E'],
    ['52 77 10 N, 1 12 23 W', 'less than 60'],
    ['52.77 S, 1.2 W', 'in Great Britain'],
  ])('“%s” are never guessed: %s', (text, words) => {
    const found = searchPair(text)
    expect(found?.suggestions).toEqual([])
    expect(found?.problem).toContain(words)
  })

  it('are read alike however they are written', () => {
    const place = fc.record({
      lat: fc.double({ min: 50, max: 58, noNaN: true }),
      lon: fc.double({ min: -6, max: 1.5, noNaN: true }),
    })
    const parts = (value: number) => {
      const all = Math.round(Math.abs(value) * 36_000)
      return [Math.floor(all / 36_000), Math.floor((all % 36_000) / 600), ((all % 600) / 10).toFixed(1)]
    }
    fc.assert(
      fc.property(place, (point) => {
        const [d, m, s] = parts(point.lat)
        const [e, n, t] = parts(point.lon)
        const west = point.lon < 0 ? 'W' : 'E'
        const minus = point.lon < 0 ? '−' : ''
        for (const text of [
          `${d}°${m}′${s}″N ${e}°${n}′${t}″${west}`,
          `${d} ${m} ${s}, ${minus}${e} ${n} ${t}`,
          `${west} ${e}:${n}:${t} N ${d}:${m}:${s}`,
        ]) {
          const [found] = searchPair(text)?.suggestions ?? []
          expect(found && distanceMetres(found, point), text).toBeLessThan(3)
        }
      }),
    )
  })
})

describe('eastings and northings', () => {
  const here = { easting: 453700, northing: 319900 }
  it.each([
    '453700, 319900',
    '453700 319900',
    '453700,319900',
    '453,700 319,900',
    '453,700,319,900',
    '453,700.00, 319,900.00',
    'E 453,700 N 319,900',
    'E453,700 N319,900',
    '453,700E, 319,900N',
    '453,700 E 319,900 N',
    'E: 453,700, N: 319,900',
    'N 319,900 E 453,700',
    'Easting 453,700 Northing 319,900',
    'E 453700 N 319900',
    '453700E 319900N',
    '453700 E, 319900 N',
    'N 319900 E 453700',
    'Easting: 453700 Northing: 319900',
    'Easting 453700, Northing 319900',
    'X=453700 Y=319900',
    '453700.00, 319900.00',
  ])('“%s” are this place', (text) => {
    expect(searchPair(text)).toEqual({
      suggestions: [
        { label: 'Easting 453700, northing 319900', ...toWgs84(here), found: 'grid', precision: 'exact' },
      ],
    })
  })

  it('may have decimals', () => {
    const [found] = searchPair('453700.5 319900.25')?.suggestions ?? []
    const { easting, northing } = toGrid(found ?? at)
    expect(Math.hypot(easting - 453700.5, northing - 319900.25)).toBeLessThan(0.5)
  })

  it('are read with a million of metres too, written with commas', () => {
    const far = { easting: 446600, northing: 1140300 }
    const [found] = searchPair('E 446,600 N 1,140,300')?.suggestions ?? []
    expect(found).toMatchObject(toWgs84(far))
  })

  it.each(['953700, 319900', '453700, 1319900', '453700 W 319900 N', '-453700, 319900'])(
    '“%s” are nowhere, and it says how to write them',
    (text) => expect(searchPair(text)?.problem).toContain('such as 453700, 319900'),
  )
})

it.each([
  '',
  'LE11 3TU',
  'E1 1',
  'N1 9',
  '12 34',
  'A46',
  '12 Ashby Road',
  'SK 536 196',
  '07700 900982 1',
  '5th Avenue',
  'News 24',
  '52.772',
  '453700',
])('“%s” is no pair of coordinates', (text) => expect(searchPair(text)).toBeNull())

it.each(['SK 536 196', 'sk536196', 'SK 536, 196', 'SK/536/196'])(
  'the grid reference “%s” is read',
  (text) => {
    expect(searchGridReference(text)?.suggestions[0]?.label).toBe('SK 536 196')
  },
)

it('is quick with a text of any length', () => {
  const start = performance.now()
  for (const one of [' ', '1', '1 ', '°', '1.', 'N'])
    for (const length of [99, 100_000]) searchPair(`52.7${one.repeat(length).slice(0, length)}x`)
  expect(performance.now() - start).toBeLessThan(1_000)
})

it('takes anything without failing, and nothing that is found lies off the grid', () => {
  const some = fc.string({ unit: fc.constantFrom(...'0123456789.,-−°′″ NSEWm:;'), maxLength: 30 })
  fc.assert(
    fc.property(some, (text) => {
      for (const found of searchPair(text)?.suggestions ?? []) expect(onGrid(toGrid(found))).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
