import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePostcode } from '#contract/geo/search/postcodes.ts'
import { postcodePattern, readPostcode, tidyPostcode } from './postcode.ts'

/** As typed, and as meant. */
const postcodes = [
  ['LE11 0FR', 'LE11 0FR'],
  ['LE11 OFR', 'LE11 0FR'],
  ['LE1O OFR', 'LE10 0FR'],
  ['le11ofr', 'LE11 0FR'],
  ['LEll 3TU', 'LE11 3TU'],
  ['LEI1 3TU', 'LE11 3TU'],
  ['L E 1 1 3 T U', 'LE11 3TU'],
  [' LE11\u00a03TU. ', 'LE11 3TU'],
  ['LE11-3TU', 'LE11 3TU'],
  ['LE1 13TU', 'LE11 3TU'],
  ['sw1a1aa', 'SW1A 1AA'],
  ['WIA 1AA', 'W1A 1AA'],
  ['LI 8AA', 'L1 8AA'],
  ['OL1 1AA', 'OL1 1AA'],
  ['0L1 1AA', 'OL1 1AA'],
  ['S014 3AA', 'SO14 3AA'],
  ['ECIA IBB', 'EC1A 1BB'],
  ['GY1 1AA', 'GY1 1AA'],
] as const

describe('a postcode', () => {
  it.each(postcodes)('typed as “%s” is %s', (typed, meant) => {
    expect(readPostcode(typed)).toBe(meant)
    expect(tidyPostcode(typed)).toBe(meant)
    expect(meant).toMatch(postcodePattern)
  })

  it.each(postcodes)('typed as “%s” is the same in the search for places', (typed, meant) => {
    const [outward = '', inward = ''] = meant.split(' ')
    expect(parsePostcode(typed, { [outward]: [0, 0] })).toEqual({ outward, inward })
  })

  it.each([
    '',
    'LE11',
    'LE11 3',
    '3TU',
    'LE111 3TU',
    '1234',
    'Loughborough',
    'LE11 33U',
    'ABC1 1AA',
    'LE11 3TUX',
  ])('“%s” is none, and stays as it was typed', (typed) => {
    expect(readPostcode(typed)).toBeUndefined()
    expect(tidyPostcode(typed)).toBe(typed)
  })

  it('that is read is one, and is read the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'LEOI1023ABC .-'), maxLength: 10 }), (typed) => {
        const read = readPostcode(typed)
        if (read === undefined) return
        expect(read).toMatch(postcodePattern)
        expect(readPostcode(read)).toBe(read)
      }),
    )
  })

  it('that is right is never changed', () => {
    const letters = (of: string) => fc.constantFrom(...of)
    const outward = fc.oneof(
      fc.tuple(letters('BEGLMNSW'), fc.integer({ min: 0, max: 99 })).map(([area, rest]) => `${area}${rest}`),
      fc
        .tuple(letters('BCDEGHILMNOPRSTW'), letters('ABEFGHLNORSTUY'), fc.integer({ min: 0, max: 99 }))
        .map(([a, b, rest]) => `${a}${b}${rest}`),
    )
    const inward = fc.tuple(fc.nat(9), letters('ABDEFGHJLNPQRSTUWXYZ'), letters('ABDEFGHJLNPQRSTUWXYZ'))
    fc.assert(
      fc.property(outward, inward, (first, second) => {
        const postcode = `${first} ${second.join('')}`
        expect(readPostcode(postcode)).toBe(postcode)
      }),
    )
  })
})
