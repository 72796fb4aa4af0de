import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CouncilProfile } from '#contract/council/council.ts'
import { parishAt, Wards } from '#contract/geo/wards.ts'
import { council as real } from '#council'
import { importGeo } from './run.ts'

const council: CouncilProfile = {
  ...real,
  districts: [{ code: 'E07000901', name: 'Testham', url: 'https://example.org/' }],
}
const parish = (properties: Record<string, string>, west = -2) => ({
  type: 'Feature',
  properties,
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 52],
        [west + 1, 52],
        [west + 1, 53],
        [west, 53],
        [west, 52],
      ],
    ],
  },
})
const upper = parish({ PARNCP24CD: 'E04000901', PARNCP24NM: 'Upper Test', LAD24CD: 'E07000901' })

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shire-parishes-'))
})
afterEach(() => rm(dir, { recursive: true }))

async function imports(...features: unknown[]) {
  const parishes = join(dir, 'p.geojson')
  await writeFile(parishes, JSON.stringify({ type: 'FeatureCollection', features }))
  return importGeo(council, { parishes }, join(dir, 'out'))
}

it('takes the parishes of our districts from the country’s file, and leaves out where there is none', async () => {
  const names = { PARNCP24NM: 'Testham, unparished area', LAD24CD: 'E07000901' }
  const town = parish({ PARNCP24CD: 'E43000901', ...names }, -1)
  const far = parish({ PARNCP24CD: 'E04000902', PARNCP24NM: 'Far', LAD24CD: 'E07000902' })
  expect(await imports(town, far, upper)).toEqual(['parishes: 1'])
  const parishes = Wards.parse(JSON.parse(await readFile(join(dir, 'out/parishes.json'), 'utf8')))
  expect(parishes).toMatchObject([{ code: 'E04000901', name: 'Upper Test', district: 'E07000901' }])
  expect(parishAt(parishes, { lat: 52.5, lon: -1.5 })?.name).toBe('Upper Test')
  // A hundred metres into the town: in the sliver between two wards that would be the nearest.
  expect(parishAt(parishes, { lat: 52.5, lon: -0.9985 })).toBeUndefined()
})

it.each([
  ['no district', [parish({ code: 'E04000901', name: 'Upper' })], 'properties "code", "name" and "district"'],
  ['none of ours', [], 'p.geojson has no parish of E07000901'],
  ['one twice', [upper, upper], 'E04000901 is there more than once'],
])('refuses a file with %s', async (_, features, message) => {
  await expect(imports(...features)).rejects.toThrow(message)
})
