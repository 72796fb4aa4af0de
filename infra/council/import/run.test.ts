import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CouncilProfile } from '#contract/council.ts'
import { council as real } from '#council'
import { importGeo } from './run.ts'

const url = 'https://example.org/'
const council: CouncilProfile = {
  ...real,
  authority: { code: 'E10000099', name: 'Testshire', url },
  districts: [{ code: 'E07000901', name: 'Testham', url }],
  neighbours: [{ code: 'E06000901', name: 'Testcaster', url }],
}
const square = (code: string, name: string, west: number) => ({
  type: 'Feature',
  properties: { code, name, hectares: 12 },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 52, 0],
        [west + 1, 52, 0],
        [west + 1, 53, 0],
        [west, 53, 0],
        [west, 52, 0],
      ],
    ],
  },
})
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shire-import-'))
})
afterEach(() => rm(dir, { recursive: true }))

const given = async (name: string, text: string) => {
  await writeFile(join(dir, name), text)
  return join(dir, name)
}
const boundaries = async () => ({
  county: await given('county.geojson', collection(square('E10000099', 'Testshire', -2))),
  districts: await given('districts.geojson', collection(square('E07000901', 'Testham', -2))),
  neighbours: await given('neighbours.geojson', collection(square('E06000901', 'Testcaster', -1))),
})
const imported = async (path: string) => JSON.parse(await readFile(join(dir, 'out', path), 'utf8'))
const run = (files: Parameters<typeof importGeo>[1]) => importGeo(council, files, join(dir, 'out'))

describe('importing', () => {
  it('turns tables and boundaries into what the browser and the server use', async () => {
    const postcodes = await given('p.csv', 'lat,postcode,lon,district\n52.71234567,zz1  1aa,-1.2,E0\n')
    const places = await given(
      'l.csv',
      'name,parent,lat,lon\nOver Test,"Test, Great",52.7,-1.1\nTest,,52.8,-1.1\n',
    )
    const streets = await given(
      's.csv',
      'street,locality,parent_locality,lat,lon\nHigh Street,Over Test,Test,52.7,-1.1\n',
    )
    expect(await run({ postcodes, places, streets, ...(await boundaries()) })).toEqual([
      'postcodes: 1',
      'places: 2',
      'streets: 1',
      'areas: 3',
    ])
    expect(await imported('postcodes/ZZ1.json')).toEqual({ '1AA': [52.71235, -1.2] })
    expect(await imported('places.json')).toEqual([
      { name: 'Over Test', in: 'Test, Great', lat: 52.7, lon: -1.1 },
      { name: 'Test', lat: 52.8, lon: -1.1 },
    ])
    expect(await imported('streets.json')).toEqual([
      { name: 'High Street', in: 'Over Test, Test', lat: 52.7, lon: -1.1 },
    ])
    expect(await imported('areas.json')).toMatchObject({
      county: {
        code: 'E10000099',
        geometry: {
          coordinates: [
            [
              [-2, 52],
              [-1, 52],
              [-1, 53],
              [-2, 53],
              [-2, 52],
            ],
          ],
        },
      },
    })
  })

  it('replaces the postcodes of an earlier import', async () => {
    await run({ postcodes: await given('a.csv', 'postcode,lat,lon\nZZ1 1AA,52,-1\n') })
    await run({ postcodes: await given('b.csv', 'postcode,lat,lon\nZZ2 1AA,52,-1\n') })
    await expect(imported('postcodes/ZZ1.json')).rejects.toThrow('ENOENT')
  })

  it.each([
    ['a missing column', 'postcode,lat\nZZ1 1AA,52\n', 'bad.csv, line 1: there is no column "lon"'],
    ['an empty file', '', 'bad.csv is empty'],
    ['no rows', 'postcode,lat,lon\n', 'bad.csv has no rows'],
    [
      'a latitude that is none',
      'postcode,lat,lon\n\nZZ1 1AA,north,-1\n',
      'bad.csv, line 3, column "lat": "north" is not a number',
    ],
    [
      'an empty longitude',
      'postcode,lat,lon\nZZ1 1AA,52,\n',
      'bad.csv, line 2, column "lon": "" is not a number',
    ],
    ['eastings for longitudes', 'postcode,lat,lon\nZZ1 1AA,304300,458900\n', 'column "lon": "458900" is not'],
    ['half a postcode', 'postcode,lat,lon\nZZ1,52,-1\n', 'column "postcode": "ZZ1" is not a full postcode'],
    ['a missing postcode', 'postcode,lat,lon\n,52,-1\n', 'column "postcode": is empty'],
    ['a comma too many', 'postcode,lat,lon\nZZ1 1AA,52,-1,x\n', 'the line has 4 cells for 3 columns'],
    ['more than is worth reading', `postcode,lat,lon\n${'x,52,-1\n'.repeat(12)}`, '… and 2 more problems'],
  ])('names file, line and column of %s', async (_, text, message) => {
    await expect(run({ postcodes: await given('bad.csv', text) })).rejects.toThrow(message)
  })

  it.each([
    ['text that is not JSON', 'nonsense', 'districts.geojson is not JSON'],
    ['another GeoJSON', '{"type":"Point"}', 'Give a GeoJSON FeatureCollection'],
    [
      'an unknown code',
      collection(square('E07000902', 'Other', -2)),
      'E07000902 (Other) is not in the council profile',
    ],
    ['a missing area', collection(), 'E07000901 (Testham) must be there exactly once'],
    ['an area twice', collection(square('E07000901', 'A', -2), square('E07000901', 'B', -2)), 'exactly once'],
    ['metres for degrees', collection(square('E07000901', 'Testham', 400_000)), 'Export it in WGS84'],
    [
      'an open ring',
      collection(square('E07000901', 'Testham', -2)).replace('[-2,52,0]]]', '[-2,52.5,0]]]'),
      'Close it',
    ],
  ])('says how to put right a boundary file with %s', async (_, text, message) => {
    const files = { ...(await boundaries()), districts: await given('districts.geojson', text) }
    await expect(run(files)).rejects.toThrow(message)
  })

  it('writes nothing when any file is wrong, and needs the boundaries together', async () => {
    const places = await given('l.csv', 'name,lat,lon\nTest,52.8,-1.1\n')
    const { neighbours, ...two } = await boundaries()
    await expect(run({ places, ...two })).rejects.toThrow('Boundaries go together')
    await expect(imported('places.json')).rejects.toThrow('ENOENT')
    await expect(run({ neighbours: join(dir, 'nowhere'), ...two })).rejects.toThrow("can't be read")
    await expect(run({})).rejects.toThrow('nothing to import')
  })
})
