import { describe, expect, it } from 'vitest'
import { Areas, authorityAt } from '#contract/geo/areas.ts'
import { council } from '#council'
import { areas } from './load.ts'
import { boundaries } from './sample/boundaries.ts'
import { places } from './sample/places.ts'
import { streets } from './sample/streets.ts'

describe('the sample', () => {
  it('has an area for every authority of the profile, and no other', () => {
    const codes = (list: readonly { code: string }[]) => list.map(({ code }) => code).sort()
    expect(boundaries.county.code).toBe(council.authority.code)
    expect(codes(boundaries.districts)).toEqual(codes(council.districts))
    expect(codes(boundaries.neighbours)).toEqual(codes(council.neighbours))
  })

  it.each([
    ['Loughborough', 52.771, -1.206, { kind: 'county', district: 'E07000130' }],
    ['Wigston', 52.583, -1.105, { kind: 'county', district: 'E07000135' }],
    ['Bottesford', 52.944, -0.8, { kind: 'county', district: 'E07000133' }],
    ['Leicester’s Clock Tower', 52.6365, -1.133, { kind: 'neighbour', code: 'E06000016' }],
    ['Oakham', 52.67, -0.728, { kind: 'neighbour', code: 'E06000017' }],
    ['Nottingham', 52.953, -1.15, { kind: 'outside' }],
  ])('knows whose %s is', (_, lat, lon, expected) => {
    expect(authorityAt(boundaries, { lat, lon })).toEqual(expected)
  })

  it('has its places and streets in the county', () => {
    for (const [name, lat, lon] of [...places, ...Object.values(streets).flat()])
      expect([name, authorityAt(boundaries, { lat, lon })]).toMatchObject([name, { kind: 'county' }])
  })
})

it('loads boundaries in the agreed shape, imported or not', () => {
  expect(Areas.safeParse(areas).error).toBeUndefined()
})
