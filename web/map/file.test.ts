import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PMTiles, TileType } from 'pmtiles'
import { PmtilesSource } from 'protomaps-leaflet'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mapFile } from './file.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shire-map-'))
})
afterEach(() => rm(dir, { recursive: true }))

const archive = (content: Buffer) =>
  new PMTiles({
    getKey: () => 'sample',
    getBytes: async (offset, length) => ({
      data: new Uint8Array(content.subarray(offset, offset + length)).buffer,
    }),
  })

it('draws a sample that is small and whole', async () => {
  const file = mapFile(dir)
  expect(file?.content.length).toBeLessThan(80_000)
  expect(file?.address).toMatch(/^\/map\/[0-9a-f]{16}\.pmtiles$/)
  const map = archive(file!.content)
  const header = await map.getHeader()
  expect(header).toMatchObject({ tileType: TileType.Mvt, minZoom: 7, maxZoom: 12 })
  expect(await map.getMetadata()).toMatchObject({ attribution: expect.stringContaining('made up') })
  // Loughborough.
  const tile = await new PmtilesSource(map, false).get({ z: 12, x: 2034, y: 1338 }, 512)
  const names = tile.get('transportation_name')?.map(({ props }) => props.name)
  expect(names).toContain('Ashby Road')
  expect(tile.get('transportation')?.length).toBeGreaterThan(names?.length ?? 0)
})

it('is the same file each time, so that nobody fetches it again for nothing', () => {
  expect(mapFile(dir)?.address).toBe(mapFile(dir)?.address)
})

it('takes the council’s own before the sample', async () => {
  await writeFile(join(dir, 'map.pmtiles'), 'own')
  expect(mapFile(dir)?.content.toString()).toBe('own')
})

it('draws no made-up roads between real places', async () => {
  await writeFile(join(dir, 'streets.json'), '[]')
  expect(mapFile(dir)).toBeUndefined()
})
