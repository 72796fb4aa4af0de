import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenBy, namesIn } from './claims.ts'

const name = fc
  .string({ minLength: 1, maxLength: 40 })
  .filter((text) => text.trim() === text && !/[,[\]"]/.test(text))
const names = fc.array(name, { maxLength: 8 })

describe('names in a claim', () => {
  it('are the same however the user pool writes a list', () => {
    fc.assert(
      fc.property(names, (all) => {
        expect(namesIn(JSON.stringify(all))).toEqual(all)
        expect(namesIn(`[${all.join(', ')}]`)).toEqual(all)
        expect(namesIn(all.join(','))).toEqual(all)
      }),
    )
  })

  it.each([
    ['nothing', undefined],
    ['an empty text', ''],
    ['an empty list', '[]'],
    ['commas alone', ' , ,'],
  ])('%s has none', (_, text) => expect(namesIn(text)).toEqual([]))

  it('are texts alone: a list of something else is no list of names', () => {
    expect(namesIn('[1,2]')).toEqual(['1', '2'])
    expect(namesIn('{"a":1}')).toEqual(['{"a":1}'])
  })
})

describe('what the council’s groups give', () => {
  const rows = [
    { named: 'Highways officers', gives: ['highways-officers'] },
    { named: 'Everybody', gives: ['highways-officers', 'contact-centre'] },
  ]

  it('is nothing for names that the profile does not have, in whatever case or length', () => {
    fc.assert(
      fc.property(names, (all) => {
        const strange = all.filter((one) => !rows.some(({ named }) => named === one))
        expect(givenBy(strange, rows)).toEqual([])
      }),
    )
    expect(givenBy(['highways officers', 'Highways officers '], rows)).toEqual([])
  })

  it('is each group once, and never less for being in one more', () => {
    expect(givenBy(['Highways officers', 'Everybody'], rows)).toEqual(['highways-officers', 'contact-centre'])
    fc.assert(
      fc.property(fc.subarray(rows.map(({ named }) => named)), names, (some, more) => {
        expect(givenBy([...some, ...more], rows)).toEqual(expect.arrayContaining(givenBy(some, rows)))
      }),
    )
  })
})
