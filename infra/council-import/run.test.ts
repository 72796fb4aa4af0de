import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CouncilProfile } from '#contract/council/council.ts'
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
      'postcodes: 1, read as UTF-8',
      'places: 2, read as UTF-8',
      'streets: 1, read as UTF-8',
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
    ['a missing column', 'postcode,lat\nZZ1 1AA,52\n', 'bad.csv, line 1: there is no column "lon (or long)"'],
    ['an empty file', '', 'bad.csv is empty'],
    ['no rows', 'postcode,lat,lon\n', 'bad.csv has no rows'],
    [
      'a latitude that is none',
      'postcode,lat,lon\n\nZZ1 1AA,north,-1\n',
      'bad.csv, line 3: NaN, -1 is not latitude and longitude',
    ],
    [
      'an empty longitude',
      'postcode,lat,lon\nZZ1 1AA,52,\n',
      'bad.csv, line 2: 52, NaN is not latitude and longitude',
    ],
    [
      'eastings for longitudes',
      'postcode,lat,lon\nZZ1 1AA,304300,458900\n',
      '304300, 458900 is not latitude and longitude',
    ],
    ['half a postcode', 'postcode,lat,lon\nZZ1,52,-1\n', 'line 2: "ZZ1" is not a full postcode'],
    ['a missing postcode', 'postcode,lat,lon\n,52,-1\n', 'line 2: "" is not a full postcode'],
    ['more than is worth reading', `postcode,lat,lon\n${'x,52,-1\n'.repeat(12)}`, '… and 2 more problems'],
  ])('names file, line and column of %s', async (_, text, message) => {
    await expect(run({ postcodes: await given('bad.csv', text) })).rejects.toThrow(message)
  })

  it.each([
    ['a comma too many', 'name,lat,lon\nTest,52,-1,x\n', 'the line has 4 cells for 3 columns'],
    ['a missing column', 'name,lat\nTest,52\n', 'line 1: there is no column "lon"'],
    ['a longitude that is none', 'name,lat,lon\nTest,52,east\n', 'column "lon": "east" is not a number'],
  ])('names file, line and column of %s in a table of places', async (_, text, message) => {
    await expect(run({ places: await given('bad.csv', text) })).rejects.toThrow(message)
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

  describe('wards', () => {
    const ward = (properties: Record<string, string>) => ({ ...square('', '', -2), properties })
    const testham = ward({
      WD24CD: 'E05000901',
      WD24NM: 'Test Hill',
      LAD24CD: 'E07000901',
      LAD24NM: 'Testham',
    })
    const wardsOf = async (...features: unknown[]) => ({
      wards: await given('w.geojson', collection(...features)),
    })

    it('are those of our districts, from the country’s file', async () => {
      const other = ward({ WD24CD: 'E05000902', WD24NM: 'Elsewhere', LAD24CD: 'E07000902', LAD24NM: 'Far' })
      expect(await run(await wardsOf(other, testham))).toEqual(['wards: 1'])
      expect(await imported('wards.json')).toMatchObject([
        { code: 'E05000901', name: 'Test Hill', district: 'E07000901', geometry: { type: 'Polygon' } },
      ])
    })

    it('may have plain names', async () => {
      const plain = ward({ code: 'E05000901', name: 'Test Hill', district: 'E07000901' })
      expect(await run(await wardsOf(plain))).toEqual(['wards: 1'])
    })

    it.each([
      [
        'no district',
        [ward({ code: 'E05000901', name: 'Test Hill' })],
        'properties "code", "name" and "district"',
      ],
      ['a district left out', [], 'w.geojson has no ward of E07000901 (Testham)'],
      ['a ward twice', [testham, testham], 'E05000901 is there more than once'],
      ['metres', [{ ...testham, geometry: square('', '', 400_000).geometry }], 'Export it in WGS84'],
    ])('with %s are refused', async (_, features, message) => {
      await expect(run(await wardsOf(...features))).rejects.toThrow(message)
    })
  })

  it('writes nothing when any file is wrong, and needs the boundaries together', async () => {
    const places = await given('l.csv', 'name,lat,lon\nTest,52.8,-1.1\n')
    const { neighbours, ...two } = await boundaries()
    await expect(run({ places, ...two })).rejects.toThrow('Boundaries go together')
    await expect(imported('places.json')).rejects.toThrow('ENOENT')
    await expect(run({ neighbours: join(dir, 'nowhere'), ...two })).rejects.toThrow("can't be read")
    await expect(run({})).rejects.toThrow('nothing to import')
  })

  describe('the official files', () => {
    const directory = [
      'pcd7,pcd8,pcds,dointr,doterm,oscty25cd,lad25cd,lat,long',
      'ZZ1 1AA,ZZ1  1AA,ZZ1 1AA,198001,,E10000099,E07000901,52.7,-1.2',
      'ZZ1 1AB,ZZ1  1AB,ZZ1 1AB,198001,200312,E10000099,E07000901,52.7,-1.2',
      'ZZ1 1AD,ZZ1  1AD,ZZ1 1AD,198001,,E10000099,E07000901,99.999999,0.000000',
      'ZZ9 1AA,ZZ9  1AA,ZZ9 1AA,198001,,E99999999,E06000901,52.5,-0.5',
      'QQ1 1AA,QQ1  1AA,QQ1 1AA,198001,,E10000001,E07000777,51.5,0.1',
    ].join('\r\n')

    it('of the ONS Postcode Directory give the places and councils of our own postcodes that still live', async () => {
      await expect(run({ postcodes: await given('ONSPD.csv', directory) })).resolves.toEqual([
        'postcodes: 2, read as UTF-8',
      ])
      expect(await imported('postcodes/ZZ1.json')).toEqual({ '1AA': [52.7, -1.2, 'E07000901'] })
      expect(await imported('postcodes/ZZ9.json')).toEqual({ '1AA': [52.5, -0.5, 'E06000901'] })
      expect(await imported('postcodes/index.json')).toEqual({ ZZ1: [52.7, -1.2], ZZ9: [52.5, -0.5] })
    })

    it('of Code-Point Open have no first line, and are several', async () => {
      const line = (postcode: string, code: string, at = '"10","458900","304300"') =>
        `"${postcode}",${at},"E92000001","E19000001","E18000001","E10000099","${code}","E05000001"\r\n`
      const one = await given(
        'zz.csv',
        line('ZZ1 1AA', 'E07000901') + line('ZZ11AB', 'E07000901', '"90","0","0"'),
      )
      const two = await given('zy.csv', line('ZY1 1AA', 'E06000901'))
      expect(await run({ postcodes: [one, two] })).toEqual(['postcodes: 2, read as UTF-8'])
      const { '1AA': found } = await imported('postcodes/ZZ1.json')
      expect(found[0]).toBeCloseTo(52.63327, 3)
      expect(found[1]).toBeCloseTo(-1.1309, 3)
      expect(found[2]).toBe('E07000901')
    })

    it('of another area are refused', async () => {
      const other = directory.replaceAll('E07000901', 'E07000001').replaceAll('E06000901', 'E06000001')
      await expect(run({ postcodes: await given('ONSPD.csv', other) })).rejects.toThrow(
        'ONSPD.csv (ONS Postcode Directory) has no postcode of E07000901, E06000901 … from the council profile',
      )
    })

    it('that are something else say what was expected', async () => {
      await expect(run({ postcodes: await given('x.csv', 'name,total\nA,1\n') })).rejects.toThrow(
        'x.csv, line 1: there is no column "postcode (or pcds)". It is neither the ONS Postcode Directory',
      )
    })

    it('of the register of schools give the open ones of one council, in the register’s own letters', async () => {
      const header =
        'URN,LA (code),EstablishmentName,EstablishmentStatus (name),PhaseOfEducation (name),Town,Postcode,Easting,Northing'
      const text = [
        header,
        '100001,855,"St Zo\xEB’s, Test",Open,Primary,Testham,ZZ1 1AA,458900,304300'.replace('’', "'"),
        '100002,855,Shut School,Closed,Primary,Testham,ZZ1 1AA,458900,304300',
        '100003,330,Far School,Open,Secondary,Far,QQ1 1AA,408900,284300',
        '100004,855,New School,"Open, but proposed to close",Secondary,Testham,ZZ1 1AA,,',
      ].join('\r\n')
      await writeFile(join(dir, 'gias.csv'), Buffer.from(text, 'latin1'))
      const files = { schools: join(dir, 'gias.csv'), 'school-authority': '855' }
      expect(await run(files)).toEqual(['schools: 1, read as Windows-1252'])
      expect(await imported('schools.json')).toEqual([
        {
          urn: 100001,
          name: "St Zo\u00EB's, Test",
          phase: 'Primary',
          town: 'Testham',
          postcode: 'ZZ1 1AA',
          lat: expect.closeTo(52.63327, 3),
          lon: expect.closeTo(-1.1309, 3),
        },
      ])
    })

    it('of the ONS’s boundaries name code and name in their own way, for the whole country', async () => {
      const official = (code: string, west: number) => {
        const { geometry } = square(code, '', west)
        return { type: 'Feature', properties: { LAD24CD: code, LAD24NM: `Area ${code}`, FID: 1 }, geometry }
      }
      const others = Array.from({ length: 40 }, (_, at) => official(`E070008${10 + at}`, -3))
      const national = await given(
        'lad.geojson',
        collection(...others, official('E07000901', -2), official('E06000901', -1)),
      )
      const { county } = await boundaries()
      expect(await run({ county, districts: national, neighbours: national })).toEqual(['areas: 3'])
    })
  })
})
