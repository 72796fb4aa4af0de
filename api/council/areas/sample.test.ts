import { describe, expect, it } from 'vitest'
import { Areas, authorityAt } from '#contract/geo/areas.ts'
import { contains } from '#contract/geo/polygon.ts'
import { Wards, wardAt } from '#contract/geo/wards.ts'
import { council } from '#council'
import { examplePlaces } from '#profile/examples.ts'
import { areas } from './load.ts'
import { boundaries } from './sample/boundaries.ts'
import { places } from './sample/places.ts'
import { streets } from './sample/streets.ts'
import { wards as sampleWards } from './sample/wards.ts'
import { wards } from './wards.ts'

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

it('has the street that is given as an example of what may be typed', () => {
  const [, street, town = ''] = /(?:, or )(.+), (.+)$/.exec(examplePlaces) ?? []
  expect(streets[town]?.map(([name]) => name)).toContain(street)
})

describe('the sample’s wards', () => {
  const towns: Record<string, string> = {
    Glenfield: 'Blaby North',
    Narborough: 'Blaby South',
    Syston: 'Soar Valley',
    Anstey: 'Forest',
    Loughborough: 'Loughborough and Shepshed',
    Billesdon: 'High Leicestershire',
    'Market Harborough': 'Market Harborough and Kibworth',
    Lutterworth: 'Lutterworth and Fleckney',
    'Market Bosworth': 'Market Bosworth',
    Hinckley: 'Hinckley',
    Bottesford: 'Vale of Belvoir',
    'Melton Mowbray': 'Melton',
    'Castle Donington': 'Trent and Donington',
    'Ashby-de-la-Zouch': 'Ashby and Measham',
    Coalville: 'Coalville',
    Wigston: 'Oadby and Wigston',
  }

  it('are where their names say', () => {
    const found = places.filter(([name]) => name in towns)
    expect(
      Object.fromEntries(found.map(([name, lat, lon]) => [name, wardAt(sampleWards, { lat, lon })?.name])),
    ).toEqual(towns)
    expect(Object.values(towns).sort()).toEqual(sampleWards.map(({ name }) => name).sort())
  })

  it('fill the districts that they say they are in', () => {
    for (const district of boundaries.districts)
      for (const point of grid())
        if (contains(district.geometry, point))
          expect([point, sampleWards.filter(({ geometry }) => contains(geometry, point))]).toMatchObject([
            point,
            [{ district: district.code }],
          ])
  })

  /** Points all over the county, off the corners of what is drawn. */
  function* grid() {
    for (let lat = 52.3951; lat < 52.98; lat += 0.02)
      for (let lon = -1.5973; lon < -0.66; lon += 0.03) yield { lat, lon }
  }
})

it('loads boundaries and wards in the agreed shape, imported or not', () => {
  expect(Areas.safeParse(areas).error).toBeUndefined()
  expect(Wards.safeParse(wards).error).toBeUndefined()
})
