import { schools } from 'virtual:schools'
import { describe, expect, it } from 'vitest'
import { found } from './found.ts'
import { type Home, howFar } from './home.ts'

const names = (wanted: Partial<Parameters<typeof found>[1]>) =>
  found(schools, { words: '', phase: 'all', home: undefined, ...wanted }).map(({ school }) => school.name)

describe('finding a school', () => {
  it.each([
    ['meadow', ['Sample Meadow Infant School', 'Sample Meadow Junior School']],
    ['junior meadow', ['Sample Meadow Junior School']],
    ['QUORN', ['Sample Wold Church of England Primary School']],
    ['le10', ['Sample Vale College']],
    ['le11 5je', ['Sample Soar Academy']],
    ['saint anne', ['Sample Saint Anne Catholic Primary School']],
    ['nowhere', []],
  ])('by “%s”', (words, expected) => expect(names({ words })).toEqual(expected))

  it('shows those that a round leads into', () => {
    expect(names({ phase: 'junior' })).toEqual(['Sample Meadow Junior School'])
    expect(names({ phase: 'secondary' })).toContain('Sample Park School')
    expect(names({ phase: 'reception' })).toContain('Sample Park School')
    expect(names({})).toHaveLength(schools.length)
  })

  it('has the nearest first from a home, and last those whose point nobody knows', () => {
    const home: Home = { from: 'address', label: 'Home', place: { easting: 454_410, northing: 319_349 } }
    const unknown = schools.map((school, at) => (at === 0 ? { ...school, point: null } : school))
    const ordered = found(unknown, { words: '', phase: 'all', home })
    expect(ordered[0]).toMatchObject({ school: { name: 'Sample Meadow Infant School' }, metres: 0 })
    expect(ordered.at(-1)).toMatchObject({ school: { id: schools[0]?.id }, metres: null })
    const metres = ordered.slice(0, -1).map((one) => one.metres ?? -1)
    expect(metres).toEqual(metres.toSorted((a, b) => a - b))
  })
})

describe('how far it is', () => {
  const place = { easting: 450_000, northing: 320_000 }

  it('is told to the metre from an address, and roughly from the middle of a postcode', () => {
    expect(howFar({ from: 'address', label: '4 Acorn Walk', place }, 1223.4)).toBe(
      '0.76 miles (1,223 metres) from your home in a straight line',
    )
    expect(howFar({ from: 'postcode', label: 'LE11 3TU', place }, 1223.4)).toBe(
      'About 0.8 miles from the middle of LE11 3TU',
    )
    expect(howFar({ from: 'postcode', label: 'LE11 3TU', place }, 12)).not.toMatch(/\d (miles|metres)/)
  })

  it('is not known without the school’s point', () => {
    expect(howFar({ from: 'address', label: 'Home', place }, null)).toContain('not known')
  })
})
