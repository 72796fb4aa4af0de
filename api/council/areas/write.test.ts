import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Areas } from '#contract/geo/areas.ts'
import { Outwards, Places, Postcodes, Streets } from '#contract/geo/gazetteer.ts'
import { Wards } from '#contract/geo/wards.ts'
import { placeFiles, postcodeFiles } from './geoFiles.ts'
import { writeFiles, writeGeo } from './write.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shire-geo-'))
})
afterEach(() => rm(dir, { recursive: true }))

const json = async (path: string) => JSON.parse(await readFile(join(dir, 'site/geo', path), 'utf8'))

it('writes the sample where nothing is imported, in the shapes that the browser reads', async () => {
  await writeGeo(join(dir, 'site'), join(dir, 'imported'))
  expect(Areas.parse(await json('areas.json')).districts).toHaveLength(7)
  expect(Wards.parse(await json('wards.json'))).toHaveLength(16)
  expect(await json('parishes.json')).toEqual([])
  expect(Places.parse(await json('places.json')).length).toBeGreaterThan(50)
  expect(Streets.parse(await json('streets.json')).length).toBeGreaterThan(30)
  const outwards = Object.keys(Outwards.parse(await json('postcodes/index.json')))
  const files = (await readdir(join(dir, 'site/geo/postcodes'))).sort()
  expect(files).toEqual([...outwards.map((outward) => `${outward}.json`), 'index.json'].sort())
  expect(Postcodes.parse(await json('postcodes/LE11.json'))).toHaveProperty('3TU')
})

it('takes what was imported kind by kind', async () => {
  await writeFiles(join(dir, 'imported'), placeFiles([{ name: 'Nether Test', lat: 52.7, lon: -1.1 }]))
  const postcodes = postcodeFiles([
    { postcode: 'ZZ1 1AA', lat: 52, lon: -1 },
    { postcode: 'ZZ1 1AB', lat: 53, lon: -1 },
  ])
  await writeFiles(join(dir, 'imported'), postcodes)
  await writeGeo(join(dir, 'site'), join(dir, 'imported'))
  expect(await json('places.json')).toEqual([{ name: 'Nether Test', lat: 52.7, lon: -1.1 }])
  expect(await json('postcodes/index.json')).toEqual({ ZZ1: [52.5, -1] })
  expect((await json('streets.json')).length).toBeGreaterThan(30)
})
