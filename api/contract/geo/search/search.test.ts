import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toGrid } from '../grid.ts'
import { type Gazetteer, search } from './search.ts'
import { slips, wordsOf } from './words.ts'

const at = { lat: 52.7, lon: -1.2 }
const gazetteer: Gazetteer = {
  places: async () => [
    { name: 'Loughborough', ...at },
    { name: 'Market Harborough', ...at },
    { name: 'Market Bosworth', ...at },
    { name: 'Ashby-de-la-Zouch', ...at },
    { name: 'Shelthorpe', in: 'Loughborough', ...at },
    { name: 'Oadby', ...at },
  ],
  streets: async () => [
    { name: 'Ashby Road', in: 'Loughborough', ...at },
    { name: 'Ashby Road', in: 'Coalville', ...at },
    { name: 'Ashby Road', in: 'Coalville', lat: 52.71, lon: -1.21 },
    { name: 'Market Place', in: 'Loughborough', ...at },
    { name: 'Loughborough Road', in: 'Quorn', ...at },
    { name: 'St Mary’s Road', in: 'Market Harborough', ...at },
    { name: 'High Street', in: 'Coalville', ...at },
  ],
  outwards: async () => ({
    LE1: [52.63, -1.13],
    LE11: [52.77, -1.2],
    LE10: [52.54, -1.37],
    NG13: [52.94, -0.8],
  }),
  postcodes: async (outward) =>
    outward === 'LE11'
      ? { '1AA': [52.77, -1.2], '3TU': [52.765, -1.228], '3TT': [52.766, -1.229] }
      : { '0FR': [52.54, -1.38] },
}
const labels = async (text: string) => (await search(text, gazetteer)).suggestions.map(({ label }) => label)

describe('search', () => {
  it.each([
    ['LE11 3TU', 'LE11 3TU'],
    ['le113tu', 'LE11 3TU'],
    ['LE1O OFR', 'LE10 0FR'],
    ['LE11', 'LE11 (the middle of its area)'],
    ['le1', 'LE1 (the middle of its area)'],
    ['LE11 9ZZ', 'LE11 (the middle of its area)'],
    ['NG13', 'NG13 (the middle of its area)'],
    ['loughborough', 'Loughborough'],
    ['Loughbrough', 'Loughborough'],
    ['Lougborugh', 'Loughborough'],
    ['ashby de la zouch', 'Ashby-de-la-Zouch'],
    ['Market', 'Market Harborough'],
    ['market place', 'Market Place, Loughborough'],
    ['ashby road, coalville', 'Ashby Road, Coalville'],
    ['Ashby Rd Loughborough', 'Ashby Road, Loughborough'],
    ['12 ashby road coalville', 'Ashby Road, Coalville'],
    ['St. Marys rd', 'St Mary’s Road, Market Harborough'],
    ['shelthorpe, loughborough', 'Shelthorpe, Loughborough'],
    ['SK 536 196', 'SK 536 196'],
    ['sk53601960', 'SK 5360 1960'],
    ['52.7721, -1.2062', '52.7721, -1.2062'],
    ['52.7721 -1.2062', '52.7721, -1.2062'],
  ])('takes "%s" for %s', async (text, label) => {
    expect((await labels(text))[0]).toBe(label)
  })

  it('lists the postcodes that begin so, and each place once', async () => {
    expect(await labels('LE11 3')).toEqual(['LE11 3TU', 'LE11 3TT'])
    expect(await labels('ashby road')).toEqual(['Ashby Road, Coalville', 'Ashby Road, Loughborough'])
  })

  it('says that it does not know a postcode whose area it shows, and nothing of an area that was asked for', async () => {
    const unknown = async (text: string) => (await search(text, gazetteer)).unknown
    expect(await unknown('le11 9zz')).toBe('LE11 9ZZ')
    expect(await unknown('LE11 3TU')).toBeUndefined()
    expect(await unknown('LE11')).toBeUndefined()
  })

  it('puts larger places first, and says how many there are when it shows only some', async () => {
    const names = await gazetteer.streets()
    const villages = Array.from({ length: 9 }, (_, at) => ({
      name: 'Main Street',
      in: `Village ${at}`,
      lat: 52,
      lon: -1,
    }))
    const town = { name: 'Main Street', in: 'Coalville', lat: 52, lon: -1 }
    const larger = { ...gazetteer, streets: async () => [...villages, ...names, town] }
    const { suggestions, of } = await search('main street', larger)
    expect(suggestions[0]?.label).toBe('Main Street, Coalville')
    expect([suggestions.length, of]).toEqual([8, 10])
  })

  it('says which house number was typed, as no list has it', async () => {
    const number = async (text: string) => (await search(text, gazetteer)).number
    expect(await number('12 ashby road coalville')).toBe('12')
    expect(await number('12a, Ashby Road, Coalville')).toBe('12A')
    expect(await number('3-5 Ashby Road')).toBe('3-5')
    expect(await number('ashby road')).toBeUndefined()
    expect(await number('12 Coalville')).toBeUndefined()
  })

  it('keeps to the place that was named', async () => {
    expect(await labels('ashby road, quorn')).toEqual([])
    expect(await labels('high street coalville')).toEqual(['High Street, Coalville'])
    expect(await labels('xyzzy')).toEqual([])
    expect(await labels('Ouseby')).toEqual([])
  })

  it.each([
    ['Market Street', []],
    ['market st', []],
    ['high street market', []],
    ['St Mary’s Road Market Harborough', ['St Mary’s Road, Market Harborough']],
    ['high street coalville', ['High Street, Coalville']],
  ])('offers for “%s” only streets that are called so', async (text, expected) => {
    expect(await labels(text)).toEqual(expected)
  })

  it.each([
    ['Station Road, Loughborough', 'Station Road', ['Loughborough']],
    ['12, Nosuch Lane, Oadbey', '12', []],
    ['12 Nosuch Lane, Oadbey', '12 Nosuch Lane', ['Oadby']],
    ['station rd market harborough', 'station rd', ['Market Harborough']],
    ['nosuch lane shelthorpe', 'nosuch lane', ['Shelthorpe, Loughborough']],
  ])(
    'offers for “%s”, of which it does not know %s, the town or village',
    async (text, unknown, expected) => {
      const result = await search(text, gazetteer)
      expect(result.suggestions.map(({ label }) => label)).toEqual(expected)
      expect(result.unknown).toBe(expected.length ? unknown : undefined)
    },
  )

  it('offers no town for a street alone, nor says that it does not know what it found', async () => {
    expect(await search('Station Road', gazetteer)).toEqual({ suggestions: [] })
    expect(await search('nosuch, market', gazetteer)).toEqual({ suggestions: [] })
    expect((await search('Ashby Road, Coalville', gazetteer)).unknown).toBeUndefined()
  })

  it('says how near it came', async () => {
    const precision = async (text: string) => (await search(text, gazetteer)).suggestions[0]?.precision
    expect(await precision('LE11 3TU')).toBe('postcode')
    expect(await precision('LE11')).toBe('place')
    expect(await precision('ashby road')).toBe('street')
    expect(await precision('SK 5360 1960')).toBe('exact')
    expect(await precision('SK 536 196')).toBe('street')
    expect(await precision('SK 53 19')).toBe('place')
  })

  it('says how to put coordinates right', async () => {
    expect((await search('SK 536 19', gazetteer)).problem).toContain('You entered 5')
    expect((await search('48.85, 2.35', gazetteer)).problem).toContain('Great Britain')
  })

  it('puts a grid reference where it belongs', async () => {
    const [point] = (await search('SK 5360 1960', gazetteer)).suggestions
    const { easting, northing } = toGrid(point!)
    expect(Math.hypot(easting - 453_605, northing - 319_605)).toBeLessThan(1)
  })

  it('takes anything without failing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), async (text) => {
        expect((await search(text, gazetteer)).suggestions.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})

describe('words', () => {
  it('are the same however they are written', () => {
    expect(wordsOf("St Mary's Rd.")).toEqual(wordsOf('Saint Marys Road'))
    expect(wordsOf('12a High Street')).toEqual(['high', 'st'])
    expect(wordsOf('5th Avenue')).toEqual(['5th', 'avenue'])
  })

  it('count slips, swapped neighbours as one', () => {
    expect(slips('oadby', 'oabdy', 2)).toBe(1)
    expect(slips('oadby', 'oadby', 2)).toBe(0)
    expect(slips('oadby', 'oady', 2)).toBe(1)
    expect(slips('oadby', 'wigston', 2)).toBe(3)
  })
})
