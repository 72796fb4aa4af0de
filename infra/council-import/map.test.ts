import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { council } from '#council'
import { pmtiles } from '../../web/map/archive.ts'
import { mapImport } from './map.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'shire-map-'))
})
afterEach(() => rm(dir, { recursive: true }))

const bounds = { west: -2, south: 52, east: 0, north: 53 }
const metadata = { attribution: '© Testers', vector_layers: [{ id: 'transportation' }] }
const tiles = [{ z: 10, x: 1, y: 1, data: new Uint8Array(3) }]

async function given(content: Buffer | string, name = 'county.pmtiles') {
  await writeFile(join(dir, name), content)
  return mapImport(join(dir, name), council, join(dir, 'imported'))
}

it('takes a file of vector tiles that shows the council', async () => {
  const content = pmtiles({ tiles, metadata, bounds })
  const { lines, write } = await given(content)
  expect(lines).toEqual(['map: 0 MB, zoom 10 to 10'])
  await write()
  expect(await readFile(join(dir, 'imported/map.pmtiles'))).toEqual(content)
})

it('does nothing where none is given', async () => {
  expect((await mapImport(undefined, council)).lines).toEqual([])
})

it.each([
  ['something else', 'no map', /no PMTiles file/],
  ['a part of one', pmtiles({ tiles, metadata, bounds }).subarray(0, 130), /no PMTiles file/],
  ['another county', pmtiles({ tiles, metadata, bounds: { ...bounds, west: -1, east: 0 } }), /does not show/],
  [
    'no roads',
    pmtiles({ tiles, metadata: { ...metadata, vector_layers: [{ id: 'trees' }] }, bounds }),
    /trees.*transportation/,
  ],
  ['no credit', pmtiles({ tiles, metadata: { vector_layers: [] }, bounds }), /whose data/],
])('refuses %s, and says how to put it right', async (_, content, said) => {
  await expect(given(content)).rejects.toThrow(said)
})

it('says where it looked for a file that is not there', async () => {
  await expect(mapImport(join(dir, 'gone.pmtiles'), council)).rejects.toThrow(/There is no file/)
})
